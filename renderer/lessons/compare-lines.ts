// A line as a learner thinks it is sent, held against the one that is sent: field by field, by place. Versions that
// compare as equal are the same; a trailing space counts where the sent line has one.

import { parseLine } from '../../protocol/line.ts'
import type { FieldName } from '../../protocol/parameters.ts'
import { labelTokens } from '../../protocol/tokens.ts'
import { compareVersions, isVersion } from '../../protocol/version.ts'
import { say } from '../../words/words.ts'

export interface FieldRow {
  readonly name: string
  /** null where nothing stands at this place. */
  readonly said: string | null
  readonly sent: string | null
  readonly same: boolean
}

/** `S: CVQ 2 …` as transcripts write it means the line alone. */
export const withoutSpeaker = (text: string): string => text.replace(/^\s*[CS]:\s/, '').trimStart()

export const isSameValue = (said: string, sent: string): boolean =>
  said === sent || (isVersion(said) && isVersion(sent) && compareVersions(said, sent) === 0)

interface Token {
  readonly text: string
  readonly field: FieldName | null
}

/** A trailing space is an empty last parameter. */
function tokensOf(line: string, from: 'C' | 'S', trailing: boolean): readonly Token[] {
  const tokens = labelTokens(line, from).map(({ text, field }) => ({ text, field }))
  return trailing ? [...tokens, { text: '', field: null }] : tokens
}

function nameAt(place: number, token: Token | undefined): string {
  if (token !== undefined && token.field !== null) return say(`fields.name.${token.field}`)
  return place === 0 ? say('lessons.differences.command') : say('lessons.differences.more', { number: place })
}

/** One row a field of the longer line. A command that is another makes all that follows another line. */
export function compareFields(said: string, sent: string, from: 'C' | 'S'): readonly FieldRow[] {
  const trailing = parseLine(sent).trailing !== null
  const theirs = tokensOf(sent, from, trailing)
  const yours = tokensOf(said, from, trailing && parseLine(said).trailing !== null)
  return Array.from({ length: Math.max(theirs.length, yours.length) }, (_, place) => {
    const their = theirs[place]
    const your = yours[place]
    return {
      name: nameAt(place, their ?? your),
      said: your?.text ?? null,
      sent: their?.text ?? null,
      same: their !== undefined && your !== undefined && isSameValue(your.text, their.text),
    }
  })
}
