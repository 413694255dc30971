// What is played: the population, the policies by date, and what goes wrong on the way.

import type { ReactNode } from 'react'
import { printRolloutFile } from '../../../protocol/formats/print.ts'
import { say } from '../../../words/words.ts'
import { useDrawer } from '../../app/use-drawer.ts'
import panel from '../../panels/panel.module.css'
import setup from '../../panels/setup/setup.module.css'
import { useCopied } from '../../panels/use-copied.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { rolloutFileOf } from '../plan.ts'
import rollout from '../rollout.module.css'
import { OutagesField } from './OutagesField.tsx'
import { PoliciesField } from './PoliciesField.tsx'
import { PopulationFields, SkewField } from './PopulationFields.tsx'
import { SharesField } from './SharesField.tsx'
import styles from './setup.module.css'
import { usePlan, usePoliciesNow } from './use-plan.ts'

interface GroupProps {
  readonly title: string
  readonly children: ReactNode
}

const Group = ({ title, children }: GroupProps) => (
  <section aria-label={title}>
    <h3 className={setup.heading}>{title}</h3>
    <div className={setup.group}>{children}</div>
  </section>
)

/** The way to the command line: what is copied is a rollout file. */
function Copy() {
  const { plan } = usePlan()
  const now = usePoliciesNow()
  const { copied, copy } = useCopied()
  return (
    <span aria-live="polite">
      <Button
        look="quiet"
        title={say('rollout.setup.copyTitle')}
        onClick={() => copy(printRolloutFile(rolloutFileOf(plan, now)))}
      >
        {say(copied === null ? 'wire.copy' : `wire.${copied}`)}
      </Button>
    </span>
  )
}

export function RolloutSetup() {
  const reset = useLab((state) => state.resetPlan)
  const { ref, open } = useDrawer<HTMLElement>()
  return (
    <section
      ref={ref}
      className={rollout.setup}
      aria-label={say('rollout.setup.label')}
      data-panel="rollout"
      data-open={open}
    >
      <header className={setup.head}>
        <h2>{say('rollout.setup.title')}</h2>
        <span className={styles.actions}>
          <Copy />
          <Button look="quiet" title={say('rollout.setup.resetTitle')} onClick={reset}>
            {say('setup.reset')}
          </Button>
        </span>
      </header>
      <div className={panel.frame}>
        <div className={panel.body}>
          <div className={panel.content}>
            <div className={setup.group}>
              <PopulationFields />
            </div>
            <Group title={say('rollout.setup.policiesTitle')}>
              <PoliciesField />
            </Group>
            <Group title={say('rollout.setup.outage.title')}>
              <OutagesField />
              <SkewField />
            </Group>
            <Group title={say('rollout.setup.sharesTitle')}>
              <SharesField />
            </Group>
          </div>
        </div>
      </div>
    </section>
  )
}
