// A line as it was said beside the one that was sent, field by field.

import { say } from '../../../words/words.ts'
import type { FieldRow } from '../compare-lines.ts'
import styles from './fields.module.css'

function Value({ text }: { readonly text: string | null }) {
  if (text === null) return <span className={styles.absent}>{say('lessons.differences.nothing')}</span>
  if (text === '') return <span className={styles.absent}>{say('lessons.differences.empty')}</span>
  return <code>{text}</code>
}

interface Props {
  readonly rows: readonly FieldRow[]
  readonly right: boolean
}

export const FieldsCompared = ({ rows, right }: Props) => (
  <table className={styles.fields}>
    <caption className="visually-hidden">{say('lessons.differences.caption')}</caption>
    <thead>
      <tr>
        <th scope="col">{say('lessons.differences.field')}</th>
        <th scope="col">{say('lessons.differences.yours')}</th>
        <th scope="col">{say('lessons.differences.theirs')}</th>
        {!right && (
          <th scope="col">
            <span className="visually-hidden">{say('lessons.differences.mark')}</span>
          </th>
        )}
      </tr>
    </thead>
    <tbody>
      {rows.map((row, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field has no other name than its place
        <tr key={i} data-same={row.same}>
          <th scope="row">{row.name}</th>
          <td>
            <Value text={row.said} />
          </td>
          <td>
            <Value text={row.sent} />
          </td>
          {!right && <td>{say(row.same ? 'lessons.differences.same' : 'lessons.differences.different')}</td>}
        </tr>
      ))}
    </tbody>
  </table>
)
