// The protocol's own name of a field, at the right of its label: in the client's hue where the client says it, in the
// server's where the server does.

import styles from './editor.module.css'

interface Props {
  readonly name: string
  readonly by?: 'client' | 'server'
}

export const WireName = ({ name, by = 'client' }: Props) => (
  <span className={styles.wireName} data-by={by}>
    {name}
  </span>
)
