// A wire version with narrow dots: fifteen of them stand side by side.

import { Fragment } from 'react'
import styles from './grid.module.css'

export const Narrowed = ({ wire }: { readonly wire: string }) =>
  wire.split('.').map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a version never change places
    <Fragment key={i}>
      {i > 0 && <span className={styles.dot}>.</span>}
      {part}
    </Fragment>
  ))
