// One file from disk, bounded: as bytes, or as UTF-8 text, or a fault; never more than the limit in memory.

import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs'
import type { Fault } from '../protocol/formats/fault.ts'
import { fail, ok, type Result } from '../protocol/result.ts'

/** The largest file read, in bytes. A scenario is a few kilobytes; a long transcript some megabytes. */
export const LARGEST_FILE = 64 * 1024 * 1024

/** The whole text of a file without a byte order mark; a fault when it is missing, too large or not UTF-8. */
export function readText(file: string, limit = LARGEST_FILE): Result<string, Fault> {
  try {
    const stat = statSync(file)
    if (stat.isFile() && stat.size > limit) return fail({ kind: 'too-large', bytes: stat.size, limit })
    if (stat.isFile()) return decodeText(readFileSync(file))
    return readPipe(file, limit)
  } catch (error) {
    return fail(faultOfSystem(error))
  }
}

/** Whether it is a pipe or a device: reading it may wait for ever, which a window must not. */
export function mayWait(file: string): boolean {
  try {
    const stat = statSync(file)
    return !stat.isFile() && !stat.isDirectory()
  } catch {
    return false
  }
}

/** As the system says it of what it has no such thing for. */
const NO_FILE: Fault = { kind: 'unreadable', detail: 'ENOTSUP' }
const FOLDER: Fault = { kind: 'unreadable', detail: 'EISDIR' }

const faultOfKind = (stat: Stats): Fault | null =>
  stat.isFile() ? null : stat.isDirectory() ? FOLDER : NO_FILE

/**
 * The bytes of a file of the app's own, which nobody can have put a pipe in the place of. From its archive Electron
 * gives whole files; opened, each would be copied out to the system's temporary folder first.
 */
export function readOwnBytes(file: string): Result<Uint8Array, Fault> {
  try {
    return ok(readFileSync(file))
  } catch (error) {
    return fail(faultOfSystem(error))
  }
}

/** How many of its first bytes say what a file is. */
const HEAD = 4096

/**
 * The bytes of a file that is one: pipes and devices, which may have no end, are refused without waiting. Symbolic
 * links are followed. `limitOf` says from the first bytes how large it may be.
 */
export function readBytes(file: string, limitOf: (head: Uint8Array) => number): Result<Uint8Array, Fault> {
  try {
    const fault = faultOfKind(statSync(file))
    if (fault !== null) return fail(fault)
    // Another may have taken its place since; opening it so does not wait either.
    const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      return readOpened(descriptor, limitOf)
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    return fail(faultOfSystem(error))
  }
}

function readOpened(descriptor: number, limitOf: (head: Uint8Array) => number): Result<Uint8Array, Fault> {
  const stat = fstatSync(descriptor)
  const fault = faultOfKind(stat)
  if (fault !== null) return fail(fault)
  const head = Buffer.alloc(HEAD)
  const limit = limitOf(head.subarray(0, readSync(descriptor, head, 0, HEAD, 0)))
  if (stat.size > limit) return fail({ kind: 'too-large', bytes: stat.size, limit })
  // One byte more than it says: a file that grows while it is read is not taken for whole.
  const bytes = Buffer.alloc(stat.size + 1)
  let length = 0
  while (length < bytes.length) {
    const read = readSync(descriptor, bytes, length, bytes.length - length, length)
    if (read === 0) return ok(bytes.subarray(0, length))
    length += read
  }
  return fail({ kind: 'unreadable', detail: 'EBUSY' })
}

/** Bytes as UTF-8 text. */
export function decodeText(bytes: Uint8Array): Result<string, Fault> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail({ kind: 'not-text' })
  }
}

/** What the system says of a file it would not give. */
export function faultOfSystem(error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? { kind: 'missing-file' }
    : { kind: 'unreadable', detail: code }
}

/** A pipe or a device says no size beforehand, so it is read until its end or the limit. */
function readPipe(file: string, limit: number): Result<string, Fault> {
  const descriptor = openSync(file, 'r')
  try {
    return readDescriptor(descriptor, limit)
  } finally {
    closeSync(descriptor)
  }
}

/** Reads an open descriptor (0 is standard input) until its end or the limit. */
export function readDescriptor(descriptor: number, limit = LARGEST_FILE): Result<string, Fault> {
  const chunks: Buffer[] = []
  let total = 0
  try {
    while (total <= limit) {
      const chunk = Buffer.allocUnsafe(65_536)
      const length = readSync(descriptor, chunk)
      if (length === 0) return decodeText(Buffer.concat(chunks))
      chunks.push(chunk.subarray(0, length))
      total += length
    }
    return fail({ kind: 'too-large', bytes: total, limit })
  } catch (error) {
    return fail(faultOfSystem(error))
  }
}
