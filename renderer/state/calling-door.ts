// The door as `main/contract.ts` names it, as far as the state needs it.

import type { Answered, ArgumentOf, ChannelName } from '../../main/contract.ts'

export interface CallingDoor {
  call<Name extends ChannelName>(name: Name, argument: ArgumentOf<Name>): Promise<Answered<Name>>
}
