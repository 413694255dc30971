// What of a run is another than of another run, in a few words: for the history, for the names of branches, and for
// the place in the picture where a branch leaves.

import type { Client } from '../../protocol/formats/client.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { type Part, parts, plain, say } from '../../words/words.ts'

type Kind =
  | 'version'
  | 'system'
  | 'arch'
  | 'locale'
  | 'library'
  | 'identification'
  | 'handle'
  | 'offers'
  | 'line'
  | 'firstTrid'
  | 'behaviour'
  | 'takesOffers'
  | 'policy'
  | 'policyEdited'
  | 'latency'
  | 'faults'
  | 'download'
  | 'seed'

export interface Change {
  readonly kind: Kind
  readonly from: string
  readonly to: string
}

/** A text that may be sent empty, not at all, or as the dialect has it. */
function optional(text: string | null | undefined): string {
  if (text === undefined) return say('time.change.asDialect')
  if (text === null) return say('time.change.notSent')
  return text === '' ? say('time.change.empty') : text
}

const listed = (names: readonly (string | number)[]): string =>
  names.length === 0 ? say('time.change.none') : names.join(' ')

const yesNo = (yes: boolean): string => say(yes ? 'time.change.yes' : 'time.change.no')

/** How each field of a client is read, what people look at first before the rest. */
const CLIENT: readonly (readonly [Kind, (client: Client) => string])[] = [
  ['version', ({ version }) => version],
  ['system', ({ system }) => `${system.type} ${system.version}`],
  ['arch', ({ system }) => system.arch],
  ['locale', ({ locale }) => locale],
  ['line', ({ line }) => line ?? say('time.change.none')],
  ['library', ({ library }) => library],
  ['identification', ({ identification }) => optional(identification)],
  ['offers', ({ offers }) => listed(offers)],
  ['handle', ({ handle }) => optional(handle)],
  ['behaviour', ({ behaviour }) => behaviour],
  ['takesOffers', ({ takesOffers }) => yesNo(takesOffers)],
  ['firstTrid', ({ firstTrid }) => String(firstTrid)],
]

function clientChanges(before: Client, after: Client): readonly Change[] {
  if (before === after) return []
  return CLIENT.map(([kind, read]) => ({ kind, from: read(before), to: read(after) })).filter(
    ({ from, to }) => from !== to,
  )
}

function policyChanges({ policy: before }: Scenario, { policy: after }: Scenario): readonly Change[] {
  if (before === after) return []
  if (before.name !== after.name) return [{ kind: 'policy', from: before.name, to: after.name }]
  return JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ kind: 'policyEdited', from: before.name, to: after.name }]
}

function surroundingChanges(before: Scenario, after: Scenario): readonly Change[] {
  const read = ({ network, download, seed }: Scenario): readonly (readonly [Kind, string])[] => [
    ['latency', String(network.latencyMs)],
    ['faults', listed(network.faults.map(({ at }) => at))],
    ['download', say(`setup.network.${download.outcome}`)],
    ['seed', String(seed)],
  ]
  const were = read(before)
  return read(after)
    .map(([kind, to], i) => ({ kind, from: were[i]?.[1] ?? '', to }))
    .filter(({ from, to }) => from !== to)
}

/** Every difference of client, policy, network and download, the weightiest first. */
export const changesBetween = (before: Scenario, after: Scenario): readonly Change[] => [
  ...clientChanges(before.client, after.client),
  ...policyChanges(before, after),
  ...surroundingChanges(before, after),
]

const sentenceOf = ({ kind, from, to }: Change): readonly Part[] => parts(`time.change.${kind}`, { from, to })

/** The first two in full, the rest counted; a release picked changes much that its version stands for. */
export function sayChanges(changes: readonly Change[]): readonly Part[] {
  const told = changes[0]?.kind === 'version' ? 1 : 2
  const rest = changes.length - told
  const sentences = changes.slice(0, told).map(sentenceOf)
  const more = rest > 0 ? [parts('time.change.more', { count: rest })] : []
  return [...sentences, ...more].flatMap((sentence, i) =>
    i === 0 ? sentence : [{ text: i >= told ? ' ' : ', ', wire: false }, ...sentence],
  )
}

const SHORT: readonly Kind[] = ['policyEdited', 'latency', 'download', 'takesOffers']

const isShort = (kind: Kind): kind is 'policyEdited' | 'latency' | 'download' | 'takesOffers' =>
  SHORT.includes(kind)

/** What it becomes, as a name: a version, a policy. The first change names it; a second one is added. */
export function nameOfChanges(changes: readonly Change[]): string {
  const told =
    changes[0]?.kind === 'version' ? changes.filter(({ kind }) => !OF_RELEASE.includes(kind)) : changes
  return told
    .slice(0, 2)
    .map(({ kind, to }) => say(isShort(kind) ? `time.becomes.${kind}` : 'time.becomes.other', { to }))
    .join(', ')
}

/** What goes with a version when a release is picked. */
const OF_RELEASE: readonly Kind[] = ['library', 'identification', 'offers', 'system', 'arch', 'line']

export const plainChanges = (changes: readonly Change[]): string => plain(sayChanges(changes))
