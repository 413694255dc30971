// What happened in a world, step by step, for a transcript and for the window; kept only when somebody asks for it.

import type { FaultKind } from '../../protocol/fault-kinds.ts'
import type { CompiledPolicy } from '../server/policy.ts'
import type { Cause } from '../server/session.ts'

export type Side = 'client' | 'server'

export type Step =
  | { readonly kind: 'connect'; readonly policy: string }
  /** One character a byte, before any fault struck. */
  | { readonly kind: 'send'; readonly from: Side; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: FaultKind; readonly text: string }
  | { readonly kind: 'receive'; readonly by: Side; readonly text: string }
  | {
      readonly kind: 'decide'
      readonly policy: CompiledPolicy
      readonly cause: Cause
      readonly reply: string | null
    }
  | { readonly kind: 'close'; readonly by: Side | 'network' }
  | { readonly kind: 'act'; readonly text: string }

export interface Taped {
  /** Virtual milliseconds. */
  readonly at: number
  /** Whose connection; -1 for what happens to all. */
  readonly visitor: number
  readonly hop: number
  readonly step: Step
}

const shown = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\x7f-\xff]/g,
    (character) => `\\u00${character.charCodeAt(0).toString(16)}`,
  )

function said(step: Step): string {
  switch (step.kind) {
    case 'connect':
      return `connects, policy ${shown(step.policy)}`
    case 'send':
      return `${step.from === 'client' ? 'C' : 'S'}: ${shown(step.text)}`
    case 'fault':
      return `! ${step.fault}${step.text === '' ? '' : ` ${shown(step.text)}`}`
    case 'receive':
      return `${step.by === 'client' ? '-> C' : '-> S'} ${shown(step.text)}`
    case 'decide':
      return step.reply === null ? '   closes' : `   answers ${shown(step.reply)}`
    case 'close':
      return `${step.by} closes`
    case 'act':
      return `   ${step.text}`
  }
}

/** One line of a transcript: when, who, and what. */
export const tapedLine = ({ at, visitor, hop, step }: Taped): string =>
  `${String(at).padStart(7)} ${visitor < 0 ? 'all' : `${visitor}.${hop}`} ${said(step)}\n`
