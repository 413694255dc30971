// How the policies to choose from are called, and the releases and languages of a share.

import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { compareVersions } from '../../../protocol/version.ts'
import { say } from '../../../words/words.ts'
import type { Option, OptionGroup } from '../../ui/options.ts'
import { type PoliciesNow, type PolicySource, policyOf } from '../plan.ts'

const DRAFT = 'draft'
const ACTIVE = 'active'
const OWN = 'own'
const BUILTIN = 'builtin '

export function idOf(source: PolicySource): string {
  return source.kind === 'builtin' ? `${BUILTIN}${source.name}` : source.kind
}

/** The source an option stands for; `before` is what was chosen, and stays for an option that is none. */
export function sourceOf(id: string, before: PolicySource): PolicySource {
  if (id === DRAFT || id === ACTIVE) return { kind: id }
  return id.startsWith(BUILTIN) ? { kind: 'builtin', name: id.slice(BUILTIN.length) } : before
}

/** What the closed control shows. */
export function sourceName(source: PolicySource, now: PoliciesNow): string {
  const { name } = policyOf(source, now)
  if (source.kind === 'draft') return say('rollout.setup.draft', { name })
  return source.kind === 'active' ? say('rollout.setup.active', { name }) : name
}

export function policyGroups(chosen: PolicySource, now: PoliciesNow): readonly OptionGroup[] {
  const option = (source: PolicySource): Option => ({ id: idOf(source), name: sourceName(source, now) })
  const own = chosen.kind === OWN ? [option(chosen)] : []
  return [
    { heading: null, options: [option({ kind: DRAFT }), option({ kind: ACTIVE }), ...own] },
    {
      heading: say('rollout.setup.builtins'),
      options: now.builtins.map(({ name }) => option({ kind: 'builtin', name })),
    },
  ]
}

/** The product of a release by its version; '' for a version the catalogue has not. */
export const productOf = ({ releases }: Catalogue, release: string): string =>
  releases.find(({ version }) => version === release)?.product ?? ''

/** A share's locale is an LCID or a language; both have names in the catalogue. */
export const localeNamed = ({ locales }: Catalogue, locale: string): string =>
  locales.find(({ lcid, tag }) => lcid === locale.toLowerCase() || tag === locale)?.name ?? locale

/** The newest release there is, in the language most have: what one more share begins with. */
export function usualShare({ releases, locales }: Catalogue): { release: string; locale: string } | null {
  const [newest] = releases.toSorted((a, b) => compareVersions(b.version, a.version))
  const locale = locales.find(({ tag }) => tag === 'en-US') ?? locales[0]
  return newest === undefined || locale === undefined
    ? null
    : { release: newest.version, locale: locale.lcid }
}
