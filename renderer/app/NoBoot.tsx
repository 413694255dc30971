// Shown when the main process does not say what to open with.

import { say } from '../../words/words.ts'

export function NoBoot() {
  return (
    <main style={{ padding: 'var(--pad)' }} role="alert">
      <h1>{say('stage.crash.bootTitle')}</h1>
      <p>{say('stage.crash.boot')}</p>
    </main>
  )
}
