// What the state's tests share: a fake door whose answers the test gives when it likes, and a small timeline.

import type { Answered, Boot, Progress, Run } from '../../main/contract.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import type { Result } from '../../protocol/result.ts'
import { createLab, type Lab } from './store.ts'
import type { Calls, Tools } from './tools.ts'
import type { Timeline } from './types.ts'

const scenario: Scenario = {
  format: 'cvq-lab/scenario@1',
  title: 'Test',
  seed: 42,
  network: { latencyMs: 40, faults: [] },
  download: { outcome: 'completes' },
  expect: {},
  client: {
    format: 'cvq-lab/client@1',
    offers: ['CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  },
  policy: {
    format: 'cvq-lab/policy@1',
    name: 'Test',
    dialects: [],
    rules: [],
    otherwise: { refuse: 420 },
    server: {
      verReply: 'chosen',
      order: 'lenient',
      parameters: 'lenient',
      knownClients: 'catalogue',
      closesAfterAnswer: false,
      closesAfter420: false,
      closesAfter710: false,
    },
  },
}

const QUERY = 'CVQ 1 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602'

/** A trace that is told from others by its title. */
export const traceNamed = (title: string): Trace => ({
  format: 'cvq-lab/trace@1',
  title,
  seed: 42,
  client: scenario.client,
  policy: 'Test',
  outcome: 'refused',
  code: 420,
  disconnectedBy: 'client',
  lines: [],
  events: [
    { at: 0, hop: 0, actor: 'client', kind: 'connect', version: '6.0.0602', library: 'MSNMSGR' },
    { at: 0, hop: 0, actor: 'client', kind: 'send', message: 1, line: QUERY },
    { at: 40, hop: 0, actor: 'server', kind: 'receive', message: 1, line: QUERY },
    { at: 80, hop: 0, actor: 'server', kind: 'send', message: 2, line: '420 1' },
  ],
  why: null,
  journey: { end: 'refused', hops: [] },
})

type Step = Timeline['steps'][number]

const step = (number: number, begins: number, lasts: number, rest: Partial<Step>): Step => ({
  number,
  kind: 'connect',
  actor: 'client',
  hop: 0,
  at: 0,
  message: null,
  event: number - 1,
  begins,
  lasts,
  y: 0,
  height: 40,
  word: 'step',
  sentence: [],
  folded: 0,
  row: { kind: 'connect', text: [] },
  ...rest,
})

const drawn = (lasts: number, steps: readonly Step[]): Timeline => ({
  width: 640,
  height: 400,
  lasts,
  steps,
  summary: [],
  ground: { width: 640, left: 0, right: 640, number: 20, time: 76, client: 98, server: 576 },
  connected: [],
  heads: { client: [], server: [] },
})

/** Three steps of 1000, 500 and 1500 ms; the second sends message 1, the third message 2. */
export const folded: Timeline = drawn(3000, [
  step(1, 0, 1000, {}),
  step(2, 1000, 500, { kind: 'message', message: 1, at: 40 }),
  step(3, 1500, 1500, { kind: 'message', message: 2, at: 80, actor: 'server', event: 3 }),
])

/** The same with a step in between. */
export const unfolded: Timeline = drawn(4000, [
  step(1, 0, 1000, {}),
  step(2, 1000, 500, { kind: 'message', message: 1 }),
  step(3, 1500, 1000, { event: 2 }),
  step(4, 2500, 1500, { kind: 'message', message: 2, event: 3 }),
])

const boot: Boot = {
  catalogue: { releases: [], systems: [], locales: [] },
  policies: [],
  start: scenario,
  rollout: {
    format: 'cvq-lab/rollout@1',
    seed: 7,
    days: 2,
    clients: 100,
    shares: [],
    policies: [{ day: 0, policy: scenario.policy }],
    outages: [],
    clockSkewHours: 0,
  },
  trace: traceNamed('start'),
  verdicts: [],
  about: { version: '0.0.0', electron: '', chromium: '', node: '', standIn: false },
  theme: 'system',
  settings: {
    preferences: { contrast: 'system', motion: 'system', singleKeys: true },
    zoom: { percent: 100, canGrow: true, canShrink: true },
    layout: null,
    hint: false,
    folder: '~',
  },
  recovery: { kind: 'none' },
}

type RunAnswer = Answered<'run'>

/** Answers of the kind a test does not look at. */
const refused = () => Promise.resolve({ ok: false, reason: { kind: 'failed' } } as const)

export interface Bench {
  readonly lab: Lab
  /** The scenarios whose run was asked for, in order. */
  readonly asked: readonly Scenario[]
  /** Answers the n-th of them, from 0, and lets what waits on it happen. */
  answer(n: number, answered: RunAnswer): Promise<void>
  /** Moves the clock of inputs on. */
  wait(ms: number): void
  /** Tells how far a piece of work is. */
  progress(progress: Progress): void
}

/** `others` answer in place of the calls that are refused here. */
export function bench(others: Partial<Calls> = {}): Bench {
  const asked: Scenario[] = []
  const answers: ((answered: RunAnswer) => void)[] = []
  let now = 0
  let tell: (progress: Progress) => void = () => {}
  const calls: Calls = {
    run: (of) => {
      asked.push(of)
      return new Promise((resolve) => answers.push(resolve))
    },
    copy: () => Promise.resolve({ ok: true, value: null }),
    theme: () => Promise.resolve({ ok: true, value: null }),
    fullScreen: () => Promise.resolve({ ok: true, value: null }),
    analyse: refused,
    film: refused,
    cancel: refused,
    trace: refused,
    openFile: refused,
    drop: refused,
    saveFile: refused,
    keepMine: refused,
    recentFiles: refused,
    clearRecent: refused,
    keepWork: refused,
    recover: refused,
    leave: refused,
    makeLink: refused,
    hold: refused,
    lessons: refused,
    noteProgress: refused,
    saveResults: refused,
    share: refused,
    copyShare: refused,
    prefer: () => Promise.resolve({ ok: true, value: null }),
    zoom: refused,
    keepLayout: () => Promise.resolve({ ok: true, value: null }),
    hintSeen: () => Promise.resolve({ ok: true, value: null }),
    resetSettings: refused,
    showSettingsFolder: refused,
    licences: refused,
    troubles: refused,
    dismissTrouble: refused,
    copyDiagnostics: refused,
    reloadPage: refused,
    tryGraphics: refused,
    ...others,
  }
  const timeline: Tools['timeline'] = (_, isUnfolded) => (isUnfolded ? unfolded : folded)
  return {
    lab: createLab(boot, {
      calls,
      timeline,
      inputAt: () => now,
      onProgress: (listener) => (tell = listener),
    }),
    asked,
    progress: (progress) => tell(progress),
    wait: (ms) => {
      now += ms
    },
    answer: async (n, answered) => {
      answers[n]?.(answered)
      await Promise.resolve()
      await Promise.resolve()
    },
  }
}

export const ran = (title: string): Result<Run, never> => ({
  ok: true,
  value: { trace: traceNamed(title), verdicts: [] },
})

/** An edit that sets the client's version. */
export const versionTo =
  (version: string) =>
  (before: Scenario): Scenario => ({ ...before, client: { ...before.client, version } })
