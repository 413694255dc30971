// A sentence of the catalogue, with what is on the wire in the mono face, made visible: it may be anybody's.

import { visible } from '../../diagram/text-width.ts'
import type { Part } from '../../words/words.ts'

interface Props {
  readonly parts: readonly Part[]
}

export function Sentence({ parts }: Props) {
  // The parts of one sentence never change places.
  return parts.map(({ text, wire }, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a part has no other name than its place
    wire ? <code key={i}>{visible(text)}</code> : <span key={i}>{text}</span>,
  )
}
