// What there is to say of files, in sentences.

import { troubleSentence } from '../../diagram/say-trouble.ts'
import type { Recovered } from '../../main/contract-files.ts'
import { say } from '../../words/words.ts'
import type { Notice } from '../state/document-types.ts'

export function noticeSentence(notice: Notice): string {
  switch (notice.kind) {
    case 'failed':
      return say('files.trouble.failed')
    case 'migrated':
      return say('files.bar.migrated', { file: notice.name, format: notice.format })
    case 'backup':
      return say('files.bar.backup', { file: notice.name, backup: notice.backup })
    case 'other-client':
      return say('files.bar.otherClient', { file: notice.name })
    case 'link-copied':
      return say('files.bar.copied')
    case 'one-by-one':
      return say('files.bar.oneByOne', { count: notice.count })
    case 'broken-work':
      return notice.aside === null ? say('files.bar.lost') : say('files.bar.broken', { name: notice.aside })
    default:
      return troubleSentence(notice)
  }
}

/** `a`, `a and b`, `a, b and c`. */
function listed(names: readonly string[]): string {
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return say('files.bar.and', { first: names.slice(0, -1).join(', '), second: last })
}

const isEdited = (part: { readonly now: unknown; readonly base: unknown } | null): boolean =>
  part !== null && JSON.stringify(part.now) !== JSON.stringify(part.base)

/** The documents with unsaved changes that came back. */
export function namesOf({ scenario, policy, rollout }: Recovered): string {
  return listed([
    ...(scenario !== null && isEdited(scenario) ? [scenario.file?.name ?? scenario.now.title] : []),
    ...(policy !== null && isEdited(policy) ? [policy.file?.name ?? policy.now.name] : []),
    ...(rollout !== null && isEdited(rollout) ? [rollout.file?.name ?? say('files.bar.rollout')] : []),
  ])
}
