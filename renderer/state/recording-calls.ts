// The call about recordings that the state makes through the door.

import type { Answered } from '../../main/contract.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Said } from '../../protocol/recording.ts'
import type { CallingDoor } from './calling-door.ts'

export interface RecordingCalls {
  hold(asked: {
    readonly said: readonly (readonly Said[])[]
    readonly policy: Policy
  }): Promise<Answered<'hold'>>
}

export const recordingCallsThrough = (door: CallingDoor): RecordingCalls => ({
  hold: (asked) => door.call('hold', asked),
})
