// Files: what is opened takes its place in the window, what is saved is known by its file from then on, and what
// needs an answer is asked.

import type { Answered, ChannelName } from '../../main/contract.ts'
import { createOpening } from './document-opening.ts'
import { createSaving } from './document-saving.ts'
import { documentHere } from './document-standing.ts'
import { type DocumentSlice, isTrouble, type Notice } from './document-types.ts'
import { createQuestions } from './questions.ts'
import { discarded, restored } from './recovered.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { State } from './types.ts'
import { documentOf } from './workspace.ts'

type Start = Pick<State, 'baseWorkspace' | 'planBase'>

export function documentSlice(
  { baseWorkspace, planBase }: Start,
  set: SetState,
  get: GetState,
  { calls }: Tools,
): DocumentSlice {
  const questions = createQuestions(set, get)
  const saving = createSaving(set, get, calls, questions)
  const opening = createOpening(set, get, questions, saving.save)

  const failed = () => set({ notice: { kind: 'failed' } })

  type Opens = Extract<ChannelName, 'openFile' | 'openDropped'>
  const take = async (answer: Answered<Opens>): Promise<void> =>
    answer.ok ? opening.take(answer.value) : failed()

  async function loadRecent(): Promise<void> {
    const recent = await calls.recentFiles()
    if (recent.ok) set({ recent: recent.value })
  }

  /** Opens what waits first; whether there was anything, and the door is there. */
  async function openNext(): Promise<boolean> {
    const answer = await calls.openFile({ kind: 'arrived' })
    if (answer.ok && answer.value.kind === 'cancelled') return false
    // What is only read does not stand before what was asked for.
    if (get().question === null) set({ dialog: null })
    await take(answer)
    return answer.ok
  }

  /**
   * All that waits, one after another, until there is something to ask; the answer goes on with the rest. The first
   * thing that could not be opened is what is said of it all.
   */
  async function openAll(): Promise<void> {
    let trouble: Notice | null = null
    let opened = 0
    while (get().question === null && (await openNext())) {
      opened += 1
      const { notice } = get()
      if (notice !== null && isTrouble(notice)) trouble ??= notice
    }
    if (opened > 1) set({ notice: trouble ?? { kind: 'one-by-one', count: opened } })
  }

  /** How often it was told that something waits, since nothing was under way. */
  let told = 0

  /** Each is told of by itself; what is told of while others are opened is opened with them. */
  async function openArrived(): Promise<void> {
    told += 1
    if (told > 1) return
    let begun: number
    do {
      begun = told
      await openAll()
    } while (told !== begun)
    told = 0
  }

  return {
    keptWorkspace: { of: baseWorkspace, value: baseWorkspace, file: null },
    keptPlan: { of: planBase, value: planBase, file: null },
    notice: null,
    recovered: null,
    onDisk: new Map(),
    question: null,
    recent: [],
    openFile: async (from) => (from.kind === 'arrived' ? openArrived() : take(await calls.openFile(from))),
    openDropped: async (files) => {
      const [file] = files
      if (files.length === 1) await take(await calls.drop(file))
      else set({ notice: { kind: 'several', count: files.length } })
    },
    whenFree: (what, then) => void opening.whenFree(what, then),
    write: saving.write,
    saved: saving.settled,
    saveHere: (elsewhere) => saving.save(documentHere(get()), elsewhere),
    saveScenario: (elsewhere) => saving.save('scenario', elsewhere),
    answer: questions.answer,
    askForLink: () => void questions.ask({ kind: 'open-link' }),
    copyLink: async () => {
      const link = await calls.makeLink(documentOf(get().workspace))
      if (!link.ok) return failed()
      if (link.value.kind !== 'link') return set({ notice: link.value })
      if (await get().copy(link.value.url)) set({ notice: { kind: 'link-copied' } })
      else failed()
    },
    load: async ({ file }) => {
      const answer = await calls.openFile({ kind: 'chosen', file })
      if (answer.ok) await opening.reload(answer.value)
      else failed()
    },
    keepMine: ({ file }) => {
      get().forgetChange(file)
      void calls.keepMine(file)
    },
    forgetChange: (file) => {
      const { onDisk } = get()
      if (onDisk.has(file)) set({ onDisk: new Map([...onDisk].filter(([each]) => each !== file)) })
    },
    dismissNotice: () => set({ notice: null }),
    discardRecovered: () => discarded(get, set),
    dismissRecovered: () => set({ recovered: null }),
    restore: (work) => restored(work, get, set),
    clearRecent: () => void calls.clearRecent(),
    loadRecent,
    hear: (news) => {
      switch (news.kind) {
        case 'arrived':
          void get().openFile({ kind: 'arrived' })
          break
        case 'recent':
          void loadRecent()
          break
        case 'changed':
        case 'deleted':
          set({ onDisk: new Map([...get().onDisk, [news.file, news.kind]]) })
          break
        case 'same':
          get().forgetChange(news.file)
          break
        // The keeper of unsaved work answers it (renderer/app/files.ts).
        case 'leaving':
          break
      }
    },
  }
}
