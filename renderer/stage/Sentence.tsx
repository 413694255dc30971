// A sentence of the catalogue, with what is on the wire in the mono face.

import type { Part } from '../../words/words.ts'

interface Props {
  readonly parts: readonly Part[]
}

export function Sentence({ parts }: Props) {
  // The parts of one sentence never change places.
  // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
  return parts.map(({ text, wire }, i) => (wire ? <code key={i}>{text}</code> : <span key={i}>{text}</span>))
}
