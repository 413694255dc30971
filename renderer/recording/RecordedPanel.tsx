// Beside a recorded run, in the setup's place: what file it is, what our server would have said, what was left out.

import { recordingNoteSentence } from '../../diagram/say-recording.ts'
import { visible } from '../../diagram/text-width.ts'
import type { Recording } from '../../protocol/recording.ts'
import { say } from '../../words/words.ts'
import panel from '../panels/panel.module.css'
import setup from '../panels/setup/setup.module.css'
import { useLab } from '../state/lab.ts'
import type { Recorded } from '../state/recording-types.ts'
import type { Lab } from '../state/store.ts'
import { Button } from '../ui/Button.tsx'
import { HeldSection } from './HeldSection.tsx'
import styles from './recording.module.css'

function Scenario({ asks }: Recording) {
  const make = useLab((state) => state.makeScenario)
  if (!asks) return <p className={styles.quiet}>{say('recording.panel.asksNothing')}</p>
  return (
    <div>
      <Button title={say('recording.panel.scenarioTitle')} onClick={make}>
        {say('recording.panel.scenario')}
      </Button>
    </div>
  )
}

function Notes({ notes, kind }: Recording) {
  return (
    <section aria-labelledby="left-out">
      <h3 className={setup.heading} id="left-out">
        {say('recording.notes.title')}
      </h3>
      <div className={setup.group}>
        {notes.length === 0 && <p className={styles.quiet}>{say('recording.notes.none')}</p>}
        {kind === 'transcript' && <p className={styles.quiet}>{say('recording.panel.unnamed')}</p>}
        {notes.length > 0 && (
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={JSON.stringify(note)}>{recordingNoteSentence(note)}</li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}

export function RecordedPanel({ recorded }: { readonly recorded: Recorded<Lab> }) {
  const close = useLab((state) => state.closeRecording)
  const { recording } = recorded
  const { name, kind, connections, trace } = recording
  return (
    <>
      <header className={setup.head}>
        <h2>{say('recording.title')}</h2>
        <Button look="quiet" title={say('recording.panel.closeTitle')} onClick={close}>
          {say('recording.panel.close')}
        </Button>
      </header>
      <div className={panel.frame}>
        <div className={panel.body}>
          <div className={panel.content}>
            <div className={setup.group}>
              <p className={styles.file}>
                <code>{visible(name)}</code>
              </p>
              <p className={styles.quiet}>
                {[
                  say(`recording.kind.${kind}`),
                  say('recording.connections', { count: connections.length }),
                  say('recording.lines', { count: trace.lines.length }),
                ].join(' · ')}
              </p>
              <Scenario {...recording} />
            </div>
            <HeldSection recorded={recorded} />
            <Notes {...recording} />
          </div>
        </div>
      </div>
    </>
  )
}
