// The glossary: every word, and where the thing can be seen.

import { glossary } from '../words/en/glossary.ts'
import { parts, say } from '../words/words.ts'
import type { Entry, Example, ScreenName } from './entry.ts'
import { answers, asItIs, asks, example, happens, says, withClient } from './examples.ts'

type Word = keyof typeof glossary

const seen = (shows: Example['shows']): Example => example(asItIs, shows)
const judged = seen(happens('judge'))
const decided = seen(happens('decide'))
const asked = seen(asks)
const answered = seen(answers)
const ended = seen(happens('end'))

const SEEN: Readonly<Record<Word, Example | ScreenName>> = {
  answer: answered,
  behaviour: example(withClient({ behaviour: 'observed-8.0-beta' }), happens('judge')),
  bookmark: 'lessons',
  branch: 'lessons',
  capture: asked,
  catalogue: seen(happens('install')),
  cell: 'policy',
  class: 'policy',
  cohort: 'policy',
  connection: seen(happens('connect')),
  CVQ: asked,
  CVR: example(
    withClient({ line: 'CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com' }),
    says('CVR', 'server'),
  ),
  CVR0: seen(says('VER', 'server')),
  dialect: seen(says('VER', 'client')),
  difference: 'policy',
  'dispatch server (DS)': decided,
  domain: 'policy',
  'download address, fallback address': seen(happens('download')),
  draft: 'policy',
  end: ended,
  'error code': example(withClient({ version: '99.9.9999' }), says('420', 'server')),
  event: seen(happens('receive')),
  film: 'policy',
  finding: 'policy',
  fork: 'lessons',
  handle: asked,
  hop: seen(happens('install')),
  identification: asked,
  journey: seen(happens('install')),
  'kind of client': 'policy',
  LCID: asked,
  lesson: 'lessons',
  library: asked,
  line: asked,
  lint: 'policy',
  locale: asked,
  minimum: judged,
  'notification server (NS)': seen(says('VER', 'server')),
  outage: 'policy',
  outcome: judged,
  parameter: asked,
  policy: decided,
  recommended: judged,
  'recorded run': asked,
  release: seen(happens('install')),
  repair: 'policy',
  rollout: 'policy',
  rule: decided,
  scenario: seen(happens('connect')),
  shadowed: 'policy',
  share: 'policy',
  stage: 'policy',
  step: judged,
  stranded: example((start) => ({ ...start, download: { outcome: 'fails' } }), happens('openUrl')),
  sweep: 'policy',
  system: asked,
  token: asked,
  trace: ended,
  transaction: answered,
  transcript: asked,
  TrID: seen(says('VER', 'client')),
  VER: seen(says('VER', 'client')),
  verdict: judged,
  version: asked,
  why: decided,
  witness: 'policy',
}

const WORDS = Object.keys(SEEN).filter((word): word is Word => Object.hasOwn(glossary, word))

/** Where a word is the name of a thing that has an entry of its own. */
const ALSO: Readonly<Partial<Record<Word, readonly string[]>>> = {
  CVQ: ['command/CVQ'],
  CVR: ['command/CVR'],
  CVR0: ['dialect/CVR0'],
  VER: ['command/VER'],
  TrID: ['field/TrID'],
  LCID: ['field/locale'],
  locale: ['field/locale'],
  handle: ['field/user-handle'],
  identification: ['field/client-identification'],
  library: ['field/requesting-library'],
  minimum: ['field/minimum-allowed-version'],
  recommended: ['field/recommended-version'],
  version: ['field/client-version'],
  'error code': ['field/code'],
  dialect: ['field/dialect', 'dialect/CVR0'],
}

export const GLOSSARY: readonly Entry[] = WORDS.map((word) => ({
  id: `word/${word}`,
  chapter: 'glossary',
  title: say(`glossaryWords.${word}`),
  wire: false,
  summary: parts(`glossary.${word}`),
  blocks: [],
  see: ALSO[word] ?? [],
  sources: [],
  example: SEEN[word],
}))
