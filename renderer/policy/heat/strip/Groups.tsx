// A cell's clients: a line for each different answer, with its smallest client; unfolded, all that its clients have.

import { useState } from 'react'
import { witnessLine } from '../../../../diagram/say-finding.ts'
import { BY_NONE, BY_OTHERWISE } from '../../../../protocol/formats/sweep.ts'
import { clientAt } from '../../../../protocol/sweep.ts'
import { say } from '../../../../words/words.ts'
import { useLab } from '../../../state/lab.ts'
import { cx } from '../../../ui/cx.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { numberText } from '../../../ui/number.ts'
import { VerdictTile } from '../../../ui/VerdictTile.tsx'
import type { ClientGroup } from '../clients.ts'
import type { Place } from '../grid.ts'
import type { Heat } from '../use-heat.ts'
import { tileOfVerdict, wordOf } from '../verdicts.ts'
import styles from './strip.module.css'
import { valueLines } from './values.ts'

/** `Refused 420, no rule`, `Must upgrade, rule 3`. */
function whatHappens({ verdict, code, rule }: ClientGroup): string {
  const word = code === 0 ? wordOf(verdict) : say('heat.strip.code', { verdict: wordOf(verdict), code })
  if (rule === BY_NONE) return word
  return rule === BY_OTHERWISE
    ? say('heat.strip.byOtherwise', { what: word })
    : say('heat.strip.byRule', { what: word, n: rule + 1 })
}

interface Props {
  readonly heat: Heat
  readonly place: Place
  readonly groups: readonly ClientGroup[]
  /** The place of the chosen client's group. */
  readonly chosen: number
}

function Values({ heat, place, group }: Pick<Props, 'heat' | 'place'> & { readonly group: ClientGroup }) {
  return (
    <dl className={styles.values}>
      {valueLines(heat.grid, heat.scales, place, group).map(({ axis, names, mono, more }) => (
        <div key={axis} className={styles.value}>
          <dt>{say(`heat.axis.${axis}`)}</dt>
          <dd className={cx(mono && styles.mono)}>
            {names.join(', ')}
            {more > 0 && <span className={styles.more}> {say('heat.strip.more', { count: more })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function Groups({ heat, place, groups, chosen }: Props) {
  const choose = useLab((state) => state.choose)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className={styles.groups} aria-label={say('heat.strip.clients')}>
      {groups.map((group, i) => {
        const { verdict, code, rule, clients, smallest } = group
        const client = clientAt(heat.grid.sweep.domain, smallest)
        const key = `${verdict} ${code} ${rule}`
        if (client === null) return null
        return (
          <li key={key} className={styles.groupItem} data-chosen={i === chosen}>
            <div className={styles.line}>
              <button
                type="button"
                className={styles.pick}
                aria-pressed={i === chosen}
                title={say('heat.strip.pick', { client: witnessLine(client) })}
                onClick={() => choose(client)}
              >
                {/* Its word follows. */}
                <span className={styles.tile} aria-hidden="true">
                  <VerdictTile verdict={tileOfVerdict(verdict)} word={wordOf(verdict)} />
                </span>
                <span className={styles.what}>{whatHappens(group)}</span>
                <span className={styles.howMany}>{numberText(clients)}</span>
                <code className={styles.witness}>{witnessLine(client)}</code>
              </button>
              <button
                type="button"
                className={styles.unfold}
                aria-expanded={open === key}
                aria-label={say('heat.strip.unfold', { what: whatHappens(group) })}
                title={say('heat.strip.unfoldShort')}
                onClick={() => setOpen(open === key ? null : key)}
              >
                <Icon name="chevron-down" className={open === key ? styles.turned : undefined} />
              </button>
            </div>
            {open === key && <Values heat={heat} place={place} group={group} />}
          </li>
        )
      })}
    </ul>
  )
}
