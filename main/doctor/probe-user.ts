// Looks at what is the user's: the folder, the files in it, and the lock of an open window. Reads alone.

import { accessSync, constants, existsSync, readlinkSync, statfsSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { faultSentence } from '../../diagram/say-fault.ts'
import { progressSchema } from '../../protocol/formats/progress.ts'
import { check } from '../../protocol/formats/read.ts'
import { fail, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'
import { type FileFault, readKeptJson } from '../files.ts'
import { readWork } from '../shell/files/stored-work.ts'
import { readSettings } from '../shell/settings.ts'
import { decodeText, LARGEST_FILE, readBytes } from '../text-file.ts'
import { codeOf } from '../write-file.ts'
import type { Facts, KeptFact } from './facts.ts'
import type { Installation } from './installation.ts'

/** Where the folder is not there yet: what it would be made in. */
function nearest(folder: string): string {
  const above = dirname(folder)
  return existsSync(folder) || above === folder ? folder : nearest(above)
}

export function probeFolder({ userFolder }: Installation): Facts['folder'] {
  const there = nearest(userFolder)
  try {
    accessSync(there, constants.W_OK | constants.X_OK)
  } catch (error) {
    return { kind: 'not-writable', detail: codeOf(error) }
  }
  return { kind: there === userFolder ? 'writable' : 'absent', freeBytes: freeIn(there) }
}

/** For an ordinary user, in bytes; null where the system does not say. */
function freeIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

export const PLACES = {
  settings: 'settings.json',
  work: 'unsaved-work.json',
  progress: 'progress.json',
  lock: 'SingletonLock',
} as const

export const placeOf = ({ userFolder }: Installation, what: keyof typeof PLACES): string =>
  join(userFolder, PLACES[what])

function keptFact(read: Result<unknown, FileFault>): KeptFact {
  if (read.ok) return { kind: 'read' }
  const { file, fault } = read.reason
  return fault.kind === 'missing-file'
    ? { kind: 'none' }
    : { kind: 'broken', detail: faultSentence(file, fault) }
}

export const probeSettings = (of: Installation): KeptFact => keptFact(readSettings(placeOf(of, 'settings')))

export const probeProgress = (of: Installation): KeptFact =>
  keptFact(readKeptJson(placeOf(of, 'progress'), (value) => check(progressSchema, value)))

export function probeWork(of: Installation): KeptFact {
  const file = placeOf(of, 'work')
  const bytes = readBytes(file, () => LARGEST_FILE)
  const text = bytes.ok ? decodeText(bytes.value) : bytes
  if (!text.ok) return keptFact(fail({ file, fault: text.reason }))
  return readWork(text.value) === null
    ? { kind: 'broken', detail: say('doctor.kept.not-work') }
    : { kind: 'read' }
}

export function probeLog({ log: file }: Installation): KeptFact {
  const read = readBytes(file, () => LARGEST_FILE)
  return keptFact(read.ok ? read : fail({ file, fault: read.reason }))
}

/** Chromium's own: a link whose target is HOST-PID. Windows and macOS keep it otherwise. */
export function probeLock(of: Installation): Facts['lock'] {
  const [, host, pid] = /^(.*)-([0-9]+)$/.exec(linkAt(placeOf(of, 'lock'))) ?? []
  if (host === undefined) return { kind: 'none' }
  const holder = { pid: Number(pid), host }
  if (host !== hostname()) return { kind: 'elsewhere', ...holder }
  return { kind: lives(holder.pid) ? 'held' : 'left', ...holder }
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}
