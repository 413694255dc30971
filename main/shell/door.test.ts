import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { NO_PROGRESS } from '../../protocol/formats/progress.ts'
import { check } from '../../protocol/formats/read.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { CHANNELS, type ChannelName, type Run } from '../contract.ts'
import type { LiveNews } from '../contract-live.ts'
import type { SettingsNow } from '../contract-settings.ts'
import { createDoor, type Handlers, type Sender } from './door.ts'

const ours: Sender = { webContentsId: 1, isTopFrame: true, origin: 'app://cvq-lab' }

const scenario = {
  title: 'A client of 2003',
  client: {
    offers: ['MSNP9', 'CVR0'],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
  },
  policy: { name: 'none', dialects: [], rules: [], otherwise: { refuse: 420 } },
}

const trace: Trace = {
  format: 'cvq-lab/trace@1',
  title: '',
  seed: 42,
  client: {
    ...scenario.client,
    format: 'cvq-lab/client@1',
    firstTrid: 1,
    line: null,
    behaviour: 'documented',
    takesOffers: false,
  },
  policy: 'none',
  outcome: 'refused',
  code: 420,
  disconnectedBy: 'client',
  lines: [],
  events: [],
  why: null,
  journey: { end: 'refused', hops: [] },
}

const run: Run = { trace, verdicts: [] }

const { policy } = scenario
const rollout = { days: 60, policies: [{ day: 0, policy }] }

/** An argument of each channel that fits. */
const FITTING: Readonly<Record<ChannelName, unknown>> = {
  boot: null,
  run: scenario,
  copy: 'CVQ 2',
  theme: 'dark',
  analyse: { job: 1, policy, against: null },
  cancel: 1,
  film: { job: 1, rollout },
  trace: scenario,
  fullScreen: true,
  hold: { said: [], policy },
  faults: { job: 1, server: 'ours', sessions: 1000, seed: 0, kinds: ['nul'] },
  faultsNow: 1,
  faultsCancel: 1,
  liveStart: { host: '127.0.0.1', port: 1863, policy, limits: {} },
  liveStop: null,
  liveNews: 0,
  livePolicy: policy,
  liveConversation: 1,
  liveDisconnect: 1,
  liveSave: { connection: 1, as: 'transcript' },
  liveClear: null,
  probe: { job: 1, host: '127.0.0.1', port: 1863, client: scenario.client, journey: false, download: {} },
  probeNow: 1,
  probeCancel: 1,
  conform: { job: 1, host: null, port: 1863, bug: null, only: null },
  conformNow: 1,
  conformCancel: 1,
  conformSave: 'junit',
  openFile: { kind: 'dialog' },
  openDropped: '/folder/start.cvq',
  saveFile: { document: { kind: 'policy', policy }, file: null, anyway: false },
  keepMine: 1,
  recentFiles: null,
  clearRecent: null,
  keepWork: { screen: 'negotiate', front: 0, scenario: { now: scenario, base: scenario, file: null } },
  recover: null,
  leave: null,
  makeLink: scenario,
  lessons: null,
  noteProgress: { kind: 'reset' },
  saveResults: { form: 'csv', learner: '' },
  share: { format: 'text', theme: 'light', scenario: null, trace },
  copyShare: { format: 'text', theme: 'light', scenario: null, trace },
  prefer: { motion: 'reduced' },
  zoom: 'in',
  keepLayout: {
    screen: 'policy',
    policyView: 'rules',
    pane: 'findings',
    bytesOpen: true,
    whyOpen: true,
    unfolded: false,
  },
  liveChoices: null,
  keepLiveChoices: {
    server: { host: '127.0.0.1', port: 1863, policy: 'builtin:ns', limits: {} },
    probe: { host: 'a.example', port: 1863, follows: true, download: {} },
  },
  hintSeen: null,
  resetSettings: null,
  showSettingsFolder: null,
  licences: null,
  troubles: null,
  dismissTrouble: 'software',
  report: { what: 'error', detail: 'x' },
  copyDiagnostics: null,
  reloadPage: null,
  tryGraphics: null,
}

