import { describe, expect, it } from 'vitest'
import type { Lesson } from '../../../protocol/formats/lesson.ts'
import { catalogue, scenarioWith } from '../../simulation/fixture.ts'
import { simulate } from '../../simulation/index.ts'
import { type Handout, type HandoutRun, handoutPage, stepsOf } from './index.ts'

const own = simulate(scenarioWith({ title: 'One & <own>' }), catalogue)
const other = simulate(scenarioWith({ title: 'Newest', client: { version: '7.0.0813' } }), catalogue)
const main: HandoutRun = { name: null, trace: own }
const branch: HandoutRun = { name: 'Newest', trace: other }

const decided = own.events.findIndex(({ kind }, i) => kind === 'decide' && i > 5)
const judged = own.events.findIndex(({ kind }) => kind === 'judge')
const replied = own.events.findIndex((event) => event.kind === 'send' && event.line.startsWith('CVQ 2 7.0'))

const lesson: Lesson = {
  summary: 'What **must** leave, leaves.',
  steps: [
    { kind: 'read', text: 'A client asks.\n\n- once\n- and again' },
    {
      kind: 'predict',
      at: decided,
      text: 'It is older than `6.2.0205`.',
      question: 'Which line comes?',
      ask: { kind: 'line', event: replied + 1 },
      reveal: replied + 1,
      feedback: 'Three versions and two addresses.',
    },
    {
      kind: 'predict',
      at: judged,
      question: 'What now?',
      ask: {
        kind: 'choice',
        choices: [
          { text: 'It stays.', holds: { outcome: 'upgrade-offered' }, feedback: 'Only above the minimum.' },
          { text: 'It leaves.', holds: { outcome: 'upgrade-forced' } },
        ],
      },
      reveal: judged + 1,
      feedback: 'Older than the minimum.',
    },
    {
      kind: 'predict',
      run: 'Newest',
      at: 1,
      question: 'And the newest?',
      ask: { kind: 'outcome' },
      reveal: other.events.length,
      feedback: 'Nothing newer is there.',
    },
    { kind: 'try', text: 'Make it stay.', goal: { outcome: 'upgrade-offered', hops: 1 } },
  ],
}

/** Both sheets as text: what is drawn in pictures too. */
function sheets(handout: Handout) {
  const { html, footer } = handoutPage(handout, [])
  const [head = '', questions = '', answers = '', ...more] = html.split('<table class="sheet"')
  expect(more).toEqual([])
  const textOf = (markup: string) =>
    markup.replace(/<\/(?:p|li|h\d|div|text|td|th)>/g, '\n').replace(/<[^>]*>/g, '')
  return { head, questions: textOf(questions), answers: textOf(answers), markup: html, footer }
}

