// The versions that decided, number by number: equal, older or newer, and what is not read any more.

import type { Prediction } from '../../../protocol/formats/lesson.ts'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { say } from '../../../words/words.ts'
import { type ComparedVersions, comparisonsIn, type PartPair } from '../version-parts.ts'
import styles from './parts.module.css'

const Pair = ({ pair }: { readonly pair: PartPair }) => (
  <>
    <td data-mark={pair.mark}>
      <code data-of="client">{pair.own ?? say('lessons.parts.absent')}</code>
      <code data-of="server">{pair.other ?? say('lessons.parts.absent')}</code>
      <span>{say(`lessons.parts.${pair.mark}`)}</span>
    </td>
  </>
)

const Compared = ({ compared }: { readonly compared: ComparedVersions }) => (
  <table className={styles.parts}>
    <caption className="visually-hidden">{say('lessons.parts.caption')}</caption>
    <tbody>
      <tr>
        <th scope="row">
          <span data-of="client">{say('lessons.parts.own')}</span>
          <span data-of="server">{say(`lessons.parts.${compared.against}`)}</span>
        </th>
        {compared.parts.map((pair, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other name than its place
          <Pair key={i} pair={pair} />
        ))}
      </tr>
    </tbody>
  </table>
)

export const VersionsCompared = ({ trace, step }: { readonly trace: Trace; readonly step: Prediction }) =>
  comparisonsIn(trace, step).map((compared) => <Compared key={compared.against} compared={compared} />)
