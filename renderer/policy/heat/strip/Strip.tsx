// Under the heat map: the chosen cell, its clients, and the journey of the one that is chosen.

import { useMemo } from 'react'
import { witnessLine } from '../../../../diagram/say-finding.ts'
import type { Client } from '../../../../protocol/formats/client.ts'
import { say } from '../../../../words/words.ts'
import { useLab } from '../../../state/lab.ts'
import { Button } from '../../../ui/Button.tsx'
import { cx } from '../../../ui/cx.ts'
import { numberText } from '../../../ui/number.ts'
import { VerdictTile } from '../../../ui/VerdictTile.tsx'
import { groupOfPoint, groupsOf } from '../clients.ts'
import { pointOfClient } from '../find-client.ts'
import { chosenIn, rowRange, verdictIn } from '../grid.ts'
import type { Heat, Selection } from '../use-heat.ts'
import { tileOfVerdict, wordOf } from '../verdicts.ts'
import { Groups } from './Groups.tsx'
import { JourneyStrip } from './JourneyStrip.tsx'
import styles from './strip.module.css'

const Open = ({ client }: { readonly client: Client }) => {
  const tryClient = useLab((state) => state.tryClient)
  return <Button onClick={() => tryClient(client)}>{say('heat.strip.open')}</Button>
}

/** A chosen client that is none of the draft's, or that the filters hide: its journey alone. */
function Elsewhere({ heat, client }: { readonly heat: Heat; readonly client: Client }) {
  return (
    <section className={styles.strip} aria-label={say('heat.strip.label')}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <code className={styles.witness}>{witnessLine(client)}</code>
        </h3>
        <span className={styles.quiet}>{say('heat.strip.elsewhere')}</span>
        <Open client={client} />
      </header>
      <JourneyStrip client={client} policy={heat.policy} />
    </section>
  )
}

function Chosen({ heat, selection }: { readonly heat: Heat; readonly selection: Selection }) {
  const { grid, policy } = heat
  const { client, place } = selection
  const like = useLab(({ boot }) => boot.start.client)
  const groups = useMemo(() => groupsOf(grid.sweep, chosenIn(grid, place), like), [grid, place, like])
  const point = useMemo(() => pointOfClient(grid.sweep.domain, client), [grid, client])
  const verdict = verdictIn(grid, place)
  const count = groups.reduce((sum, { clients }) => sum + clients, 0)
  const names = {
    row: rowRange(grid, place.row),
    column: grid.columns.buckets[place.column]?.full ?? '',
  }
  const on = grid.rows.axis === 'version' && grid.columns.axis === 'system'
  const title = say(on ? 'heat.cell.on' : 'heat.cell.and', names)
  return (
    <section className={styles.strip} aria-label={say('heat.strip.label')}>
      <header className={styles.head}>
        <h3 className={styles.title} title={title}>
          {title}
        </h3>
        {verdict !== null && (
          <span className={styles.verdict} data-tile={tileOfVerdict(verdict).tile}>
            <VerdictTile verdict={tileOfVerdict(verdict)} word={wordOf(verdict)} />
            {wordOf(verdict)}
          </span>
        )}
        <span className={cx(styles.quiet, styles.total)}>
          {say('heat.clients', { count, clients: numberText(count) })}
        </span>
        <Open client={client} />
      </header>
      <Groups
        heat={heat}
        place={place}
        groups={groups}
        chosen={point === null ? -1 : groupOfPoint(groups, grid.sweep, point)}
      />
      <JourneyStrip client={client} policy={policy} />
    </section>
  )
}

interface Props {
  readonly heat: Heat
  readonly selection: Selection | null
}

export function Strip({ heat, selection }: Props) {
  const client = useLab((state) => state.chosen)
  if (selection !== null) return <Chosen heat={heat} selection={selection} />
  if (client !== null) return <Elsewhere heat={heat} client={client} />
  return (
    <section className={styles.strip} aria-label={say('heat.strip.label')}>
      <p className={styles.hint}>{say('heat.strip.hint')}</p>
    </section>
  )
}