const CANCELLED = { kind: 'cancelled' } as const
const LIVE_NEWS: LiveNews = {
  revision: 0,
  server: { kind: 'stopped' },
  rows: [],
  gone: [],
  open: 0,
  closed: 0,
  refused: 0,
  log: [],
  oldestEntry: 1,
}
const ZOOM = { percent: 100, canGrow: true, canShrink: true }
const SETTINGS: SettingsNow = {
  preferences: { contrast: 'system', motion: 'system', singleKeys: true },
  zoom: ZOOM,
  layout: null,
  hint: false,
  folder: '~',
}

/** A door whose handlers note what they did. */
function doorWithNotes(change: Partial<Handlers> = {}) {
  const done: [string, unknown][] = []
  const note =
    <Answer>(name: string, answer: Answer) =>
    (argument: unknown): Answer => {
      done.push([name, argument])
      return answer
    }
  const boot = (): never => {
    done.push(['boot', null])
    throw new Error('no boot in this test')
  }
  const failed = vi.fn()
  const handlers: Handlers = {
    boot,
    run: note('run', run),
    copy: note('copy', null),
    theme: note('theme', null),
    analyse: note('analyse', null),
    cancel: note('cancel', null),
    film: note('film', null),
    trace: note('trace', trace),
    fullScreen: note('fullScreen', null),
    hold: note('hold', { passed: true, connections: [] }),
    liveStart: note('liveStart', { kind: 'running' } as const),
    liveStop: note('liveStop', null),
    liveNews: note('liveNews', LIVE_NEWS),
    livePolicy: note('livePolicy', null),
    liveConversation: note('liveConversation', null),
    liveDisconnect: note('liveDisconnect', null),
    liveSave: note('liveSave', CANCELLED),
    liveClear: note('liveClear', null),
    probe: note('probe', { kind: 'not-confirmed' } as const),
    probeNow: note('probeNow', null),
    probeCancel: note('probeCancel', null),
    conform: note('conform', { kind: 'not-confirmed' } as const),
    conformNow: note('conformNow', null),
    conformCancel: note('conformCancel', null),
    conformSave: note('conformSave', CANCELLED),
    faults: note('faults', { kind: 'cancelled' } as const),
    faultsNow: note('faultsNow', null),
    faultsCancel: note('faultsCancel', null),
    openFile: note('openFile', CANCELLED),
    openDropped: note('openDropped', CANCELLED),
    saveFile: note('saveFile', CANCELLED),
    keepMine: note('keepMine', null),
    recentFiles: note('recentFiles', []),
    clearRecent: note('clearRecent', null),
    keepWork: note('keepWork', null),
    recover: note('recover', { kind: 'none' } as const),
    leave: note('leave', null),
    makeLink: note('makeLink', { kind: 'link', url: '' } as const),
    lessons: note('lessons', { lessons: [], progress: NO_PROGRESS, trouble: null }),
    noteProgress: note('noteProgress', { progress: NO_PROGRESS, trouble: null }),
    saveResults: note('saveResults', CANCELLED),
    share: note('share', CANCELLED),
    copyShare: note('copyShare', { kind: 'copied' } as const),
    prefer: note('prefer', null),
    zoom: note('zoom', ZOOM),
    keepLayout: note('keepLayout', null),
    liveChoices: note('liveChoices', null),
    keepLiveChoices: note('keepLiveChoices', null),
    hintSeen: note('hintSeen', null),
    resetSettings: note('resetSettings', SETTINGS),
    showSettingsFolder: note('showSettingsFolder', null),
    licences: note('licences', []),
    troubles: note('troubles', []),
    dismissTrouble: note('dismissTrouble', null),
    report: note('report', null),
    copyDiagnostics: note('copyDiagnostics', 1),
    reloadPage: note('reloadPage', null),
    tryGraphics: note('tryGraphics', null),
    ...change,
  }
  const trusts = (sender: Sender): boolean =>
    sender.webContentsId === 1 && sender.isTopFrame && sender.origin === 'app://cvq-lab'
  return { door: createDoor({ handlers, trusts, failed }), done, failed }
}

