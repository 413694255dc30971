// Every client in question under some policies (docs/decisions/0016): what a sweep judges and a difference compares.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Domain } from '../../protocol/formats/sweep.ts'
import { compilePolicy } from '../server/policy.ts'
import { archAxis, localeAxis, systemAxis, type TellApart } from './axes.ts'
import { clientKinds } from './client-kinds.ts'
import { cohortsOf } from './cohorts.ts'
import { cohortsNamed } from './named.ts'
import { archsOf, localesOf, systemsOf } from './systems.ts'

function clientsIn({ kinds, systems, archs, locales, cohorts }: Omit<Domain, 'clients'>): number {
  const people = kinds.reduce((sum, kind) => sum + (kind.sendsHandle ? cohorts.length : 1), 0)
  return people * systems.values.length * archs.values.length * locales.values.length
}

/** The domain of some policies together: with several, what any of them tells apart is told apart. */
export function domainOf(
  policies: readonly Policy[],
  catalogue: Catalogue,
  tellApart: TellApart = 'by-rules',
): Domain {
  const rules = policies.map((policy) => compilePolicy(policy, catalogue).rules)
  const telling = { rules, tellApart }
  const domain = {
    kinds: clientKinds(policies, catalogue),
    systems: systemAxis(telling, systemsOf(policies, catalogue)),
    archs: archAxis(telling, archsOf(policies, catalogue)),
    locales: localeAxis(telling, localesOf(catalogue)),
    ...cohortsOf(cohortsNamed(policies)),
  }
  return { ...domain, clients: clientsIn(domain) }
}
