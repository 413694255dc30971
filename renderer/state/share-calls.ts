// The calls about sharing that the state makes through the door.

import type { Answered, ArgumentOf } from '../../main/contract.ts'
import type { CallingDoor } from './calling-door.ts'

export interface ShareCalls {
  share(order: ArgumentOf<'share'>): Promise<Answered<'share'>>
  copyShare(order: ArgumentOf<'copyShare'>): Promise<Answered<'copyShare'>>
}

export const shareCallsThrough = (door: CallingDoor): ShareCalls => ({
  share: (order) => door.call('share', order),
  copyShare: (order) => door.call('copyShare', order),
})
