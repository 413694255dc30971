// What the probes give: facts, without an opinion of them.

/** One of the user's files. */
export type KeptFact =
  | { readonly kind: 'none' | 'read' }
  | { readonly kind: 'broken'; readonly detail: string }

export interface Facts {
  readonly data:
    | {
        readonly kind: 'whole'
        readonly policies: number
        readonly scenarios: number
      }
    | { readonly kind: 'broken'; readonly sentence: string }
  readonly fonts: { readonly count: number; readonly broken: readonly string[] }
  /** `unlisted`: the build lists no files. */
  readonly program:
    | { readonly kind: 'sources' | 'unlisted' | 'no-list' }
    | {
        readonly kind: 'listed'
        readonly count: number
        readonly missing: readonly string[]
        readonly changed: readonly string[]
      }
  readonly electron: {
    /** null: Node runs the app's sources. */
    readonly running: string | null
    readonly node: string
    /** That of the package the app was built with; null where nobody noted it. */
    readonly wanted: string | null
    readonly standIn: boolean
    /** What a window needs of it and is not beside the program. */
    readonly missing: readonly string[]
  }
  readonly fuses:
    | { readonly kind: 'not-packaged' }
    | { readonly kind: 'unreadable'; readonly detail: string }
    /** By name, as electron-builder writes it. */
    | { readonly kind: 'read'; readonly on: ReadonlyMap<string, boolean> }
  readonly sandbox:
    | { readonly kind: 'other-system' | 'not-electron' | 'root' }
    | { readonly kind: 'linux'; readonly namespaces: boolean; readonly helper: 'ready' | 'not-ready' }
  readonly display:
    | { readonly kind: 'other-system' | 'none' }
    | { readonly kind: 'answers' | 'remote'; readonly name: string }
    | { readonly kind: 'silent'; readonly name: string; readonly detail: string }
  readonly folder:
    | { readonly kind: 'writable' | 'absent'; readonly freeBytes: number | null }
    | { readonly kind: 'not-writable'; readonly detail: string }
  readonly settings: KeptFact
  readonly work: KeptFact
  readonly progress: KeptFact
  readonly log: KeptFact
  readonly lock:
    | { readonly kind: 'none' }
    | { readonly kind: 'held' | 'left' | 'elsewhere'; readonly pid: number; readonly host: string }
  readonly desktop:
    | { readonly kind: 'other-system' | 'not-packaged' | 'no-entry' | 'no-tool' }
    /** By type, the desktop entry it opens with; empty where there is none. */
    | { readonly kind: 'asked'; readonly entry: string; readonly programs: ReadonlyMap<string, string> }
  readonly port: { readonly kind: 'free' | 'taken' } | { readonly kind: 'untold'; readonly code: string }
}
