// What follows from the facts of the user's files: pure.

import { say } from '../../words/words.ts'
import type { Facts, KeptFact } from './facts.ts'
import { type Finding, told, wrong } from './finding.ts'

const KB = 1024
const MB = KB * KB
const GB = KB * MB
/** Unsaved work is written beside the old before it takes its place; the largest file read is 64 MB. */
export const LEAST_FREE = 130 * MB

export function sizeOf(bytes: number | null): string {
  if (bytes === null) return say('doctor.folder.size.unknown')
  return bytes < GB
    ? say('doctor.folder.size.mb', { size: Math.floor(bytes / MB) })
    : say('doctor.folder.size.gb', { size: Math.floor(bytes / GB) })
}

export function judgeFolder(folder: Facts['folder'], where: string): Finding {
  if (folder.kind === 'not-writable')
    return wrong('folder', 'doctor.folder.not-writable', { detail: folder.detail }, where)
  const free = sizeOf(folder.freeBytes)
  if (folder.freeBytes !== null && folder.freeBytes < LEAST_FREE)
    return wrong('folder', 'doctor.folder.full', { free, least: sizeOf(LEAST_FREE) }, where)
  return told('folder', 'ok', say(`doctor.folder.${folder.kind}`, { free }), where)
}

export function judgeKept(
  check: 'settings' | 'work' | 'progress' | 'log',
  kept: KeptFact,
  where: string,
): Finding {
  if (kept.kind !== 'broken') return told(check, 'ok', say(`doctor.kept.${kept.kind}`), where)
  const trouble = check === 'log' ? 'doctor.kept.log-broken' : 'doctor.kept.broken'
  return wrong(check, trouble, { detail: kept.detail }, where)
}

export function judgeLock(lock: Facts['lock'], where: string): Finding {
  switch (lock.kind) {
    case 'none':
      return told('lock', 'ok', say('doctor.lock.none'))
    case 'held':
      return told('lock', 'ok', say('doctor.lock.held', { pid: lock.pid }))
    case 'left':
      return told('lock', 'note', say('doctor.lock.left'), where)
    case 'elsewhere':
      return wrong('lock', 'doctor.lock.elsewhere', { pid: lock.pid, host: lock.host }, where)
  }
}
