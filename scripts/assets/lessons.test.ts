// The built-in lessons tell the truth: each is held against the traces of its runs, and each exercise is done once,
// by the change a learner would make.

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { scenarioOf } from '../../main/files.ts'
import { holds, missesOf } from '../../protocol/claim.ts'
import type { Lesson } from '../../protocol/formats/lesson.ts'
import { readScenarioFile } from '../../protocol/formats/read.ts'
import { answerTo } from '../../protocol/lesson-answer.ts'
import { lessonFaults } from '../../protocol/lesson-faults.ts'
import { parsePage } from '../../protocol/page.ts'
import { parseTranscript } from '../../protocol/transcript.ts'
import { DONE } from './lesson-exercises.ts'
import { ASSETS, assets, lessonNamed, lessons, run, taught, textOf, traceOf } from './lessons-fixture.ts'

const predictions = ({ steps }: Lesson) => steps.flatMap((step) => (step.kind === 'predict' ? [step] : []))

describe('the list', () => {
  const order: readonly string[] = JSON.parse(textOf('lessons/order.json'))

  it('names every lesson once, and nothing else', () => {
    expect([...order].sort()).toEqual(lessons.map(({ name }) => name))
  })

  it('teaches what the course is about, in this order', () => {
    const course = [
      'six-exchanges',
      'ver-to-cvr0',
      'parameters',
      'versions',
      'who-closes',
      'locale',
      'beta-8.0',
    ]
    const history = ['lock-out-2003', 'two-phases-2009', 'upgrade-loop', 'stranded', 'download-fails']
    expect(order.filter((name) => [...course, ...history].includes(name))).toEqual([...course, ...history])
  })

  it('has each title and each summary once', () => {
    expect(new Set(lessons.map(({ scenario }) => scenario.title)).size).toBe(lessons.length)
    expect(new Set(lessons.map(({ lesson }) => lesson.summary)).size).toBe(lessons.length)
  })

  it('has every scenario of the folder but the start', () => {
    const files = readdirSync(join(ASSETS, 'lessons')).filter((file) => file.endsWith('.cvq.json'))
    expect(files.sort()).toEqual([...order, 'start'].map((name) => `${name}.cvq.json`).sort())
  })
})

/** Every text of a lesson that is shown as a page. */
const textsOf = ({ steps }: Lesson): readonly string[] =>
  steps.flatMap((step) => {
    if (step.kind !== 'predict') return [step.text]
    const choices = step.ask.kind === 'choice' ? step.ask.choices : []
    const said = choices.flatMap(({ text, feedback = '' }) => [text, feedback])
    return [step.text ?? '', step.question, step.feedback, ...said].filter((text) => text !== '')
  })

