// A trace and the steps of a lesson for the tests of lessons: one forced upgrade whose reply names no file.

import { lessonSchema, type Prediction } from './formats/lesson.ts'
import { check } from './formats/read.ts'
import { type Trace, type TraceEvent, traceSchema } from './formats/trace.ts'

const ASKED = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS a@b.example'
const REPLIED = 'CVQ 2 7.0.0813 7.0.0813 6.2.0205'

const passed = { tried: [], passed: [], failed: null, code: null, closes: false }
const forVer = { ...passed, rule: null, dialect: { offered: ['MSNP9', 'CVR0'], spoken: [], chosen: 'CVR0' } }
export const WHY = { ...passed, rule: 'winnt', dialect: null }

/** The steps of one message: sent, received and, by the server, decided. */
const said = (actor: 'client' | 'server', message: number, line: string) => [
  { at: 0, hop: 0, actor, kind: 'send', message, line },
  { at: 0, hop: 0, actor: actor === 'client' ? 'server' : 'client', kind: 'receive', message, line },
]
const decided = (message: number, why: object, reply: string) => [
  { at: 0, hop: 0, actor: 'server', kind: 'decide', message, why, reply },
]

const judgement = { outcome: 'upgrade-forced', code: null, behaviour: 'documented', comparison: null }

const checked = check(traceSchema, {
  format: 'cvq-lab/trace@1',
  title: 'test',
  seed: 1,
  client: {
    offers: ['MSNP9', 'CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
  },
  policy: 'test',
  outcome: 'upgrade-forced',
  code: null,
  disconnectedBy: 'client',
  lines: [
    { hop: 0, from: 'C', line: 'VER 1 MSNP9 CVR0' },
    { hop: 0, from: 'S', line: 'VER 1 CVR0' },
    { hop: 0, from: 'C', line: ASKED },
    { hop: 0, from: 'S', line: REPLIED },
  ],
  events: [
    { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '6.0.0602', library: 'MSNMSGR' },
    ...said('client', 1, 'VER 1 MSNP9 CVR0'),
    ...decided(1, forVer, 'VER 1 CVR0'),
    ...said('server', 2, 'VER 1 CVR0'),
    ...said('client', 3, ASKED),
    ...decided(3, WHY, REPLIED),
    ...said('server', 4, REPLIED),
    { at: 0, hop: 0, actor: 'client', kind: 'judge', message: 4, judgement },
    { at: 0, hop: 0, actor: 'client', kind: 'close' },
    { at: 0, hop: 0, actor: 'client', kind: 'end', end: 'stranded', outcome: 'upgrade-forced' },
  ],
  why: WHY,
  journey: {
    end: 'stranded',
    hops: [{ version: '6.0.0602', outcome: 'upgrade-forced', code: null, rule: 'winnt' }],
  },
})
if (!checked.ok) throw new Error(JSON.stringify(checked.reason))

/** Its events by number: 2 VER, 5 its answer, 7 CVQ, 9 the decision, 10 the reply, 12 the judgement, 13 the close. */
export const TRACE: Trace = checked.value
export const ENDS = TRACE.events.length

export const withEvents = (events: readonly TraceEvent[]): Trace => ({ ...TRACE, events })

/** A lesson as a file has it, read as one. */
export function lessonOf(steps: readonly object[]) {
  const lesson = check(lessonSchema, { summary: 'A test.', steps })
  if (!lesson.ok) throw new Error(JSON.stringify(lesson.reason))
  return lesson.value
}

/** A sound question: what comes of it, asked before the judgement and revealed by it. */
export const SOUND: Prediction = {
  kind: 'predict',
  question: 'What comes of it?',
  ask: { kind: 'outcome' },
  at: 11,
  reveal: 12,
  feedback: 'It is below the minimum.',
}
