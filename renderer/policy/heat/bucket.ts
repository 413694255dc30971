// One value of an axis, or several that go together: what a row or a column of the heat map stands for.

/** What one row or column stands for. */
export interface Bucket {
  /** The same in every analysis, so that a filter outlives an edit. */
  readonly key: string
  /** As short as a column's head needs it. */
  readonly name: string
  /** Whether the name is wire text itself. */
  readonly mono: boolean
  /** What it is on the wire, where the name is not; '' where there is nothing to say. */
  readonly wire: string
  /** What neighbours have in common, for a head above theirs; ''. */
  readonly group: string
  /** In the name of a cell: `NT 4`. */
  readonly spoken: string
  /** In a heading: `Windows NT 4.0`. */
  readonly full: string
  /** Values of its part of the domain. */
  readonly values: readonly number[]
}
