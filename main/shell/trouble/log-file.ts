// A log on the disk: lines are added to one file, and when that is full it becomes the newest of a few older ones. A
// log that cannot be written is left alone: it never stops what it tells of.

import {
  appendFileSync,
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../../write-file.ts'

export interface LogFile {
  /** Adds lines, each without its end. */
  add(lines: readonly string[]): void
  /** The newest lines, the oldest first; at most so many. */
  tail(count: number): readonly string[]
  /** The system's own code, where the last writing failed. */
  trouble(): string | null
}

export interface LogFilePlan {
  readonly file: string
  /** Bytes that a file holds before it becomes an older one. */
  readonly limit: number
  /** How many older ones are kept, at least one: `NAME.1`, the newest, up to `NAME.COUNT`. */
  readonly older: number
  /** What a line becomes before it is written. */
  mask(line: string): string
}

/** A pipe in the log's place has nobody at its other end: it is refused, not waited for. Windows has none. */
const AT_ONCE = constants.O_NONBLOCK ?? 0
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | AT_ONCE

/** The last bytes that are read for `tail`. */
const TAIL_BYTES = 64 * 1024

export function logFile({ file, limit, older, mask }: LogFilePlan): LogFile {
  let trouble: string | null = null
  let size: number | null = null

  function write(text: string): void {
    const length = Buffer.byteLength(text)
    size ??= sizeOf(file)
    if (size > 0 && size + length > limit) {
      turnOver(file, older)
      size = 0
    }
    mkdirSync(dirname(file), { recursive: true })
    append(file, text)
    size += length
  }

  return {
    add(lines) {
      try {
        for (const line of lines) write(`${mask(line)}\n`)
        trouble = null
      } catch (error) {
        trouble = codeOf(error)
        // Half a line may stand there now.
        size = null
      }
    },
    tail(count) {
      const lines = endOf(file)
      const more = lines.length < count ? [...endOf(`${file}.1`), ...lines] : lines
      return more.slice(-count)
    },
    trouble: () => trouble,
  }
}

/** Throws what the file system throws. Only its owner reads it. */
function append(file: string, text: string): void {
  const descriptor = openSync(file, APPEND, 0o600)
  try {
    appendFileSync(descriptor, text)
  } finally {
    closeSync(descriptor)
  }
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

/** Throws what the file system throws. */
function turnOver(file: string, older: number): void {
  for (let place = older - 1; place >= 1; place--) renameIfThere(`${file}.${place}`, `${file}.${place + 1}`)
  renameIfThere(file, `${file}.1`)
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function endOf(file: string): readonly string[] {
  try {
    const descriptor = openSync(file, constants.O_RDONLY | AT_ONCE)
    try {
      const { size } = fstatSync(descriptor)
      const bytes = Buffer.alloc(Math.min(size, TAIL_BYTES))
      const length = readSync(descriptor, bytes, 0, bytes.length, size - bytes.length)
      const lines = bytes.toString('utf8', 0, length).split('\n').slice(0, -1)
      return size > TAIL_BYTES ? lines.slice(1) : lines
    } finally {
      closeSync(descriptor)
    }
  } catch {
    return []
  }
}
