// What follows from a policy, packed for its way to the window: as text all that JSON can hold, and typed arrays for
// the rest. Thousands of small objects, copied one by one between processes, would hold up a frame; text is one piece.

import type { Finding } from './formats/finding.ts'
import type { Match } from './formats/policy.ts'
import type { PolicyEdit } from './formats/policy-edit.ts'
import type { Axis, Cells, Domain, Sweep } from './formats/sweep.ts'

export interface PackedSweep {
  /** The domain and the findings. */
  readonly text: string
  readonly cells: Cells
}

export interface JudgedPolicy {
  readonly sweep: Sweep
  readonly findings: readonly Finding[]
}

/** Numbers as JSON has them. */
type Listed<Value> = Pick<Axis<Value>, 'values'> &
  Readonly<Record<(typeof NUMBERS)[number], readonly number[]>>
const NUMBERS = ['classOf', 'standsFor', 'sizes'] as const

type AxisName = 'systems' | 'archs' | 'locales'

interface Text {
  readonly domain: Omit<Domain, AxisName> & {
    readonly [Name in AxisName]: Listed<Domain[Name]['values'][number]>
  }
  readonly findings: readonly Finding[]
}

export function packSweep({ sweep, findings }: JudgedPolicy): PackedSweep {
  const { domain, cells } = sweep
  const { systems, archs, locales } = domain
  const text: Text = {
    domain: { ...domain, systems: listed(systems), archs: listed(archs), locales: listed(locales) },
    findings: findings.map(withPatches((wanted) => wanted ?? null)),
  }
  return { text: JSON.stringify(text), cells }
}

export function unpackSweep({ text, cells }: PackedSweep): JudgedPolicy {
  const { domain, findings }: Text = JSON.parse(text)
  const { systems, archs, locales } = domain
  return {
    sweep: {
      domain: { ...domain, systems: typed(systems), archs: typed(archs), locales: typed(locales) },
      cells,
    },
    findings: findings.map(withPatches((wanted) => wanted ?? undefined)),
  }
}

const listed = <Value>({ values, classOf, standsFor, sizes }: Axis<Value>): Listed<Value> => ({
  values,
  classOf: [...classOf],
  standsFor: [...standsFor],
  sizes: [...sizes],
})

const typed = <Value>({ values, classOf, standsFor, sizes }: Listed<Value>): Axis<Value> => ({
  values,
  classOf: Uint32Array.from(classOf),
  standsFor: Uint32Array.from(standsFor),
  sizes: Uint32Array.from(sizes),
})

/** A patch of a match takes a key away by undefined, which JSON has not, and never says null. */
const withPatches =
  (change: (wanted: unknown) => unknown) =>
  (finding: Finding): Finding => {
    const { repair } = finding
    if (!repair.edits.some(({ edit }) => edit === 'match')) return finding
    const edits = repair.edits.map((edit): PolicyEdit => {
      if (edit.edit !== 'match') return edit
      const entries = Object.entries(edit.match).map(([key, wanted]) => [key, change(wanted)] as const)
      const match: Partial<Match> = Object.fromEntries(entries)
      return { ...edit, match }
    })
    return { ...finding, repair: { ...repair, edits } }
  }
