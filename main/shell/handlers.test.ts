import { expect, test, vi } from 'vitest'
import { NO_PROGRESS } from '../../protocol/formats/progress.ts'
import { check } from '../../protocol/formats/read.ts'
import { scenarioSchema } from '../../protocol/formats/scenario.ts'
import type { Boot } from '../contract.ts'
import { conformDesk } from './conform/desk.ts'
import { createHandlers, type Effects } from './handlers.ts'
import { liveDesk } from './live/desk.ts'
import { probeDesk } from './probe/desk.ts'
import { runScenario } from './run.ts'
import { createTroubles } from './trouble/troubles.ts'
import type { Asked } from './worker/desk.ts'

const catalogue = { releases: [], systems: [], locales: [] }

const read = check(scenarioSchema, {
  title: 'Refused',
  client: {
    offers: [],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
  },
  policy: {
    name: 'none',
    dialects: [],
    rules: [],
    otherwise: { refuse: 420 },
    server: { knownClients: 'any' },
  },
})
if (!read.ok) throw new Error('the fixture is wrong')
const scenario = read.value

const booted: Boot = {
  catalogue,
  policies: [],
  start: scenario,
  rollout: {
    format: 'cvq-lab/rollout@1',
    seed: 7,
    days: 1,
    clients: 1,
    shares: [],
    policies: [{ day: 0, policy: scenario.policy }],
    outages: [],
    clockSkewHours: 0,
  },
  ...runScenario(scenario, catalogue),
  about: { version: '0', electron: '0', chromium: '0', node: '0', standIn: false },
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

/** A desk whose work comes to nothing. */
const idleDesk = () => ({
  order: vi.fn(() => Promise.resolve(null)),
  cancel: vi.fn(),
  close: vi.fn(),
})

const idleDesks = () => ({
  judges: idleDesk(),
  comparisons: idleDesk(),
  films: idleDesk(),
  faults: idleDesk(),
})

/** A desk for files where nothing is chosen. */
const noFiles = (): Effects['files'] => ({
  open: () => Promise.resolve({ kind: 'cancelled' }),
  openDropped: () => ({ kind: 'cancelled' }),
  save: () => Promise.resolve({ kind: 'cancelled' }),
  keepMine: () => Promise.resolve(),
  recent: () => [],
  clearRecent: vi.fn(),
  keepWork: () => Promise.resolve(),
  recover: () => ({ kind: 'none' }),
  makeLink: () => ({ kind: 'link', url: '' }),
})

const troubleDesk = (): Effects['trouble'] => ({
  troubles: createTroubles(() => {}),
  report: vi.fn(),
  copyDiagnostics: () => Promise.resolve(7),
  reloadPage: vi.fn(),
  left: vi.fn(),
  tryGraphics: vi.fn(),
})

const handlersWith = (effects: Partial<Effects>) =>
  createHandlers({
    boot: () => booted,
    writeClipboard: vi.fn(),
    changeTheme: vi.fn(),
    fillScreen: vi.fn(),
    share: {
      save: () => Promise.resolve({ kind: 'cancelled' }),
      copy: () => Promise.resolve({ kind: 'copied' }),
    },
    desks: idleDesks(),
    policies: [],
    tellProgress: vi.fn(),
    files: noFiles(),
    left: vi.fn(),
    catalogue,
    lessons: {
      lessons: () => ({ lessons: [], progress: NO_PROGRESS, trouble: null }),
      note: () => Promise.resolve({ progress: NO_PROGRESS, trouble: null }),
      save: () => Promise.resolve({ kind: 'cancelled' }),
    },
    settings: {
      now: () => booted.settings,
      prefer: vi.fn(),
      zoom: () => booted.settings.zoom,
      keepLayout: vi.fn(),
      live: () => null,
      keepLive: vi.fn(),
      hintSeen: vi.fn(),
      reset: () => booted.settings,
      showFolder: vi.fn(),
      licences: () => [],
    },
    trouble: troubleDesk(),
    conform: conformDesk({ consent: () => Promise.resolve(false), window: () => null }),
    probes: probeDesk({ catalogue, consent: () => Promise.resolve(false) }),
    live: liveDesk({
      catalogue,
      start: scenario,
      policies: [],
      worker: 'worker.js',
      window: () => null,
      tell: vi.fn(),
      mayExpose: () => Promise.resolve(false),
    }),
    ...effects,
  })

test('run plays the scenario given, not another', async () => {
  const run = await handlersWith({}).run(scenario)
  expect(run).toEqual(runScenario(scenario, catalogue))
  expect(run.trace).toMatchObject({ title: 'Refused', outcome: 'refused', code: 420 })
})

test('copy is done when the clipboard has the text', async () => {
  const written: string[] = []
  const writeClipboard = async (text: string): Promise<void> => {
    await Promise.resolve()
    written.push(text)
  }
  expect(await handlersWith({ writeClipboard }).copy('CVQ 2')).toBeNull()
  expect(written).toEqual(['CVQ 2'])
})

test('a clipboard that fails is a failure of the call', async () => {
  const writeClipboard = (): Promise<void> => Promise.reject(new Error('no clipboard'))
  await expect(handlersWith({ writeClipboard }).copy('x')).rejects.toThrow('no clipboard')
})

test('theme changes the theme', () => {
  const changeTheme = vi.fn()
  expect(handlersWith({ changeTheme }).theme('dark')).toBeNull()
  expect(changeTheme).toHaveBeenCalledWith('dark')
})

test('trace plays the scenario given, for its trace alone', async () => {
  expect(await handlersWith({}).trace(scenario)).toEqual(runScenario(scenario, catalogue).trace)
})

test('analyse takes policy and active policy to its desks, and tells the window how far it is', async () => {
  const order = vi.fn((_asked: Asked<'judge'>) => Promise.resolve(null))
  const desks = { ...idleDesks(), judges: { ...idleDesk(), order } }
  const tellProgress = vi.fn()
  const { policy } = scenario
  expect(await handlersWith({ desks, tellProgress }).analyse({ job: 7, policy, against: policy })).toBeNull()
  const [asked] = order.mock.calls[0] ?? []
  expect(asked).toMatchObject({ job: 7, task: { policy } })
  expect(desks.comparisons.order).toHaveBeenCalledOnce()
  expect(desks.films.order).not.toHaveBeenCalled()
  asked?.progress(0.25)
  expect(tellProgress).toHaveBeenCalledWith({ job: 7, done: expect.any(Number) })
})

test('film has a desk of its own, so that a rollout does not end an analysis', async () => {
  const desks = idleDesks()
  const rollout = {
    format: 'cvq-lab/rollout@1',
    seed: 7,
    days: 1,
    clients: 1,
    shares: [],
    policies: [],
    outages: [],
    clockSkewHours: 0,
  } as const
  await handlersWith({ desks }).film({ job: 8, rollout })
  expect(desks.films.order).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ job: 8, task: { rollout } }),
  )
  expect(desks.judges.order).not.toHaveBeenCalled()
})

