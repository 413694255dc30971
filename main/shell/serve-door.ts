// Puts the door on Electron's wire: one channel for all calls, the sender described for the door to judge.

import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { CallChannel } from '../contract.ts'
import type { Door, Sender } from './door.ts'

const CALL: CallChannel = 'cvq-lab:call'

/** null where the frame has gone away since it asked. */
function senderOf({ sender, senderFrame }: IpcMainInvokeEvent): Sender | null {
  if (senderFrame === null) return null
  return {
    webContentsId: sender.id,
    isTopFrame: senderFrame === sender.mainFrame,
    origin: senderFrame.origin,
  }
}

export function serveDoor(door: Door): void {
  ipcMain.handle(CALL, (event, name: unknown, argument: unknown) => door(senderOf(event), name, argument))
}

/** As much of Electron's web contents as it takes to know a window again. */
interface Known {
  readonly id: number
  once(event: 'destroyed', listener: () => void): unknown
}

/** The windows that may ask, by their web contents. */
export interface Trusted {
  add(contents: Known): void
  trusts(sender: Sender): boolean
}

export function trustedContents(origin: string): Trusted {
  const ids = new Set<number>()
  return {
    add(contents) {
      ids.add(contents.id)
      contents.once('destroyed', () => ids.delete(contents.id))
    },
    trusts: (sender) => ids.has(sender.webContentsId) && sender.isTopFrame && sender.origin === origin,
  }
}
