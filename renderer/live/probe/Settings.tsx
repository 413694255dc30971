// The side of the view: how an upgrade is downloaded, and the client that asks.

import { say } from '../../../words/words.ts'
import panel from '../../panels/panel.module.css'
import setup from '../../panels/setup/setup.module.css'
import frame from '../live.module.css'
import { ClientFields } from './ClientFields.tsx'
import { DownloadFields } from './DownloadFields.tsx'
import styles from './probe.module.css'

export const Settings = () => (
  <section className={frame.side} aria-label={say('probe.bar.settings')} data-panel="setup">
    <header className={frame.head}>
      <h2>{say('probe.download.title')}</h2>
    </header>
    <div className={panel.frame}>
      <div className={panel.body}>
        <div className={panel.content}>
          <div className={setup.group}>
            <DownloadFields />
          </div>
          <h3 className={styles.heading}>
            {say('probe.client.title')} <span className={frame.aside}>{say('probe.client.aside')}</span>
          </h3>
          <div className={setup.group}>
            <ClientFields />
          </div>
        </div>
      </div>
    </div>
  </section>
)