test('cancel ends a job wherever it is', () => {
  const desks = idleDesks()
  expect(handlersWith({ desks }).cancel(8)).toBeNull()
  for (const { cancel } of Object.values(desks)) expect(cancel).toHaveBeenCalledWith(8)
})

test('documents are saved as they are given, to the file given', async () => {
  const save = vi.fn(() => Promise.resolve({ kind: 'cancelled' } as const))
  const handlers = handlersWith({ files: { ...noFiles(), save } })
  const given = {
    document: { kind: 'policy', policy: scenario.policy },
    file: 3,
    anyway: false,
  } as const
  expect(await handlers.saveFile(given)).toEqual({ kind: 'cancelled' })
  expect(save).toHaveBeenCalledExactlyOnceWith(given)
})

test('work is kept when it is written, not before', async () => {
  let written = (): void => {}
  const keepWork = (): Promise<void> =>
    new Promise((resolve) => {
      written = resolve
    })
  const answered = vi.fn()
  const kept = Promise.resolve(handlersWith({ files: { ...noFiles(), keepWork } }).keepWork(null))
  void kept.then(answered)
  await new Promise(setImmediate)
  expect(answered).not.toHaveBeenCalled()
  written()
  expect(await kept).toBeNull()
})

test('troubles are told until they are dismissed; reports, reloading and graphics reach their desk', async () => {
  const trouble = troubleDesk()
  const handlers = handlersWith({ trouble })
  trouble.troubles.add({ kind: 'software' })
  expect(handlers.troubles(null)).toEqual([{ kind: 'software' }])
  expect(handlers.dismissTrouble('software')).toBeNull()
  expect(handlers.troubles(null)).toEqual([])
  expect(handlers.report({ what: 'error', detail: 'x' })).toBeNull()
  expect(trouble.report).toHaveBeenCalledWith({ what: 'error', detail: 'x' })
  expect(await handlers.copyDiagnostics(null)).toBe(7)
  handlers.reloadPage(null)
  handlers.tryGraphics(null)
  expect(trouble.reloadPage).toHaveBeenCalledOnce()
  expect(trouble.tryGraphics).toHaveBeenCalledOnce()
})
