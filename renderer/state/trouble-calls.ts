// The calls about troubles that the state makes through the door.

import type { Answered, ArgumentOf } from '../../main/contract.ts'
import type { CallingDoor } from './calling-door.ts'

export interface TroubleCalls {
  troubles(): Promise<Answered<'troubles'>>
  dismissTrouble(kind: ArgumentOf<'dismissTrouble'>): Promise<Answered<'dismissTrouble'>>
  copyDiagnostics(): Promise<Answered<'copyDiagnostics'>>
  reloadPage(): Promise<Answered<'reloadPage'>>
  tryGraphics(): Promise<Answered<'tryGraphics'>>
}

export const troubleCallsThrough = (door: CallingDoor): TroubleCalls => ({
  troubles: () => door.call('troubles', null),
  dismissTrouble: (kind) => door.call('dismissTrouble', kind),
  copyDiagnostics: () => door.call('copyDiagnostics', null),
  reloadPage: () => door.call('reloadPage', null),
  tryGraphics: () => door.call('tryGraphics', null),
})
