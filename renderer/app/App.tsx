// The window: header, rail, and the screen that is on. A screen that was left keeps what stands in it, out of sight.

import { Activity, lazy, Suspense, useState } from 'react'
import { useLab } from '../state/lab.ts'
import { type DialogName, SCREENS, type Screen } from '../state/types.ts'
import styles from './app.module.css'
import { Crash } from './Crash.tsx'
import { Header } from './Header.tsx'
import { Negotiate } from './Negotiate.tsx'
import { Rail } from './Rail.tsx'

/** Loaded when they are first shown, so that the window's first paint does not wait for them. */
const LATER = {
  policy: lazy(async () => ({ default: (await import('../policy/PolicyScreen.tsx')).PolicyScreen })),
  lessons: lazy(async () => ({ default: (await import('../lessons/LessonsScreen.tsx')).LessonsScreen })),
  live: lazy(async () => ({ default: (await import('../live/LiveScreen.tsx')).LiveScreen })),
  reference: lazy(async () => ({
    default: (await import('../reference/ReferenceScreen.tsx')).ReferenceScreen,
  })),
} as const satisfies Record<Exclude<Screen, 'negotiate'>, unknown>

const RecordedRun = lazy(async () => ({
  default: (await import('../recording/RecordedRun.tsx')).RecordedRun,
}))

const FilesLayer = lazy(async () => ({ default: (await import('../files/FilesLayer.tsx')).FilesLayer }))

/** Dialogs that can be opened from anywhere. */
const DIALOGS = {
  settings: lazy(async () => ({ default: (await import('../settings/SettingsPage.tsx')).SettingsPage })),
  shortcuts: lazy(async () => ({ default: (await import('./Shortcuts.tsx')).Shortcuts })),
  about: lazy(async () => ({ default: (await import('./About.tsx')).About })),
  licences: lazy(async () => ({ default: (await import('../settings/Licences.tsx')).Licences })),
} as const satisfies Partial<Record<DialogName, unknown>>

const isOfAll = (dialog: DialogName | null): dialog is keyof typeof DIALOGS =>
  dialog !== null && Object.hasOwn(DIALOGS, dialog)

const isLater = (screen: Screen): screen is keyof typeof LATER => screen !== 'negotiate'

/** The screens that were on at some time; the others need not be drawn. */
function useSeen(screen: Screen): ReadonlySet<Screen> {
  const [seen, setSeen] = useState<ReadonlySet<Screen>>(() => new Set([screen]))
  if (!seen.has(screen)) setSeen(new Set([...seen, screen]))
  return seen
}

interface Props {
  readonly whole: boolean
}

export function App({ whole }: Props) {
  const dialog = useLab((state) => state.dialog)
  const open = useLab((state) => state.open)
  const screen = useLab((state) => state.screen)
  const recorded = useLab((state) => state.recorded)
  const seen = useSeen(screen)
  const Opened = isOfAll(dialog) ? DIALOGS[dialog] : null
  return (
    <div className={styles.app}>
      <Header />
      <div className={styles.bars} data-panel="bars">
        <Crash place="over">
          {whole && (
            <Suspense>
              <FilesLayer />
            </Suspense>
          )}
        </Crash>
      </div>
      <Rail />
      {/* A recording stands in front of the scenario, which keeps what stands in it. */}
      <Activity mode={screen === 'negotiate' && recorded === null ? 'visible' : 'hidden'}>
        <Negotiate whole={whole} />
      </Activity>
      {recorded !== null && (
        <Activity mode={screen === 'negotiate' ? 'visible' : 'hidden'}>
          <Crash>
            <Suspense>
              <RecordedRun recorded={recorded} />
            </Suspense>
          </Crash>
        </Activity>
      )}
      {SCREENS.filter(isLater).map((each) => {
        const Shown = LATER[each]
        return (
          seen.has(each) && (
            <Activity key={each} mode={screen === each ? 'visible' : 'hidden'}>
              <div className={styles.screen}>
                <Crash>
                  <Suspense>
                    <Shown />
                  </Suspense>
                </Crash>
              </div>
            </Activity>
          )
        )
      })}
      {Opened !== null && (
        <Crash key={dialog} place="over" onLeave={() => open(null)}>
          <Suspense>
            <Opened />
          </Suspense>
        </Crash>
      )}
    </div>
  )
}