describe('a call that is allowed', () => {
  test.each(Object.entries(FITTING).filter(([name]) => name !== 'boot'))(
    '%s reaches its handler, and no other',
    async (name, argument) => {
      const { door, done } = doorWithNotes()
      expect(await door(ours, name, argument)).toMatchObject({ ok: true })
      expect(done.map(([called]) => called)).toEqual([name])
    },
  )

  test('reaches its handler with the argument and brings back the result', async () => {
    const { door, done } = doorWithNotes()
    expect(await door(ours, 'copy', 'CVQ 2')).toEqual({ ok: true, value: null })
    expect(done).toEqual([['copy', 'CVQ 2']])
  })

  test('gives the handler a scenario with every default filled in', async () => {
    const { door, done } = doorWithNotes()
    expect(await door(ours, 'run', scenario)).toEqual({ ok: true, value: run })
    expect(done[0]?.[1]).toMatchObject({
      seed: 42,
      network: { latencyMs: 40 },
      client: { behaviour: 'documented' },
    })
  })

  test('waits for a handler that takes its time', async () => {
    const { door } = doorWithNotes({ copy: () => Promise.resolve(null) })
    expect(await door(ours, 'copy', 'x')).toEqual({ ok: true, value: null })
  })
})

describe('a call that is not allowed does nothing', () => {
  test.each([
    ['another web contents', { ...ours, webContentsId: 2 }],
    ['a frame within the page', { ...ours, isTopFrame: false }],
    ['another origin', { ...ours, origin: 'https://example.com' }],
    ['a frame that has gone', null],
  ])('%s', async (_who, sender) => {
    const { door, done } = doorWithNotes()
    expect(await door(sender, 'copy', 'x')).toEqual({ ok: false, reason: { kind: 'not-allowed' } })
    expect(done).toEqual([])
  })

  test.each(['', 'Copy', 'copy ', 'toString', '__proto__', 'constructor', 7, null, undefined, ['copy'], {}])(
    'the channel %j',
    async (name) => {
      const { door, done } = doorWithNotes()
      expect(await door(ours, name, 'x')).toEqual({ ok: false, reason: { kind: 'not-allowed' } })
      expect(done).toEqual([])
    },
  )
})

