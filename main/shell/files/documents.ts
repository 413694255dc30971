// Opening and saving: what the user chooses in a dialog, from the recent files, by dropping, or from outside. The
// window gets contents and names; paths stay here.

import { dirname, join } from 'node:path'
import type { FileTrouble } from '../../../protocol/file-trouble.ts'
import { printPolicy, printRolloutFile, printScenario } from '../../../protocol/formats/print.ts'
import type { ChosenFile, Document, From, Opened, Save, Saved } from '../../contract-files.ts'
import { readLink } from '../../link.ts'
import { readBytes } from '../../text-file.ts'
import { codeOf } from '../../write-file.ts'
import type { Arrivals } from './arrivals.ts'
import { keepOlder } from './backup.ts'
import { contentOf, type KnownAssets, limitOf } from './content.ts'
import type { InTurn } from './in-turn.ts'
import { type KnownFile, type KnownFiles, stampAt, stampOf } from './known-files.ts'
import { fileName, shownName } from './names.ts'

/** What the system's dialogs give: a path, or null where nothing was chosen. */
export interface Dialogs {
  /** `folder` is where it begins. */
  toOpen(folder: string): Promise<string | null>
  /** `suggested` is a path that the user may change. */
  toSave(kind: Document['kind'], suggested: string): Promise<string | null>
}

export interface DocumentsPlan {
  readonly dialogs: Dialogs
  /** Where the first dialog begins. */
  readonly home: string
  readonly known: KnownFiles
  readonly arrivals: Pick<Arrivals, 'take'>
  readonly inTurn: InTurn
  assets(): KnownAssets
  /** Throws what the file system throws. */
  write(path: string, text: string): Promise<void>
  /** Told of every path that was opened or saved. */
  used(path: string): void
  /** Told of every path that is not there any more. */
  missed(path: string): void
}

export interface Documents {
  open(from: From): Promise<Opened>
  /** A path that the preload script has of what was dropped. */
  openDropped(path: string): Opened
  save(save: Save): Promise<Saved>
}

const CANCELLED = { kind: 'cancelled' } as const

/** How each kind is written, and what its file is called. */
function printed(document: Document): {
  readonly text: string
  readonly title: string
  readonly ending: string
} {
  switch (document.kind) {
    case 'scenario':
      return { text: printScenario(document.scenario), title: document.scenario.title, ending: '.cvq.json' }
    case 'policy':
      return { text: printPolicy(document.policy), title: document.policy.name, ending: '.policy.json' }
    case 'rollout':
      return { text: printRolloutFile(document.rollout), title: '', ending: '.rollout.json' }
  }
}

const notWritten = (path: string, error: unknown): FileTrouble => ({
  kind: 'not-written',
  name: shownName(path),
  detail: codeOf(error),
})

export function createDocuments(plan: DocumentsPlan): Documents {
  const { dialogs, known, inTurn } = plan
  let folder = plan.home

  function openPath(path: string): Opened {
    const bytes = readBytes(path, limitOf(path))
    if (!bytes.ok) {
      if (bytes.reason.kind === 'missing-file') plan.missed(path)
      return { kind: 'faulty', name: shownName(path), fault: bytes.reason, namedIn: null }
    }
    const found = contentOf(path, bytes.value, plan.assets())
    if (!found.ok) return found.reason
    const chosen = noted(path, bytes.value, found.value.older)
    return { kind: 'opened', chosen, ...found.value }
  }

  /** A file that was read or written has a number, is the newest of the recent ones, and dialogs begin beside it. */
  function noted(path: string, content: string | Uint8Array, older: string | null): ChosenFile {
    const chosen = known.choose(path)
    known.note(chosen.file, stampOf(content), older)
    folder = dirname(path)
    plan.used(path)
    return chosen
  }

  function openLink(text: string): Opened {
    const scenario = readLink(text)
    return scenario.ok
      ? { kind: 'linked', scenario: scenario.value }
      : { kind: 'bad-link', fault: scenario.reason }
  }

  function openArrived(): Opened {
    const arrival = plan.arrivals.take()
    switch (arrival?.kind) {
      case 'file':
        return openPath(arrival.path)
      case 'link':
        return openLink(arrival.text)
      case 'several':
        return arrival
      case undefined:
        return CANCELLED
    }
  }

  async function chosenByDialog(): Promise<Opened> {
    const path = await dialogs.toOpen(folder)
    return path === null ? CANCELLED : openPath(path)
  }

  async function write(path: string, text: string, older: string | null): Promise<Saved> {
    try {
      const backup = older === null ? null : await keepOlder(path, older)
      await plan.write(path, text)
      return { kind: 'saved', chosen: noted(path, text, null), backup }
    } catch (error) {
      return notWritten(path, error)
    }
  }

  /** To where it was read from or written to before, unless somebody else wrote there since. */
  function writeAgain(file: number, { path, stamp, older }: KnownFile, text: string, anyway: boolean) {
    const now = stampAt(path)
    if (!anyway && now !== null && now !== stamp) {
      return { kind: 'changed', chosen: { file, name: shownName(path) } } as const
    }
    return write(path, text, older)
  }

  return {
    async open(from) {
      switch (from.kind) {
        case 'dialog':
          return chosenByDialog()
        case 'chosen': {
          const path = known.get(from.file)?.path
          return path === undefined ? CANCELLED : inTurn(path, () => openPath(path))
        }
        case 'arrived':
          return openArrived()
        case 'link':
          return openLink(from.text)
      }
    },
    openDropped: (path) => (path === '' ? { kind: 'no-file' } : openPath(path)),
    async save({ document, file, anyway }) {
      const { text, title, ending } = printed(document)
      const before = file === null ? undefined : known.get(file)
      if (file !== null && before !== undefined) {
        // What is known of it is looked up in its turn: a save may be under way.
        return inTurn(before.path, () => writeAgain(file, known.get(file) ?? before, text, anyway))
      }
      const to = await dialogs.toSave(document.kind, join(folder, fileName(title, document.kind, ending)))
      if (to === null) return CANCELLED
      return inTurn(to, () => write(to, text, null))
    },
  }
}
