// A wire token, or the quiet word for why there is none.

import styles from './setup.module.css'

interface Props {
  readonly text: string
  /** What is said in place of the token; null where there is one. */
  readonly absent: string | null
}

export const Absent = ({ text, absent }: Props) =>
  absent === null ? text : <span className={styles.absent}>{absent}</span>
