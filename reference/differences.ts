// Where the sources differ: every reading with who gives it, and a run in which another reading than ours shows.

import type { SourceId } from '../protocol/sources.ts'
import { parts, say } from '../words/words.ts'
import { DISAGREEMENTS, type Disagreement, SWITCHED } from './disagreements.ts'
import type { Block, Entry, Example } from './entry.ts'
import {
  answering,
  answers,
  asItIs,
  asks,
  both,
  example,
  happens,
  OLD,
  SHIFTED_LINE,
  says,
  withClient,
  withPolicy,
  withSwitches,
} from './examples.ts'
import { cell, paragraph } from './text.ts'

const UNKNOWN = withClient({ library: 'FOO', identification: 'FOO' })
const NOT_A_LOCALE = withClient({ locale: '0x1111' })
const SIX = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602'

/** What a server told a client it did not know, in 2002, 2010 and 2013. */
const TO_UNKNOWN = {
  recommended: '1.0.0000',
  recommended2: '1.0.0000',
  minimum: '1.0.0000',
  downloadUrl: 'http://messenger.msn.com',
  fallbackUrl: 'http://messenger.msn.com',
}

const EXAMPLES: Readonly<Record<string, Example>> = {
  behaviour: example(withClient({ ...OLD, behaviour: 'minimum-inclusive' }), happens('judge')),
  verReply: example(
    both(withPolicy({ dialects: ['MSNP8', 'MSNP9'] }), withSwitches({ verReply: 'all' })),
    says('VER', 'server'),
  ),
  order: example(both(withClient({ offers: [] }), withSwitches({ order: 'strict' })), says('715', 'server')),
  parameters: example(
    both(withClient({ line: SIX }), withSwitches({ parameters: 'strict' })),
    says('731', 'server'),
  ),
  knownClients: example(both(UNKNOWN, withSwitches({ knownClients: 'any' })), answers),
  closesAfterAnswer: example(withSwitches({ closesAfterAnswer: true }), happens('close')),
  closesAfter420: example(both(UNKNOWN, withSwitches({ closesAfter420: true })), happens('close')),
  closesAfter710: example(both(NOT_A_LOCALE, withSwitches({ closesAfter710: true })), happens('close')),
  recommended2: example(asItIs, answers),
  unknownMinimum: example(
    both(UNKNOWN, answering({ answer: TO_UNKNOWN }), withSwitches({ knownClients: 'any' })),
    answers,
  ),
  seventh: example(withClient(OLD), asks),
  dialectCase: example(
    both(withClient({ offers: ['msnp8', 'CVR0'] }), withPolicy({ dialects: ['MSNP8'] })),
    says('VER', 'server'),
  ),
  localeFirst: example(withClient({ offers: [], line: SHIFTED_LINE }), says('710', 'server')),
  unknownAnswer: example(withClient({ library: 'MSG80BETA', version: '99.0.0000' }), says('420', 'server')),
}

const names = (sources: readonly SourceId[]): string =>
  sources.map((source) => say(`wire.sourceTitle.${source}`)).join('; ')

const readings = ({ question, readings }: Disagreement): Block => ({
  kind: 'table',
  caption: say(question),
  head: [say('reference.differ.reading'), say('reference.differ.by')],
  rows: readings.map(({ words, sources }) => [cell(say(words)), cell(names(sources))]),
})

const isSwitched = (id: string): boolean => SWITCHED.some((each) => each.id === id)

function about({ concerns }: Disagreement): readonly string[] {
  const fields = concerns.flatMap(({ fields: named = [] }) => named.map((name) => `field/${name}`))
  const codes = concerns.flatMap(({ codes: named = [] }) => named.map((code) => `error/${code}`))
  return [...new Set([...fields, ...codes])]
}

const ofDisagreement = (each: Disagreement): Entry => ({
  id: `differ/${each.id}`,
  chapter: 'differences',
  title: say(each.question),
  wire: false,
  summary: parts('reference.differ.first', { reading: say(each.readings[0]?.words ?? each.question) }),
  blocks: [
    readings(each),
    paragraph([
      ...parts('reference.differ.ours'),
      { text: ' ', wire: false },
      ...parts(isSwitched(each.id) ? 'reference.differ.switched' : 'reference.differ.unswitched'),
    ]),
  ],
  see: about(each),
  sources: [...new Set(each.readings.flatMap(({ sources }) => sources))],
  example: EXAMPLES[each.id] ?? example(asItIs, answers),
})

export const DIFFERENCES: readonly Entry[] = DISAGREEMENTS.map(ofDisagreement)
