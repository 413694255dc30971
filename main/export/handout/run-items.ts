// Questions about a run that has no lesson, made from its trace: what the server answers, what the client makes of it,
// what each field of the answer says, who closes.

import { understand } from '../../../protocol/commands.ts'
import { DISCONNECTORS } from '../../../protocol/formats/outcomes.ts'
import type { EventOf, Trace } from '../../../protocol/formats/trace.ts'
import { parseLine } from '../../../protocol/line.ts'
import { type FieldName, REPLY_PARAMETERS } from '../../../protocol/parameters.ts'
import { type Part, parts, say } from '../../../words/words.ts'
import type { Blank, HandoutRun, Item, Question } from './items.ts'
import { outcomeOptions } from './lesson-items.ts'
import { whyOfLine, whyOfStretch } from './why.ts'

type Sent = EventOf<'send'>

/** A sent line, and how many events there are when it has been sent. */
interface Said {
  readonly event: Sent
  readonly at: number
}

const saidIn = ({ events }: Trace): readonly Said[] =>
  events.flatMap((event, i) => (event.kind === 'send' && event.hop === 0 ? [{ event, at: i + 1 }] : []))

/** The client's question on the first connection: its CVQ, else what it says first. */
function askedIn(said: readonly Said[]): Said | null {
  const clients = said.filter(({ event }) => event.actor === 'client')
  return clients.find(({ event }) => understand(event.line, 'C').kind === 'query') ?? clients[0] ?? null
}

const question = (run: HandoutRun, rest: Omit<Question, 'kind' | 'run' | 'text' | 'feedback'>): Question => ({
  kind: 'question',
  run,
  text: null,
  feedback: null,
  ...rest,
})

/** What stands on the server's line, field by field; none of a line that is neither a reply nor an error. */
function blanksOf(line: string): readonly Blank[] {
  const spoken = understand(line, 'S')
  const { command, parameters } = parseLine(line)
  const values = parameters.map(({ text }) => text)
  const blank = (name: FieldName, value: string): Blank => ({
    name: say(`fields.name.${name}`),
    meaning: say(`fields.meaning.${name}`),
    value,
  })
  const trid = blank('TrID', values[0] ?? '')
  if (spoken.kind === 'error') return [blank('code', command), trid]
  if (spoken.kind !== 'reply') return []
  return [trid, ...REPLY_PARAMETERS.map(({ name, index }) => blank(name, values[index] ?? ''))]
}

const fieldsQuestion = (run: HandoutRun, answered: Said): readonly Item[] => {
  const blanks = blanksOf(answered.event.line)
  if (blanks.length === 0) return []
  return [
    question(run, {
      at: answered.at,
      shownAt: answered.at,
      question: say('share.handout.ask.fields'),
      answer: { kind: 'blanks', blanks },
      why: [],
    }),
  ]
}

function closesQuestion(run: HandoutRun, at: number): Item {
  const { disconnectedBy, events } = run.trace
  const closed = events.findIndex(({ kind, hop }) => kind === 'close' && hop === 0)
  const options = [...DISCONNECTORS, 'nobody' as const].map((who) => ({
    text: say(`share.handout.closes.${who}`),
    right: who === (disconnectedBy ?? 'nobody'),
    feedback: null,
  }))
  return question(run, {
    at,
    shownAt: closed < 0 ? null : closed + 1,
    question: say('share.handout.ask.closes'),
    answer: { kind: 'options', options },
    why: closed < 0 ? [] : whyOfStretch(run.trace, at, closed + 1),
  })
}

function outcomeQuestion(run: HandoutRun, at: number): readonly Item[] {
  const { trace } = run
  const judged = trace.events.findIndex(({ kind, hop }) => kind === 'judge' && hop === 0)
  if (judged < 0) return []
  return [
    question(run, {
      at,
      shownAt: judged + 1,
      question: say('share.handout.ask.outcome'),
      answer: { kind: 'options', options: outcomeOptions(trace.outcome) },
      why: whyOfStretch(trace, at, judged + 1),
    }),
  ]
}

/** The questions, those that can be asked before the answer has come first. */
export function runItems(run: HandoutRun): readonly Item[] {
  const { trace } = run
  const said = saidIn(trace)
  const asked = askedIn(said)
  if (asked === null) return []
  const answered = said.find(({ event, at }) => event.actor === 'server' && at > asked.at) ?? null
  const right: readonly Part[] =
    answered === null
      ? parts('share.handout.noAnswer')
      : parts('share.handout.line', { from: 'S', line: answered.event.line })
  const first = question(run, {
    at: asked.at,
    shownAt: answered === null ? trace.events.length : answered.at,
    question: say('share.handout.ask.line'),
    answer: { kind: 'written', room: 'line', right },
    why: answered === null ? [] : whyOfLine(trace, answered.at),
  })
  return [
    first,
    ...outcomeQuestion(run, asked.at),
    ...(answered === null ? [] : fieldsQuestion(run, answered)),
    closesQuestion(run, answered?.at ?? asked.at),
  ]
}
