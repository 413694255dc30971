// The setup: who the client is, who answers it, and what happens on the way.

import { type ReactNode, useRef } from 'react'
import { say } from '../../words/words.ts'
import { useLab } from '../state/lab.ts'
import { SetupNote } from '../time/SetupNote.tsx'
import { Button } from '../ui/Button.tsx'
import panel from './panel.module.css'
import {
  HandleField,
  IdentificationField,
  LibraryField,
  LocaleField,
  VersionField,
} from './setup/ClientFields.tsx'
import { EditByHand, HandLineField } from './setup/LineByHand.tsx'
import { NetworkFields } from './setup/NetworkFields.tsx'
import { OffersField } from './setup/OffersField.tsx'
import { ReleaseField } from './setup/ReleaseField.tsx'
import { ServerFields } from './setup/ServerFields.tsx'
import { SwitchesFold } from './setup/SwitchesFold.tsx'
import { ArchField, SystemField } from './setup/SystemField.tsx'
import styles from './setup/setup.module.css'

interface GroupProps {
  readonly title: string
  readonly children: ReactNode
}

const Group = ({ title, children }: GroupProps) => (
  <section>
    <h3 className={styles.heading}>{title}</h3>
    <div className={styles.group}>{children}</div>
  </section>
)

/** The fields, or the line typed by hand in their place: what they would say is then not sent. */
function Said() {
  const line = useLab(({ setup }) => setup.client.line)
  const version = useRef<HTMLInputElement>(null)
  const toVersion = () => {
    version.current?.focus()
    version.current?.select()
  }
  if (line !== null)
    return (
      <>
        <ReleaseField onOther={null} />
        <HandLineField line={line} />
        <OffersField />
      </>
    )
  return (
    <>
      <ReleaseField onOther={toVersion} />
      <VersionField input={version} />
      <SystemField />
      <ArchField />
      <LocaleField />
      <LibraryField />
      <IdentificationField />
      <OffersField />
      <HandleField />
      <EditByHand />
    </>
  )
}

export function SetupPanel() {
  const reset = useLab((state) => state.reset)
  return (
    <>
      <header className={styles.head}>
        <h2>{say('setup.client')}</h2>
        <Button look="quiet" title={say('setup.resetTitle')} onClick={reset}>
          {say('setup.reset')} <kbd>{say('setup.resetKey')}</kbd>
        </Button>
      </header>
      <SetupNote />
      <div className={panel.frame}>
        <div className={panel.body}>
          <div className={panel.content}>
            <div className={styles.group}>
              <Said />
            </div>
            <Group title={say('setup.server.title')}>
              <ServerFields />
            </Group>
            <Group title={say('setup.network.title')}>
              <NetworkFields />
            </Group>
            <SwitchesFold />
          </div>
        </div>
      </div>
    </>
  )
}
