// Policy files of the user's choice: opened, and written where the user said. The window knows a chosen file by a
// number; its path stays here, so the window can read and write nothing that was not chosen.

import { basename, dirname, join } from 'node:path'
import type { Policy } from '../../../protocol/formats/policy.ts'
import { printPolicy } from '../../../protocol/formats/print.ts'
import type { ChosenFile, OpenedPolicy, SavedPolicy } from '../../contract.ts'
import { loadPolicy } from '../../files.ts'
import { mayWait } from '../../text-file.ts'

/** What the system's dialogs give: a path, or null where nothing was chosen. */
export interface Dialogs {
  /** `folder` is where it begins. */
  toOpen(folder: string): Promise<string | null>
  /** `suggested` is a path that the user may change. */
  toSave(suggested: string): Promise<string | null>
}

export interface PolicyFilesPlan {
  readonly dialogs: Dialogs
  /** Where the first dialog begins. */
  readonly home: string
  /** Throws what the file system throws. */
  write(path: string, text: string): Promise<void>
}

export interface PolicyFiles {
  open(): Promise<OpenedPolicy>
  /** To a file chosen before; asks where to when `file` is null or no number of ours. */
  save(policy: Policy, file: number | null): Promise<SavedPolicy>
  /** Whoever comes next has chosen nothing yet. */
  forget(): void
}

/**
 * The largest policy file opened, in bytes: some ten thousand rules. What the window holds goes back and forth with
 * every edit, so it is held to less than the command line, which reads a file once.
 */
const LARGEST_POLICY = 8 * 1024 * 1024

/** As the system says it of what it has no such thing for. */
const NO_FILE = { kind: 'unreadable', detail: 'ENOTSUP' } as const

const ENDING = '.policy.json'
const LONGEST_NAME = 60
/** What some system or other does not allow in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]+/gu

/** A file's name from a policy's, such as `October 2003.policy.json`. */
function fileName(policy: string): string {
  const name = policy.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').slice(0, LONGEST_NAME)
  // No hidden file, and none whose name Windows would cut.
  return `${name.replace(/^[. ]+|[. ]+$/g, '') || 'policy'}${ENDING}`
}

export function createPolicyFiles({ dialogs, home, write }: PolicyFilesPlan): PolicyFiles {
  const paths = new Map<number, string>()
  let newest = 0
  let folder = home

  function chosen(path: string): ChosenFile {
    newest += 1
    paths.set(newest, path)
    folder = dirname(path)
    return { file: newest, name: basename(path) }
  }

  async function writeTo(path: string, policy: Policy, known: ChosenFile | null): Promise<SavedPolicy> {
    try {
      await write(path, printPolicy(policy))
    } catch (error) {
      return { kind: 'not-written', name: basename(path), detail: codeOf(error) }
    }
    return { kind: 'saved', chosen: known ?? chosen(path) }
  }

  return {
    async open() {
      const path = await dialogs.toOpen(folder)
      if (path === null) return { kind: 'cancelled' }
      if (mayWait(path)) return { kind: 'faulty', name: basename(path), fault: NO_FILE }
      const read = loadPolicy(path, LARGEST_POLICY)
      if (!read.ok) return { kind: 'faulty', name: basename(path), fault: read.reason.fault }
      return { kind: 'opened', chosen: chosen(path), policy: read.value }
    },
    async save(policy, file) {
      const path = file === null ? undefined : paths.get(file)
      if (file !== null && path !== undefined) {
        return writeTo(path, policy, { file, name: basename(path) })
      }
      const to = await dialogs.toSave(join(folder, fileName(policy.name)))
      return to === null ? { kind: 'cancelled' } : writeTo(to, policy, null)
    },
    forget: () => paths.clear(),
  }
}

/** The system's own code, such as EACCES or ENOSPC; never its sentence, which has the path. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'UNKNOWN'
