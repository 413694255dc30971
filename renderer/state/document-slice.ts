// Files: what is opened takes its place in the window, what is saved is known by its file from then on, and what
// needs an answer is asked.

import type { ChosenFile, Document, Opened } from '../../main/contract-files.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Rollout } from '../../protocol/formats/rollout.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import { planOf, rolloutFileOf } from '../rollout/plan.ts'
import { documentHere, fileOf, isUnsaved, planStanding, scenarioStanding } from './document-standing.ts'
import type { Answer, DocumentSlice, Notice, Question, Taken } from './document-types.ts'
import { discarded, restored } from './recovered.ts'
import type { GetState, SetState, Tools } from './tools.ts'
import type { State } from './types.ts'
import { documentOf } from './workspace.ts'

type Start = Pick<State, 'baseWorkspace' | 'planBase'>

const nameOf = (state: State, what: Document['kind']): string =>
  fileOf(state, what)?.name ?? (what === 'policy' ? state.draft.name : state.workspace.runs[0].title)

export function documentSlice(
  { baseWorkspace, planBase }: Start,
  set: SetState,
  get: GetState,
  { calls }: Tools,
): DocumentSlice {
  /** Who waits for the question's answer. */
  let answered: (answer: Answer) => void = () => {}
  /** The newest saving that is under way, or done. */
  let writing: Promise<unknown> = Promise.resolve()

  function ask(question: Question): Promise<Answer> {
    set({ question, dialog: 'question' })
    return new Promise((resolve) => {
      answered = resolve
    })
  }

  /** What arrived while a question stood is looked at once it is answered. */
  function answer(given: Answer): void {
    const tell = answered
    answered = () => {}
    set({ question: null, dialog: null })
    tell(given)
    void get().openFile({ kind: 'arrived' })
  }

  async function isFree(what: Document['kind']): Promise<boolean> {
    if (!isUnsaved(get(), what)) return true
    const given = await ask({ kind: 'replace', what, name: nameOf(get(), what) })
    return given === 'other' || (given === 'yes' && (await save(what, false)))
  }

  /** `notice` is what there is to say once it is done. */
  async function whenFree(
    what: Document['kind'],
    then: () => void,
    notice: Notice | null = null,
  ): Promise<void> {
    if (!(await isFree(what))) return
    then()
    set({ notice })
  }

  /** `notice` is what there is to say once it has its place. */
  /** Puts what was opened in its place; where that is taken by unsaved work, after asking. */
  function take({ content, chosen }: Taken, notice: Notice | null): void {
    switch (content.kind) {
      case 'scenario':
        void whenFree('scenario', () => takeScenario(content.scenario, chosen), notice)
        break
      case 'policy':
        void whenFree('policy', () => takePolicy(content.policy, chosen), notice)
        break
      case 'rollout':
        void whenFree('rollout', () => takeRollout(content.rollout, chosen), notice)
        break
      case 'client':
        get().closeRecording()
        get().show('negotiate')
        get().edit((scenario) => ({ ...scenario, client: content.client }))
        set({ notice: { kind: 'other-client', name: chosen.name } })
        break
      case 'recording':
        get().show('negotiate')
        get().showRecording(content.recording)
        set({ notice })
    }
  }

  function takePolicy(policy: Policy, file: ChosenFile): void {
    get().takePolicy(policy, file)
    get().selectRule(null)
    showPolicy('rules')
  }

  function takeRollout(rollout: Rollout, file: ChosenFile): void {
    const plan = planOf(rollout, get().boot.policies)
    showPolicy('rollout')
    get().takePlan(plan)
    set({ keptPlan: { of: plan, value: plan, file } })
  }

  function showPolicy(view: State['policyView']): void {
    get().showPolicyView(view)
    get().show('policy')
  }

  /** `file` is null of a copy. */
  function takeScenario(scenario: Scenario, file: ChosenFile | null): void {
    get().closeRecording()
    get().show('negotiate')
    get().takeUp(scenario)
    const of = get().baseWorkspace
    set({ keptWorkspace: { of, value: of, file } })
  }

  async function takeOpened(opened: Opened): Promise<void> {
    switch (opened.kind) {
      case 'cancelled':
        return
      case 'opened': {
        const { older: format, chosen } = opened
        known(chosen)
        return take(opened, format === null ? null : { kind: 'migrated', name: chosen.name, format })
      }
      case 'linked': {
        set({ notice: null })
        const given = await ask({ kind: 'link', scenario: opened.scenario })
        if (given !== 'yes') return
        return whenFree('scenario', () => takeScenario(opened.scenario, null))
      }
      default:
        set({ notice: opened })
    }
  }

  /** What the disk has of a file is known now. */
  function known({ file }: ChosenFile): void {
    const { onDisk } = get()
    if (!onDisk.has(file)) return
    set({ onDisk: new Map([...onDisk].filter(([each]) => each !== file)) })
  }

  async function write(
    document: Document,
    file: ChosenFile | null,
    anyway = false,
  ): Promise<ChosenFile | null> {
    const answer = await calls.saveFile({ document, file: file?.file ?? null, anyway })
    if (!answer.ok) return failed()
    const saved = answer.value
    switch (saved.kind) {
      case 'saved': {
        const { backup, chosen } = saved
        set({ notice: backup === null ? null : { kind: 'backup', name: chosen.name, backup } })
        known(chosen)
        return chosen
      }
      case 'cancelled':
        return null
      case 'changed': {
        const given = await ask({ kind: 'overwrite', file: saved.chosen })
        if (given === 'yes') return write(document, file, true)
        if (given === 'other') await get().load(saved.chosen)
        return null
      }
      default:
        set({ notice: saved })
        return null
    }
  }

  function failed(): null {
    set({ notice: { kind: 'failed' } })
    return null
  }

  async function saveScenario(elsewhere: boolean): Promise<boolean> {
    const { workspace, baseWorkspace: of } = get()
    const { file } = scenarioStanding(get())
    const document: Document = { kind: 'scenario', scenario: documentOf(workspace) }
    const chosen = await get().write(document, elsewhere ? null : file)
    if (chosen === null) return false
    // Another may have been taken up while it was written; that one is in no file of this.
    if (get().baseWorkspace === of) set({ keptWorkspace: { of, value: workspace, file: chosen } })
    return true
  }

  async function savePlan(elsewhere: boolean): Promise<boolean> {
    const { plan, planBase: of, draft, active, boot } = get()
    const { file } = planStanding(get())
    const rollout = rolloutFileOf(plan, { draft, active, builtins: boot.policies })
    const chosen = await get().write({ kind: 'rollout', rollout }, elsewhere ? null : file)
    if (chosen === null) return false
    if (get().planBase === of) set({ keptPlan: { of, value: plan, file: chosen } })
    return true
  }

  function save(what: Document['kind'], elsewhere: boolean): Promise<boolean> {
    switch (what) {
      case 'scenario':
        return saveScenario(elsewhere)
      case 'policy':
        return get().savePolicy(elsewhere)
      case 'rollout':
        return savePlan(elsewhere)
    }
  }

  async function loadRecent(): Promise<void> {
    const recent = await calls.recentFiles()
    if (recent.ok) set({ recent: recent.value })
  }

  return {
    keptWorkspace: { of: baseWorkspace, value: baseWorkspace, file: null },
    keptPlan: { of: planBase, value: planBase, file: null },
    notice: null,
    recovered: null,
    onDisk: new Map(),
    question: null,
    recent: [],
    openFile: async (from) => {
      if (get().question !== null && from.kind === 'arrived') return
      const answer = await calls.openFile(from)
      if (answer.ok) await takeOpened(answer.value)
      else failed()
    },
    openDropped: async (files) => {
      const [file] = files
      if (files.length !== 1) return set({ notice: { kind: 'several', count: files.length } })
      const answer = await calls.drop(file)
      if (answer.ok) await takeOpened(answer.value)
      else failed()
    },
    whenFree: (what, then) => void whenFree(what, then),
    write: (document, file) => {
      const mine = write(document, file)
      writing = Promise.allSettled([writing, mine])
      return mine
    },
    saved: async () => void (await writing),
    saveHere: (elsewhere) => save(documentHere(get()), elsewhere),
    saveScenario,
    savePlan,
    answer,
    askForLink: () => void ask({ kind: 'open-link' }),
    copyLink: async () => {
      const link = await calls.makeLink(documentOf(get().workspace))
      if (!link.ok) return void failed()
      if (link.value.kind !== 'link') return set({ notice: link.value })
      if (await get().copy(link.value.url)) set({ notice: { kind: 'link-copied' } })
      else failed()
    },
    load: (file) => get().openFile({ kind: 'chosen', file: file.file }),
    keepMine: (file) => {
      known(file)
      void calls.keepMine(file.file)
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
          return void get().openFile({ kind: 'arrived' })
        case 'recent':
          return void loadRecent()
        case 'changed':
        case 'deleted':
          return set({ onDisk: new Map([...get().onDisk, [news.file, news.kind]]) })
        case 'same':
          return known({ file: news.file, name: '' })
        // The keeper of unsaved work answers it.
        case 'leaving':
          return
      }
    },
  }
}
