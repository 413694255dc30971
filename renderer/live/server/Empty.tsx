// What stands in the middle while there is nothing to see: what this is for, how it begins, and what to try.

import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { parts, say } from '../../../words/words.ts'
import { Sentence } from '../../stage/Sentence.tsx'
import { useLab, useLabStore } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { policyOf, start } from './deeds.ts'
import { endpointText } from './endpoint-text.ts'
import styles from './server.module.css'
import { useServer } from './store.ts'
import { TryLine } from './TryIt.tsx'
import { NONSENSE, QUESTION, tryLine } from './try-it.ts'

function Lines({ host, port }: { readonly host: string; readonly port: number }) {
  return (
    <dl className={styles.tries}>
      <dt>{say('live.server.empty.nonsense')}</dt>
      <dd>
        <TryLine line={tryLine(NONSENSE, host, port)} />
      </dd>
      <dt>{say('live.server.empty.question')}</dt>
      <dd>
        <TryLine line={tryLine(QUESTION, host, port)} />
      </dd>
    </dl>
  )
}

function Stopped() {
  const lab = useLabStore()
  const host = useServer((state) => state.host)
  const port = useServer((state) => state.port)
  const starting = useServer((state) => state.starting)
  const choice = useServer((state) => state.policy)
  const name = useLab((state) => policyOf(choice, state).name)
  const open = useLab((state) => state.open)
  return (
    <>
      <h2>{say('live.server.empty.stopped')}</h2>
      <p>
        <Sentence parts={parts('live.server.empty.stoppedWhat')} />
      </p>
      <p className={styles.begin}>
        <Button look="primary" unavailable={starting} onClick={() => void start(lab.getState())}>
          {say('live.server.empty.start')}
        </Button>
        <Button onClick={() => open('live-address')}>{say('live.server.empty.elsewhere')}</Button>
        <span className={styles.quiet}>
          <Sentence parts={parts('live.server.empty.startOn', { place: endpointText(host, port) })} />{' '}
          <span data-data="">{name}</span>
        </span>
      </p>
      {/* Which one it will be is known once it listens. */}
      {port !== 0 && (
        <>
          <p>{say('live.server.empty.thenTry')}</p>
          <Lines host={host} port={port} />
        </>
      )}
    </>
  )
}

function Nobody({ host, port }: { readonly host: string; readonly port: number }) {
  return (
    <>
      <h2>
        <Sentence parts={parts('live.server.empty.nobody', { place: endpointText(host, port) })} />
      </h2>
      <p>{say('live.server.empty.nobodyWhat')}</p>
      <Lines host={host} port={port} />
    </>
  )
}

/** What had the focus goes: the switch, which stays, says what came of it. */
function useHandOn() {
  const page = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = page.current
    return () => {
      if (element?.contains(document.activeElement))
        document.querySelector<HTMLElement>('[role="switch"]')?.focus()
    }
  }, [])
  return page
}

function Page({ children }: { readonly children: ReactNode }) {
  const page = useHandOn()
  return (
    <div ref={page} className={styles.page}>
      {children}
    </div>
  )
}

export function Empty() {
  const server = useServer(({ known }) => known.server)
  return (
    <div className={styles.empty} data-panel="live-empty">
      <Page key={server.kind}>
        {server.kind === 'stopped' ? <Stopped /> : <Nobody host={server.host} port={server.port} />}
      </Page>
    </div>
  )
}