describe('the handout of a lesson', () => {
  const { questions, answers, markup } = sheets({ title: 'Who stays?', lesson, runs: [main, branch] })

  it('has a question sheet before an answer sheet, each with its name and the title', () => {
    expect(questions).toMatch(/Question sheet\s*Who stays\?/)
    expect(answers).toMatch(/Answer sheet\s*Who stays\?/)
  })

  it('asks every question, numbered, with the text of the steps', () => {
    for (const text of [
      'A client asks.',
      'Which line comes?',
      'What now?',
      'And the newest?',
      'Make it stay.',
    ])
      expect(questions).toContain(text)
    for (const number of [1, 2, 3]) {
      expect(questions).toContain(`Question ${number}`)
      expect(answers).toContain(`Question ${number}`)
    }
    expect(questions).not.toContain('Question 4')
  })

  it('shows no more of a run than the question has come to', () => {
    const [first = '', second = ''] = questions.split('Question 2')
    expect(first).not.toContain('7.0.0813')
    expect(second).toContain('7.0.0813')
    expect(questions).not.toContain('The client compares.')
    expect(questions).not.toContain('Downloads')
  })

  it('says neither answers nor feedback on the question sheet', () => {
    for (const text of ['Three versions', 'Only above the minimum.', 'Nothing newer is there.', 'Right'])
      expect(questions).not.toContain(text)
  })

  it('begins a new page where a picture would give an earlier answer away', () => {
    const pages = markup.split('class="item new-page"')
    expect(pages).toHaveLength(2)
    expect(pages[0]).toContain('Which line comes?')
    expect(pages[1]).toContain('What now?')
    // Another run gives nothing away.
    expect(pages[1]).toContain('And the newest?')
  })

  it('reads the right answers from the trace, with the feedback and the why', () => {
    expect(answers).toContain('S: CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://messenger.example/setup.exe')
    expect(answers).toMatch(/It leaves\. Right/)
    expect(answers).not.toMatch(/It stays\. Right/)
    expect(answers).toContain('Only above the minimum.')
    expect(answers).toContain('Older than the minimum.')
    expect(answers).toContain('The server decides: no rule fits, so the policy’s otherwise answers.')
    expect(answers).toContain('The client compares. It is older than the minimum, 6.2.0205.')
    expect(answers).toMatch(/Up to date Right/)
  })

  it('shows each run whole on the answer sheet, once', () => {
    expect(answers.match(/The whole run: /g)).toHaveLength(2)
    expect(answers).toContain('The whole run: One &amp; &lt;own&gt;')
    expect(answers).toContain('The whole run: Newest')
    expect(answers).toContain('Downloads')
  })

  it('says what an exercise reaches', () => {
    expect(questions).not.toContain('Upgrade offered.')
    expect(answers).toContain('The verdict is: Upgrade offered.')
    expect(answers).toContain('The client connects once.')
  })

  it('leaves out a step on a run that is not there', () => {
    const without = sheets({ title: 'Who stays?', lesson, runs: [main] })
    expect(without.questions).not.toContain('And the newest?')
    expect(without.questions).toContain('Make it stay.')
  })
})

describe('the handout of a run without a lesson', () => {
  const { questions, answers } = sheets({ title: own.title, lesson: null, runs: [main] })

  it('asks what the server answers before it shows it', () => {
    const [before = ''] = questions.split('Question 3')
    expect(before).toContain('What does the server answer? Write the whole line.')
    expect(before).toContain('What comes of it?')
    expect(before).not.toContain('7.0.0813')
    expect(answers).toContain('S: CVQ 2 7.0.0813')
  })

  it('asks for the fields of the answer and for who closes', () => {
    for (const field of ['Recommended', 'Minimum', 'Download address']) expect(questions).toContain(field)
    expect(answers).toMatch(/Minimum\s*older clients must upgrade\s*6\.2\.0205/)
    expect(answers).toMatch(/The client closes the connection\. Right/)
  })

  it('asks about an error as an error', () => {
    const refused = simulate(scenarioWith({ client: { version: '99.9.9999' } }), catalogue)
    const sheet = sheets({ title: 'x', lesson: null, runs: [{ name: null, trace: refused }] })
    expect(sheet.questions).not.toContain('Download address')
    expect(sheet.answers).toMatch(/Error code\s*why the server answers no\s*420/)
  })

  it('knows that no answer may come', () => {
    const lost = simulate(scenarioWith({ network: { faults: [{ kind: 'drop', at: 3 }] } }), catalogue)
    const sheet = sheets({ title: 'x', lesson: null, runs: [{ name: null, trace: lost }] })
    expect(sheet.answers).toContain('The server sends nothing.')
    expect(sheet.answers).toMatch(/Connection lost Right/)
  })
})

describe('a handout', () => {
  it('holds what strangers wrote as text, in names, texts and lines', () => {
    const evil = '<script>alert(1)</script>"&\u001b'
    const trace = simulate(scenarioWith({ title: evil, client: { line: `CVQ 2 ${evil}` } }), catalogue)
    const { markup, footer } = sheets({ title: evil, lesson: null, runs: [{ name: null, trace }] })
    expect(markup + footer).not.toMatch(/<script|\u001b/)
    expect(markup).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;')
  })

  it('counts the steps of all its runs', () => {
    const alone = stepsOf({ title: 'x', lesson: null, runs: [main] })
    expect(alone).toBeGreaterThan(10)
    expect(stepsOf({ title: 'x', lesson, runs: [main, main] })).toBe(2 * alone)
  })
})
