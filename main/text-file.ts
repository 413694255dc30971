// One text file from disk, bounded: UTF-8 or a fault, never more than the limit in memory.

import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
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
