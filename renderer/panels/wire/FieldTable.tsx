// The fields of the line, a row each: index, name, meaning, value. The one the user selects says more: since when, by
// which source, and where sources differ.

import { textWidth, visible } from '../../../diagram/text-width.ts'
import { aboutField } from '../../../reference/disagreements.ts'
import { say } from '../../../words/words.ts'
import { useLab } from '../../state/lab.ts'
import { useRoving } from '../../ui/use-roving.ts'
import { Sources } from '../Sources.tsx'
import { Differences } from './Differences.tsx'
import { detailsOf } from './details.ts'
import { entryOfField } from './entry-of.ts'
import type { FieldRow } from './fields.ts'
import styles from './table.module.css'
import { isMeant } from './tokens.ts'
import { type ShownLine, usePointed } from './use-wire.ts'
import { shortValue } from './value.ts'

/** Room in px at root size 16 for a name and its value in the narrowest panel, the gap between them taken off. */
const ROOM = 244
const SIZE = 12

/** How many characters fit beside a name. */
function valueLength(name: string): number {
  const left = ROOM - textWidth(name, 'sans', 400, SIZE)
  return Math.floor(left / textWidth('0', 'mono', 600, SIZE))
}

function Value({ row }: { readonly row: FieldRow }) {
  const { token, absent } = row
  if (absent !== '') return <span className={styles.absent}>{absent}</span>
  const text = visible(token?.text ?? '')
  return (
    <span className={styles.value} title={text}>
      {shortValue(text, valueLength(row.name))}
    </span>
  )
}

const differencesOf = ({ field }: FieldRow, { from }: ShownLine) => aboutField({ from, field })

function More({ row, shown }: { readonly row: FieldRow; readonly shown: ShownLine }) {
  const details = detailsOf(row, shown.knowledge)
  const differences = differencesOf(row, shown)
  const openEntry = useLab((state) => state.openEntry)
  const { field, name, token } = row
  return (
    <div className={styles.more}>
      {details.map(({ text, sources }) => (
        <p key={text}>
          {text} <Sources sources={sources} />
        </p>
      ))}
      <Differences differences={differences} open />
      {field !== null && (
        <button
          type="button"
          className={styles.entry}
          aria-label={say('reference.linkTo', { name })}
          onClick={() => openEntry(entryOfField(field, token?.text ?? ''))}
        >
          {say('reference.link')}
        </button>
      )}
    </div>
  )
}

export function FieldTable({ shown }: { readonly shown: ShownLine }) {
  const { message, rows } = shown
  const { selected, isChosen, hovered, hover, select } = usePointed(shown)
  const meant = (row: FieldRow, ref: typeof selected) => isMeant(ref, message.number, row.field, row.place)
  const named = rows.filter(({ field }) => field !== null)
  const home = named.find((row) => meant(row, selected))?.key ?? null
  const keys = named.map(({ key }) => key)
  const roving = useRoving(keys, home, 'down')

  return (
    <ol className={styles.rows} aria-label={say('wire.fields.caption')} onKeyDown={roving.onKeyDown}>
      {rows.map((row) => {
        const { field, place } = row
        const isSelected = meant(row, selected)
        const differ = differencesOf(row, shown).length > 0 && !(isSelected && isChosen)
        const content = (
          <>
            <span className={styles.index}>{row.index}</span>
            <span className={styles.name}>{row.name}</span>
            <Value row={row} />
            {row.meaning !== '' && (
              <span className={styles.meaning} data-alone={!differ}>
                {row.meaning}
              </span>
            )}
            {differ && <span className={styles.differ}>{say('wire.differ.mark')}</span>}
          </>
        )
        if (field === null)
          return (
            <li key={row.key} className={styles.item}>
              <div className={styles.row}>{content}</div>
            </li>
          )
        const ref =
          field === 'dialect' ? { message: message.number, field, place } : { message: message.number, field }
        return (
          <li
            key={row.key}
            className={styles.item}
            data-kind={row.kind}
            data-selected={isSelected}
            data-lit={meant(row, hovered)}
          >
            <button
              type="button"
              className={styles.row}
              data-roving=""
              data-field={field}
              aria-pressed={isSelected}
              tabIndex={roving.tabIndexOf(row.key)}
              onFocus={roving.onFocusOf(row.key)}
              onClick={() => select(ref)}
              onPointerEnter={() => hover(ref)}
              onPointerLeave={() => hover(null)}
            >
              {content}
            </button>
            {isSelected && isChosen && <More row={row} shown={shown} />}
          </li>
        )
      })}
    </ol>
  )
}