describe('an argument that does not fit does nothing', () => {
  test('names the field and what was expected', async () => {
    const { door, done } = doorWithNotes()
    const wrong = { ...scenario, client: { ...scenario.client, version: '7.x' } }
    expect(await door(ours, 'run', wrong)).toMatchObject({
      ok: false,
      reason: {
        kind: 'bad-argument',
        fault: { kind: 'wrong-value', path: 'client.version', expected: 'version' },
      },
    })
    expect(done).toEqual([])
  })

  test.each([
    ['boot', {}],
    ['copy', 7],
    ['copy', 'x'.repeat(1_000_001)],
    ['theme', 'sepia'],
    ['theme', undefined],
    ['run', null],
    ['run', { ...scenario, surprise: true }],
    ['trace', { ...scenario, client: 'builtin:start' }],
    ['analyse', { job: 1, policy }],
    ['analyse', { job: -1, policy, against: null }],
    ['analyse', { job: 1, policy: 'builtin:seed', against: null }],
    ['analyse', { job: 1, policy, against: { ...policy, rules: [{ id: 'a' }] } }],
    ['cancel', 1.5],
    ['cancel', { job: 1 }],
    ['film', { job: 1, rollout: { ...rollout, days: 1_000_000 } }],
    ['film', { job: 1, rollout: { ...rollout, clients: 1e12 } }],
    ['film', { job: 1, rollout: { days: 60, policies: [{ day: 0, policy: '../secret.json' }] } }],
    ['openFile', '/etc/passwd'],
    ['openFile', { kind: 'chosen', file: '/etc/passwd' }],
    ['openFile', { kind: 'path', path: '/etc/passwd' }],
    ['openDropped', 'x'.repeat(32_769)],
    ['saveFile', { document: { kind: 'policy', policy }, file: '/etc/passwd', anyway: false }],
    ['saveFile', { document: { kind: 'policy', policy }, file: -1, anyway: false }],
    ['saveFile', { document: { kind: 'policy', policy: 'text of my own' }, file: null, anyway: false }],
    ['saveFile', { document: { kind: 'text', text: 'x' }, file: null, anyway: false }],
    ['saveFile', { document: { kind: 'policy', policy }, file: null, anyway: false, path: '/etc/passwd' }],
    ['keepWork', { screen: 'nowhere', front: 0 }],
    ['keepWork', { screen: 'policy', front: 0, policy: { now: policy, base: policy, file: '/etc/passwd' } }],
    ['makeLink', { ...scenario, policy: '../secret.policy.json' }],
  ])('%s', async (name, argument) => {
    const { door, done } = doorWithNotes()
    expect(await door(ours, name, argument)).toMatchObject({ ok: false, reason: { kind: 'bad-argument' } })
    expect(done).toEqual([])
  })

  test('a value too large for any scenario is not looked into', async () => {
    const { door } = doorWithNotes()
    const argument = { ...scenario, 'x-noise': 'x'.repeat(40_000_000) }
    expect(await door(ours, 'run', argument)).toMatchObject({ reason: { fault: { kind: 'too-large' } } })
  })
})

test('a handler that throws is told to the log and refused to the page', async () => {
  const { door, failed } = doorWithNotes()
  expect(await door(ours, 'boot', null)).toEqual({ ok: false, reason: { kind: 'failed' } })
  expect(failed).toHaveBeenCalledWith('boot', expect.any(Error))
})

/** A value with one of its parts, at any depth, changed into something else. */
function withHostilePart(value: unknown, path: readonly number[], hostile: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return hostile
  const keys = Object.keys(value)
  const key = keys[step % (keys.length + 1)] ?? 'surprise'
  const changed = withHostilePart(Reflect.get(value, key), rest, hostile)
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (String(i) === key ? changed : item))
    : { ...value, [key]: changed }
}

test('thousands of hostile calls: each is answered, none throws, and no handler sees a wrong argument', async () => {
  const anyValue = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withNullPrototype: true,
    withSparseArray: true,
    maxDepth: 4,
  })
  const names = fc.constantFrom(...Object.keys(FITTING))
  const nearly = fc
    .tuple(names, fc.array(fc.nat(9), { maxLength: 5 }), anyValue)
    .map(
      ([name, path, hostile]) => [name, withHostilePart(Reflect.get(FITTING, name), path, hostile)] as const,
    )
  const anything = fc.tuple(fc.oneof(names, fc.string(), anyValue), fc.oneof(anyValue, fc.string()))
  const { door, done } = doorWithNotes()
  await fc.assert(
    fc.asyncProperty(fc.oneof(nearly, anything), async ([channel, argument]) => {
      const answer = await door(ours, channel, argument)
      expect(typeof answer.ok).toBe('boolean')
    }),
    { numRuns: 3000 },
  )
  for (const [name, argument] of done) {
    expect(Object.hasOwn(CHANNELS, name)).toBe(true)
    const schema = Object.entries(CHANNELS).find(([channel]) => channel === name)?.[1].argument
    if (schema !== undefined) expect(check(schema, argument).ok).toBe(true)
  }
  // The hostile part is now and then one that fits, so that the handlers are reached at all.
  expect(new Set(done.map(([name]) => name)).size).toBeGreaterThan(5)
})
