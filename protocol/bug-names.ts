// Names of the planted bugs: servers that do one thing wrong (main/conform/bugs). A scenario, `serve --bug` and the
// table in docs/planted-bugs.md call them by these. Grouped by where the mistake is made.

export const BUG_AREAS = [
  'framing',
  'trid',
  'ver',
  'state',
  'parameters',
  'locale',
  'client',
  'order',
  'answer',
  'verbs',
  'closing',
  'memory',
] as const
export type BugArea = (typeof BUG_AREAS)[number]

export const BUGS_OF = {
  framing: [
    'lf-needs-cr',
    'cr-ends-line',
    'split-line-lost',
    'packet-ends-line',
    'cr-lf-apart',
    'empty-line-closes',
    'nul-ends-line',
    'pipelined-second-dropped',
    'pipelined-in-reverse',
    'long-line-cut',
    'line-limit-128',
  ],
  trid: [
    'trid-leading-zeros',
    'trid-over-limit-wraps',
    'trid-signed',
    'trid-zero-refused',
    'trid-must-rise',
    'trid-missing-taken',
    'error-trid-stale',
  ],
  ver: [
    'second-ver-answered',
    'second-ver-stays-open',
    'case-folded-dialect',
    'cvr0-always-named',
    'cvr0-only-last',
    'cvr0-before-dialect',
    'servers-order',
    'nothing-shared-stays-open',
  ],
  state: ['ver-after-cvq-refused', 'ver-forgotten-after-cvq', 'cvq-once', 'msnp24-has-cvq'],
  parameters: [
    'five-parameters-taken',
    'nine-parameters-taken',
    'seven-parameters-refused',
    'empty-seventh-refused',
    'double-space-empty',
    'tab-no-separator',
  ],
  locale: ['neutral-lcid-refused', 'lcid-lower-case-refused', 'lcid-form-only'],
  client: [
    'versions-as-text',
    'version-above-all-answered',
    'four-part-version-refused',
    'unknown-library-answered',
    'system-type-case-folded',
  ],
  order: ['710-after-420', '731-after-710'],
  answer: ['minimum-first', 'build-unpadded', 'cvr-without-fallback', 'error-without-trid'],
  verbs: [
    'cvr-answered-as-cvq',
    'verbs-case-folded',
    'out-answered',
    'unknown-command-ignored',
    'usr-unanswered',
    'usr-stays-open',
  ],
  closing: ['no-close-after-731', 'answers-after-close'],
  memory: [
    'answers-kept-by-version',
    'answers-kept-with-trid',
    'ver-kept-for-all',
    'refused-once-refused-always',
    'locale-checked-once',
  ],
} as const satisfies Record<BugArea, readonly string[]>

export type BugName = (typeof BUGS_OF)[BugArea][number]

export const BUG_NAMES: readonly BugName[] = BUG_AREAS.flatMap((area): readonly BugName[] => BUGS_OF[area])

export const isBugName = (name: string): name is BugName => BUG_NAMES.some((each) => each === name)

export const areaOf = (name: BugName): BugArea => {
  const area = BUG_AREAS.find((each) => BUGS_OF[each].some((of) => of === name))
  if (area === undefined) throw new Error(`${name} is in no area`)
  return area
}
