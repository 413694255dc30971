// Starts the window: one call for everything the first screen needs, then the store, then React.

import '../styles/fonts.css'
import '../styles/tokens.css'
import '../styles/frame.css'
import '../styles/base.css'
import '../styles/present.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { layout } from '../../diagram/layout.ts'
import { LabContext } from '../state/lab.ts'
import { putBackLayout } from '../state/layout.ts'
import { createLab } from '../state/store.ts'
import { callsThrough, type Tools } from '../state/tools.ts'
import { watchErrors } from '../trouble/report.ts'
import { App } from './App.tsx'
import { Crash } from './Crash.tsx'
import { door } from './door.ts'
import { beginWork, liveWithFiles } from './files.ts'
import { watchInput } from './input-time.ts'
import { NoBoot } from './NoBoot.tsx'
import { useClock } from './use-clock.ts'
import { useCommands } from './use-commands.ts'
import { useOpening } from './use-opening.ts'
import { usePresenting } from './use-presenting.ts'
import { useRoot, useWhole } from './use-root.ts'

/** A drawing's times do not depend on its width; this one is never drawn. */
const ANY_WIDTH = 640

function Window() {
  const whole = useWhole()
  useRoot(whole)
  useClock()
  useCommands(door())
  usePresenting()
  useOpening(whole)
  return <App whole={whole} />
}

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no element #root')
const root = createRoot(place)
const inputAt = watchInput(window)
watchErrors(door())
const boot = await door().call('boot', null)

if (boot.ok) {
  const { recovery } = boot.value
  const calls = callsThrough(door())
  const earlier = recovery.kind === 'here' ? recovery.work.scenario : null
  const tools: Tools = {
    calls,
    onProgress: door().onProgress,
    timeline: (trace, unfolded) => layout(trace, { width: ANY_WIDTH, unfolded }),
    inputAt,
  }
  const lab = createLab(boot.value, tools, earlier?.base)
  putBackLayout(lab)
  beginWork(lab)
  void liveWithFiles(lab, door(), calls)
  root.render(
    <StrictMode>
      <LabContext value={lab}>
        <Crash place="window">
          <Window />
        </Crash>
      </LabContext>
    </StrictMode>,
  )
} else {
  root.render(<NoBoot />)
}
