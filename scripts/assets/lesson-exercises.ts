// The exercises of the built-in lessons, done: what a learner changes in the window so that the goal holds. A lesson
// whose exercise nobody can do fails the build.

import type { Assets } from '../../main/files.ts'
import { clientOfRelease } from '../../protocol/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'

type Change = (scenario: Scenario, assets: Assets) => Scenario

const toClient =
  (more: Partial<Client>): Change =>
  (scenario) => ({ ...scenario, client: { ...scenario.client, ...more } })

/** Picks it in the list of releases. */
const toRelease =
  (version: string, library: string): Change =>
  (scenario, { catalogue }) => {
    const release = catalogue.releases.find((each) => each.version === version && each.library === library)
    if (release === undefined) throw new Error(`there is no release ${library} ${version}`)
    return { ...scenario, client: clientOfRelease(catalogue, scenario.client, release) }
  }

/** Turns a switch under “Sources differ”. */
const toSwitches =
  (more: Partial<Policy['server']>): Change =>
  (scenario) => ({
    ...scenario,
    policy: { ...scenario.policy, server: { ...scenario.policy.server, ...more } },
  })

const both =
  (first: Change, second: Change): Change =>
  (scenario, assets) =>
    second(first(scenario, assets), assets)

const REPAIRED = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com'

/** By the lesson's name. */
export const DONE: ReadonlyMap<string, Change> = new Map([
  ['six-exchanges', toRelease('7.0.0813', 'MSNMSGR')],
  ['ver-to-cvr0', toRelease('4.6.0083', 'MSMSGS')],
  ['parameters', toClient({ line: 'CVQ 2 0x0409 win 4.10 i386 MSMSGS' })],
  ['by-hand', toClient({ line: REPAIRED })],
  ['the-minimum', both(toRelease('6.2.0208', 'MSNMSGR'), toClient({ takesOffers: true }))],
  ['versions', toClient({ version: '6.10.0001' })],
  ['who-closes', toSwitches({ closesAfter420: true })],
  ['locale', toClient({ locale: '0x080a' })],
  [
    'first-rule',
    (scenario) => ({
      ...scenario,
      client: { ...scenario.client, system: { ...scenario.client.system, type: 'linux' } },
    }),
  ],
  ['beta-8.0', toClient({ behaviour: 'documented' })],
  ['lock-out-2003', toRelease('3.5.1', 'macmsgs')],
  ['two-phases-2009', toRelease('14.0.8089.0726', 'MSNMSGR')],
  ['upgrade-loop', toRelease('7.5.0324', 'MSNMSGR')],
  ['stranded', toClient({ handle: 'example@hotmail.com' })],
  ['bug-some-languages', toClient({ locale: '0x0411' })],
  ['bug-short-line', toClient({ line: REPAIRED })],
  ['bug-newer-client', toRelease('7.0.0813', 'MSNMSGR')],
  ['bug-two-offers', toClient({ line: null })],
  ['bug-second-visit', toRelease('7.0.0813', 'MSNMSGR')],
  ['download-fails', (scenario) => ({ ...scenario, download: { outcome: 'completes' } })],
])
