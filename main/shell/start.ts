// The start behind the first window (first-window.ts), in order: assets, settings, theme, the door, the menu.

import { join } from 'node:path'
import { app, type BrowserWindow, clipboard } from 'electron'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Trace } from '../../protocol/formats/trace.ts'
import { say } from '../../words/words.ts'
import { loadShellAssets } from './assets.ts'
import { prepareBoot, withRecovery } from './boot.ts'
import { conformDesk } from './conform/desk.ts'
import { consentBy } from './consent.ts'
import { playDemo } from './demo.ts'
import { createDoor } from './door.ts'
import type { Environment, Places } from './environment.ts'
import { fatal } from './fatal.ts'
import type { Arrivals } from './files/arrivals.ts'
import { fileDeskInApp } from './files/in-app.ts'
import type { FirstWindow, Opened } from './first-window.ts'
import { createHandlers, type Effects } from './handlers.ts'
import { type LabWindow, labWindow, setMenu } from './lab-window.ts'
import { createLeaving } from './leaving.ts'
import { lessonDesk } from './lessons/desk.ts'
import { liveDesk } from './live/desk.ts'
import { logError } from './log.ts'
import { reportStart } from './measure.ts'
import { probeDesk } from './probe/desk.ts'
import { settingsDeskInApp } from './settings-in-app.ts'
import { keepSettings } from './settings-keeper.ts'
import { shareDesk } from './share/desk.ts'
import { keepTheme } from './theme.ts'
import { transcript } from './transcript.ts'
import type { Beginning } from './trouble/begin.ts'
import { mayClose, troubleDesk, watchWindow, withSaidFailures } from './trouble/desk.ts'
import { atMost } from './trouble/flood.ts'
import { type CountedDoor, countRefusals } from './trouble/refusals.ts'
import { createDesk } from './worker/desk.ts'
import { hireFrom } from './worker/thread.ts'

const devTools = !app.isPackaged

/** What is wrong with a file of ours ends the app with a sentence. */
export function start(
  environment: Environment,
  places: Places,
  first: FirstWindow,
  arrivals: Arrivals,
  beginning: Beginning,
): void {
  const attended = environment.demo === null
  const assets = loadShellAssets(places.assets)
  if (!assets.ok) {
    fatal(assets.reason, attended)
    return
  }
  const prepared = prepareBoot(assets.value)
  const settingsFile = join(app.getPath('userData'), 'settings.json')
  const trouble = troubleDesk({
    beginning,
    about: prepared.about,
    window: () => lab.current(),
    tell: () => lab.tellTrouble(),
    askPage: () => lab.tellFiles({ kind: 'leaving' }),
    settings: () => settings.current(),
    refused: () => door.refused(),
  })
  const settings = keepSettings(settingsFile, trouble.troubles)
  const theme = keepTheme(settings)
  const leaving = createLeaving(() => app.quit())
  const lab = labWindow(windowsFrom(first, attended), settings, (window) => {
    files.forget()
    if (attended) {
      leaving.hold(
        window,
        () => lab.tellFiles({ kind: 'leaving' }),
        () => mayClose(window, trouble),
      )
      watchWindow(window, trouble, files)
    }
    window.on('focus', files.look)
    window.once('closed', () => {
      share.stop()
      probes.stop()
      conform.stop()
      // Where the app outlives its window, as on macOS, nobody waits for what they do.
      for (const desk of Object.values(desks)) desk.close()
    })
  })
  const files = withSaidFailures(
    fileDeskInApp({
      assets: places.assets,
      basics: prepared,
      settings,
      arrivals,
      window: lab.current,
      tell: lab.tellFiles,
      recentChanged: () => showMenu(),
    }),
    trouble,
  )
  const showMenu = (): void =>
    setMenu({
      devTools,
      theme: theme.current(),
      send: lab.send,
      recent: files.recent(),
      openRecent: (place) => {
        const path = settings.current().recent[place]
        if (path !== undefined) arrivals.add({ kind: 'file', path })
      },
      clearRecent: files.clearRecent,
    })
  const share = shareDesk({ assets: places.assets, catalogue: prepared.catalogue, window: lab.current })
  const questions = () => import('./consent-dialog.ts')
  const live = liveDesk({
    ...prepared,
    worker: places.worker,
    window: lab.current,
    tell: lab.tellLive,
    mayExpose: async (host) => (await questions()).askExposure(lab.current(), host),
  })
  const consent = consentBy(async (host) => (await questions()).askConsent(lab.current(), host))
  const probes = probeDesk({ catalogue: prepared.catalogue, consent })
  const conform = conformDesk({ consent, window: lab.current })
  const atHome = settingsDeskInApp({
    settings,
    theme,
    file: settingsFile,
    attended,
    assets: places.assets,
    window: lab.current,
  })
  const desks = openDesks(places.worker, prepared.catalogue)
  const door = openDoor(first, {
    boot: () => ({
      ...withRecovery(prepared, attended ? files.recovery() : { kind: 'none' }),
      theme: theme.current(),
      settings: atHome.now(),
    }),
    catalogue: prepared.catalogue,
    policies: prepared.policies,
    writeClipboard: (text) => clipboard.writeText(text),
    changeTheme: theme.change,
    fillScreen: lab.fillScreen,
    desks,
    tellProgress: lab.tellProgress,
    files,
    left: () => {
      leaving.left()
      trouble.left()
    },
    lessons: lessonDesk(places.assets, prepared, lab.current),
    share,
    probes,
    conform,
    settings: atHome,
    trouble,
    live,
  })
  showMenu()
  const window = lab.open()
  liveOn(lab, environment)
  arrivals.listen(() => {
    lab.open()
    lab.tellFiles({ kind: 'arrived' })
  })
  app.on('before-quit', leaving.quitting)
  app.once('will-quit', files.close)
  app.once('will-quit', () => void live.stop())
  if (environment.measure) void reportStart(window.webContents)
  if (environment.demo !== null) void demonstrate(window, lab, prepared.trace, environment.demo)
}

