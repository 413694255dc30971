// Across the top of every view of the screen Live: the choice of views, and what the view has to say and to do. What
// does not fit beside the choice goes on in a second line.

import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { LIVE_VIEWS } from '../state/live-types.ts'
import { Choice } from '../ui/Choice.tsx'
import styles from './live.module.css'

/** Whether the choice of another view had the focus when it was made: it then goes on to that view's bar. */
export const HandsFocusOn = createContext<RefObject<boolean> | null>(null)

export function LiveBar({ children }: { readonly children?: ReactNode }) {
  const view = useLab((state) => state.liveView)
  const show = useLab((state) => state.showLiveView)
  const handsOn = useContext(HandsFocusOn)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (handsOn?.current !== true) return
    handsOn.current = false
    bar.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  })
  return (
    <div ref={bar} className={styles.bar} data-panel="bar">
      <Choice
        legend={say('live.views.legend')}
        legendHidden
        look="segments"
        items={LIVE_VIEWS.map((value) => ({ value, label: say(`live.views.${value}`) }))}
        value={view}
        onChange={(next) => {
          if (handsOn !== null) handsOn.current = true
          show(next)
        }}
      />
      {children}
    </div>
  )
}
