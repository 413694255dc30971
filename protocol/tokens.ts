// A wire line cut into its tokens with the spaces between them, each token named after its field, so that the
// arrow's label and the wire panel point at the same things.

import { type SignIn, understand } from './commands.ts'
import { parseLine, type WireLine } from './line.ts'
import { type FieldName, REPLY_PARAMETERS, REQUEST_PARAMETERS, SIGN_IN_PARAMETERS } from './parameters.ts'
import { unreachable } from './result.ts'

export interface LabelToken {
  /** The spaces and tabs before it, as they came. */
  readonly gap: string
  readonly text: string
  readonly field: FieldName | null
}

/** What stands third once signing in has begun, such as a ticket, no table names. */
function signInField(place: number, { begins }: SignIn): FieldName | null {
  const name = SIGN_IN_PARAMETERS[place - 1]?.name ?? null
  return name === 'sign-in-handle' && !begins ? null : name
}

/** Names of the parameters in order, the TrID first; the last stands for all that follow where it may repeat. */
function fieldsOf(line: WireLine, from: 'C' | 'S'): (place: number) => FieldName | null {
  const spoken = understand(line.text, from)
  switch (spoken.kind) {
    case 'ver':
      return (place) => (place === 0 ? 'TrID' : 'dialect')
    case 'query':
      return (place) => (place === 0 ? 'TrID' : (REQUEST_PARAMETERS[place - 1]?.name ?? null))
    case 'reply':
      return (place) => (place === 0 ? 'TrID' : (REPLY_PARAMETERS[place - 1]?.name ?? null))
    case 'sign-in':
      return (place) => (place === 0 ? 'TrID' : signInField(place, spoken.signIn))
    case 'error':
      return (place) => (place === 0 ? 'TrID' : null)
    case 'out':
    case 'other':
      return () => null
    default:
      return unreachable(spoken)
  }
}

/** Command first, then the parameters. */
export function labelTokens(text: string, from: 'C' | 'S'): readonly LabelToken[] {
  const line = parseLine(text)
  const fieldOf = fieldsOf(line, from)
  const isError = from === 'S' && /^[0-9]{3}$/.test(line.command)
  let at = line.command.length
  const command: LabelToken = { gap: '', text: line.command, field: isError ? 'code' : null }
  const parameters = line.parameters.map((token, place) => {
    const gap = text.slice(at, token.start)
    at = token.end
    return { gap, text: token.text, field: fieldOf(place) }
  })
  return [command, ...parameters]
}
