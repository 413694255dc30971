// The only code of ours that stands between the page and Electron: a few functions, and nothing of Electron itself.
// It is sandboxed and one file, so it imports types alone beside electron.

import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type {
  CallChannel,
  ChannelName,
  Command,
  CommandChannel,
  Door,
  ProgressChannel,
  Refusal,
} from './contract.ts'
import type { FileNews, FileNewsChannel } from './contract-files.ts'
import type { LiveNewsChannel } from './contract-live.ts'
import type { TroubleNewsChannel } from './contract-trouble.ts'

const CALL: CallChannel = 'cvq-lab:call'
const COMMAND: CommandChannel = 'cvq-lab:command'
const PROGRESS: ProgressChannel = 'cvq-lab:progress'
const FILE_NEWS: FileNewsChannel = 'cvq-lab:files'
const TROUBLE: TroubleNewsChannel = 'cvq-lab:trouble'
const LIVE: LiveNewsChannel = 'cvq-lab:live'
/** A path never comes from the page: this one is asked by `drop` alone. */
const DROPPED: ChannelName = 'openDropped'

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
  'screen-live': true,
  'screen-reference': true,
  open: true,
  'open-link': true,
  'copy-link': true,
  save: true,
  'save-as': true,
  share: true,
  fork: true,
  bookmark: true,
  present: true,
  'theme-system': true,
  'theme-light': true,
  'theme-dark': true,
  settings: true,
  'zoom-in': true,
  'zoom-out': true,
  'zoom-reset': true,
  shortcuts: true,
  licences: true,
  'copy-diagnostics': true,
  about: true,
}

/** What the main process says of files, with the file's number where it is of one; null of what it never says. */
function newsOf(kind: unknown, file: unknown): FileNews | null {
  switch (kind) {
    case 'arrived':
    case 'recent':
    case 'leaving':
      return { kind }
    case 'changed':
    case 'deleted':
    case 'same':
      return typeof file === 'number' ? { kind, file } : null
    default:
      return null
  }
}

/** Of an argument that cannot be sent at all, as a function cannot: nothing of it has reached the main process. */
const UNSENDABLE: { readonly ok: false; readonly reason: Refusal } = {
  ok: false,
  reason: {
    kind: 'bad-argument',
    fault: { kind: 'wrong-value', path: '', expected: 'object', choices: [], got: 'function' },
  },
}

async function invoke(name: unknown, argument: unknown) {
  try {
    return await ipcRenderer.invoke(CALL, name, argument)
  } catch (error) {
    const isHeldBack = error instanceof Error && error.message.includes('could not be cloned')
    return isHeldBack ? UNSENDABLE : { ok: false, reason: { kind: 'failed' } }
  }
}

/** What comes without a content: that there is something to ask for. */
function onCall(channel: string, listener: () => void): () => void {
  const heard = (): void => listener()
  ipcRenderer.on(channel, heard)
  return () => {
    ipcRenderer.off(channel, heard)
  }
}

const isCommand = (name: unknown): name is Command =>
  typeof name === 'string' && Object.hasOwn(COMMANDS, name)

const door: Door = {
  async call(name, argument) {
    return name === DROPPED ? { ok: false, reason: { kind: 'not-allowed' } } : invoke(name, argument)
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
  onFileNews(listener) {
    const heard = (_event: IpcRendererEvent, kind: unknown, file: unknown): void => {
      const news = newsOf(kind, file)
      if (news !== null) listener(news)
    }
    ipcRenderer.on(FILE_NEWS, heard)
    return () => {
      ipcRenderer.off(FILE_NEWS, heard)
    }
  },
  onTrouble: (listener) => onCall(TROUBLE, listener),
  onLiveNews: (listener) => onCall(LIVE, listener),
  async drop(file) {
    // A file that the page made itself is nowhere on the disk: its path is empty.
    return invoke(DROPPED, file instanceof File ? webUtils.getPathForFile(file) : '')
  },
}

contextBridge.exposeInMainWorld('cvqLab', door)
