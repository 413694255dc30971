// The only code of ours that stands between the page and Electron: three functions, and nothing of Electron itself.
// It is sandboxed and one file, so it imports types alone beside electron.

import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { CallChannel, Command, CommandChannel, Door, ProgressChannel } from './contract.ts'

const CALL: CallChannel = 'cvq-lab:call'
const COMMAND: CommandChannel = 'cvq-lab:command'
const PROGRESS: ProgressChannel = 'cvq-lab:progress'

/** Every command of the contract; the compiler misses none and takes no other. */
const COMMANDS: Readonly<Record<Command, true>> = {
  reset: true,
  undo: true,
  redo: true,
  play: true,
  step: true,
  'step-back': true,
  first: true,
  last: true,
  slower: true,
  faster: true,
  'screen-negotiate': true,
  'screen-policy': true,
  'screen-lessons': true,
  'screen-reference': true,
  open: true,
  save: true,
  'save-as': true,
  share: true,
  fork: true,
  bookmark: true,
  present: true,
  'theme-system': true,
  'theme-light': true,
  'theme-dark': true,
  shortcuts: true,
  about: true,
}

const isCommand = (name: unknown): name is Command =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name)

const door: Door = {
  async call(name, argument) {
    try {
      return await ipcRenderer.invoke(CALL, name, argument)
    } catch {
      // The argument cannot be sent at all, as a function cannot.
      return { ok: false, reason: { kind: 'failed' } }
    }
  },
  onCommand(listener) {
    const heard = (_event: IpcRendererEvent, name: unknown): void => {
      if (isCommand(name)) listener(name)
    }
    ipcRenderer.on(COMMAND, heard)
    return () => {
      ipcRenderer.off(COMMAND, heard)
    }
  },
  onProgress(listener) {
    const heard = (_event: IpcRendererEvent, job: unknown, done: unknown): void => {
      if (typeof job === 'number' && typeof done === 'number') listener({ job, done })
    }
    ipcRenderer.on(PROGRESS, heard)
    return () => {
      ipcRenderer.off(PROGRESS, heard)
    }
  },
}

contextBridge.exposeInMainWorld('cvqLab', door)