/** The first window, which stands already, and whenever it was closed another one. */
function windowsFrom(first: FirstWindow, attended: boolean): () => BrowserWindow {
  let waiting: Opened | null = first
  return () => {
    const { window, loaded } = waiting ?? first.another()
    waiting = null
    loaded.catch((error: unknown) => {
      if (!window.isDestroyed()) fatal(pageSentence(String(error)), attended)
    })
    return window
  }
}

/** Each kind of long work has a thread of its own, so that a rollout does not hold up an edit. */
function openDesks(worker: string, catalogue: Catalogue): Effects['desks'] {
  const desks = {
    judges: createDesk('judge', hireFrom<'judge'>(worker, catalogue)),
    comparisons: createDesk('compare', hireFrom<'compare'>(worker, catalogue)),
    films: createDesk('film', hireFrom<'film'>(worker, catalogue)),
    faults: createDesk('faults', hireFrom<'faults'>(worker, catalogue)),
  }
  app.once('will-quit', () => {
    for (const desk of Object.values(desks)) desk.close()
  })
  return desks
}

/** Of refused calls so many are noted in a minute. */
const NOTED_REFUSALS = 10

/** From here on the window is answered. */
function openDoor(first: FirstWindow, effects: Effects): CountedDoor {
  const handlers = createHandlers(effects)
  const failed = (name: string, error: unknown): void => logError(`the channel ${name} failed`, error)
  const counted = countRefusals(
    createDoor({ handlers, trusts: first.trusted.trusts, failed }),
    atMost(NOTED_REFUSALS, 60_000, () => performance.now()),
  )
  first.answer(counted.door)
  return counted
}

/** When windows come and when the app ends. The demonstration ends itself. */
function liveOn(lab: LabWindow, { demo }: Environment): void {
  app.on('second-instance', () => lab.open())
  app.on('activate', () => lab.open())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' && demo === null) app.quit()
  })
}

async function demonstrate(
  window: BrowserWindow,
  lab: LabWindow,
  trace: Trace,
  picture: string,
): Promise<void> {
  app.exit(await playDemo({ window, picture, text: transcript(trace), send: lab.send }))
}

const pageSentence = (detail: string): string =>
  say('shell.start.failedPage', { detail, name: say('shell.name') })