describe.each(lessons)('the lesson $name', ({ name, scenario, lesson, runs, traces }) => {
  it('has no fault', () => {
    expect(lessonFaults(lesson, traces)).toEqual([])
  })

  it('expects something of each run, and is met', () => {
    for (const [key, { expect: expected }] of runs) {
      expect(Object.keys(expected), key).not.toEqual([])
      expect(missesOf(traceOf(traces, key === '' ? undefined : key), expected), key).toEqual([])
    }
  })

  it('expects what it asks for: what it says afterwards would be false otherwise', () => {
    for (const { run: key, ask } of predictions(lesson)) {
      const { outcome, lines = [] } = runs.get(key ?? '')?.expect ?? {}
      if (ask.kind === 'outcome') expect(outcome, key).toBeDefined()
      if (ask.kind !== 'line' && ask.kind !== 'field') continue
      const answer = answerTo(traceOf(traces, key), { kind: 'line', event: ask.event })
      expect(answer).toMatchObject({ kind: 'line' })
      if (answer?.kind === 'line') expect(lines, key).toContain(`${answer.from}: ${answer.line}`)
    }
  })

  it('uses every run it keeps', () => {
    const used = new Set(lesson.steps.map((step) => step.run))
    expect((scenario.branches ?? []).filter((branch) => !used.has(branch.name))).toEqual([])
  })

  it('reads, then asks at least twice and in more than one way, then lets try', () => {
    const kinds = lesson.steps.map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThanOrEqual(5)
    expect(kinds.length).toBeLessThanOrEqual(9)
    expect([kinds[0], kinds.at(-1)]).toEqual(['read', 'try'])
    expect(kinds).toContain('watch')
    const asked = predictions(lesson).map(({ ask }) => ask.kind)
    expect(asked.length).toBeGreaterThanOrEqual(2)
    expect(new Set(asked).size).toBeGreaterThanOrEqual(2)
  })

  it('is written as pages: one paragraph for a question, no mark left over', () => {
    for (const text of textsOf(lesson)) {
      const parts = parsePage(text).flatMap((block) =>
        block.kind === 'list' ? block.items.flat() : block.parts,
      )
      const plain = parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
      expect(plain.filter((each) => /[`*_<>{}]|^#/.test(each))).toEqual([])
    }
    for (const { question, ask } of predictions(lesson)) {
      const choices = ask.kind === 'choice' ? ask.choices.map(({ text }) => text) : []
      for (const text of [question, ...choices])
        expect(parsePage(text).map(({ kind }) => kind)).toEqual(['paragraph'])
    }
  })

  it('says why to each wrong choice, and not to the right one', () => {
    for (const step of predictions(lesson)) {
      if (step.ask.kind !== 'choice') continue
      const trace = traceOf(traces, step.run)
      const told = step.ask.choices.map(({ feedback }) => feedback !== undefined)
      expect(told).toEqual(step.ask.choices.map((choice) => !holds(trace, choice.holds)))
    }
  })

  it('has exercises that can be done', () => {
    const exercises = lesson.steps.flatMap((step) => (step.kind === 'try' ? [step] : []))
    expect(exercises).toHaveLength(1)
    const [exercise] = exercises
    const before = runs.get(exercise?.run ?? '')
    const change = DONE.get(name)
    if (before === undefined || change === undefined || exercise?.goal === undefined)
      throw new Error(`${name}: nobody has done its exercise`)
    expect(missesOf(run(change(before, assets)), exercise.goal)).toEqual([])
  })
})

it('no exercise is done that no lesson has', () => {
  expect([...DONE.keys()].sort()).toEqual(lessons.map(({ name }) => name))
})

it('the first lesson has the six exchanges of the CVQ page, byte for byte, and nothing between them', () => {
  const { traces } = lessonNamed('six-exchanges')
  const said = [traces.main, ...traces.branches.values()].map((trace) => {
    const judged = trace.events.findIndex(({ kind }) => kind === 'judge')
    return trace.events
      .slice(0, judged)
      .flatMap((event) =>
        event.kind === 'send' ? `${event.actor === 'client' ? 'C' : 'S'}: ${event.line}` : [],
      )
  })
  const seed = parseTranscript(textOf('transcripts/seed.msnp.txt'), 'plain')
  if (!seed.ok) throw new Error(JSON.stringify(seed.reason))
  const written = seed.value.map(({ steps }) =>
    steps.flatMap((step) => (step.kind === 'line' ? `${step.from}: ${step.text}` : [])),
  )
  expect(written).toHaveLength(6)
  expect(said.map(([line]) => line).sort()).toEqual(written.map(([line]) => line).sort())
  for (const exchange of written) expect(said).toContainEqual(exchange)
})

describe('a journey ends as its lesson says', () => {
  it.each([
    ['upgrade-loop', undefined, 'loops'],
    ['stranded', undefined, 'stranded'],
    ['download-fails', undefined, 'stranded'],
    ['six-exchanges', 'Exchange 6: spaghetti', 'refused'],
    ['two-phases-2009', 'From February to October', 'rests'],
  ] as const)('%s %s: %s', (name, key, end) => {
    const { traces } = lessonNamed(name)
    expect(traceOf(traces, key).journey.end).toBe(end)
  })
})

describe('a fork leaves what has happened as it was', () => {
  it.each(
    lessons.flatMap(({ name, runs, traces }) =>
      [...runs].flatMap(([key, each]) =>
        each.changes === undefined ? [] : [{ name, key, each, trace: traces.branches.get(key) }],
      ),
    ),
  )('$name, $key', ({ each, trace }) => {
    const { changes = [], ...unforked } = each
    const after = changes[0]?.after ?? 0
    const before = run(unforked).events
    expect(trace?.events.slice(0, after)).toEqual(before.slice(0, after))
    expect(trace?.events.slice(after)).not.toEqual(before.slice(after))
  })
})

it('the lesson in the docs is one', () => {
  const json = /```json\n(?<json>.*?)```/s.exec(textOf('../docs/lessons.md'))?.groups?.json ?? ''
  const read = readScenarioFile(JSON.parse(json))
  if (!read.ok) throw new Error(JSON.stringify(read.reason))
  const scenario = scenarioOf(read.value, 'docs/lessons.md', assets)
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.reason))
  const [written] = taught('docs', scenario.value)
  if (written === undefined) throw new Error('it has no lesson')
  expect(lessonFaults(written.lesson, written.traces)).toEqual([])
  for (const [key, { expect: expected }] of written.runs)
    expect(missesOf(traceOf(written.traces, key === '' ? undefined : key), expected), key).toEqual([])
})

it('the docs list the lessons in their order', () => {
  const rows = [...textOf('../docs/lessons.md').matchAll(/^\| `([-.\w]+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual(JSON.parse(textOf('lessons/order.json')))
})
