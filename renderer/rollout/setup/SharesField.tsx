// Which releases the clients have, in which languages, and how many per cent of all; the rest is all others alike.

import { useId, useMemo } from 'react'
import type { Share } from '../../../protocol/formats/rollout.ts'
import { say } from '../../../words/words.ts'
import { localeGroups, releaseGroups } from '../../panels/setup/choices.ts'
import { useLab } from '../../state/lab.ts'
import { Button } from '../../ui/Button.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { useDraft } from '../../ui/use-draft.ts'
import { addShare, removeShare, restOf, roomOf, shareEdit } from '../edits.ts'
import { judgePercent } from './judges.ts'
import { localeNamed, productOf, usualShare } from './names.ts'
import { Cell, NumberCell, Remove, RowMessage } from './Row.tsx'
import styles from './setup.module.css'
import { usePlan } from './use-plan.ts'

interface RowProps {
  readonly place: number
  readonly share: Share
}

function ReleaseCell({ place, share: { release } }: RowProps) {
  const { edit } = usePlan()
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const groups = useMemo(() => releaseGroups(catalogue), [catalogue])
  const chosen = catalogue.releases.findIndex(({ version }) => version === release)
  return (
    <Cell label={say('rollout.setup.shareRelease', { number: place + 1 })}>
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.release.find')}
          groups={groups}
          chosen={chosen === -1 ? null : String(chosen)}
          shown={`${release} ${productOf(catalogue, release)}`}
          empty={say('rollout.setup.noRelease')}
          eager
          onPick={({ id }) => {
            const picked = catalogue.releases[Number(id)]
            if (picked !== undefined) edit(shareEdit(place, { release: picked.version }))
          }}
        />
      )}
    </Cell>
  )
}

function LocaleCell({ place, share: { locale } }: RowProps) {
  const { edit } = usePlan()
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const groups = useMemo(() => localeGroups(catalogue), [catalogue])
  return (
    <Cell label={say('rollout.setup.shareLocale', { number: place + 1 })}>
      {(ids) => (
        <Combobox
          ids={ids}
          label={say('setup.locale.find')}
          groups={groups}
          chosen={locale}
          shown={localeNamed(catalogue, locale)}
          empty={say('rollout.setup.noLocale')}
          eager
          onPick={({ id }) => edit(shareEdit(place, { locale: id }))}
        />
      )}
    </Cell>
  )
}

function Row({ place, share }: RowProps) {
  const { plan, edit, epoch } = usePlan()
  const messageId = useId()
  const typed = useDraft(
    String(share.percent),
    judgePercent(roomOf(plan.shares, place)),
    (percent) => edit(shareEdit(place, { percent })),
    epoch,
  )
  const number = place + 1
  return (
    <li className={styles.share}>
      <div className={styles.shareLine}>
        <ReleaseCell place={place} share={share} />
        <NumberCell
          label={say('rollout.setup.sharePercent', { number })}
          typed={typed}
          messageId={messageId}
        />
      </div>
      <div className={styles.shareLine}>
        <LocaleCell place={place} share={share} />
        <Remove
          name={say('rollout.setup.shareRemove', { number })}
          onClick={() => edit(removeShare(place))}
        />
      </div>
      <RowMessage id={messageId} faults={[typed.fault]} />
    </li>
  )
}

export function SharesField() {
  const { plan, edit } = usePlan()
  const catalogue = useLab(({ boot }) => boot.catalogue)
  const usual = useMemo(() => usualShare(catalogue), [catalogue])
  const rest = restOf(plan.shares)
  return (
    <>
      <div className={styles.shareLine} aria-hidden="true">
        <span className={styles.column}>{say('rollout.setup.releaseAndLanguage')}</span>
        <span className={styles.column}>{say('rollout.setup.percent')}</span>
      </div>
      <ol className={styles.rows}>
        {plan.shares.map((share, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; all of it changes while it is typed
          <Row key={place} place={place} share={share} />
        ))}
      </ol>
      <p className={styles.rest}>
        <span>{say('rollout.setup.rest')}</span>
        <span className={styles.restPercent}>{rest}</span>
      </p>
      <div className={styles.buttons}>
        <Button
          disabled={usual === null}
          onClick={() => usual !== null && edit(addShare(usual.release, usual.locale))}
        >
          {say('rollout.setup.shareAdd')}
        </Button>
      </div>
    </>
  )
}
