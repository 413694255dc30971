// Older formats, brought up to date in steps of one number each, before anything is checked: a file of format @0 is
// read as the file of format @1 that says the same. The steps know nothing of today's schemas, which go on changing
// (docs/decisions/0022).

type Document = Readonly<Record<string, unknown>>
/** Makes a document of the next number from one of its own; what it does not know it leaves as it is. */
type Step = (older: Document) => Document

/** Before the first release a scenario had only a `latency`, in milliseconds, and no `network`. */
const scenarioFrom0: Step = ({ latency, ...rest }) => {
  if (latency === undefined) return rest
  // Both cannot be: the unknown key is left for the reader to name.
  return 'network' in rest ? { ...rest, latency } : { ...rest, network: { latencyMs: latency } }
}

/** By format, then by the number a step begins with. A format without steps has no older one. */
const STEPS: Readonly<Record<string, Readonly<Record<number, Step>>>> = {
  'cvq-lab/scenario': { 0: scenarioFrom0 },
  'cvq-lab/policy': {},
  'cvq-lab/client': {},
  'cvq-lab/rollout': {},
}

export interface Migrated {
  readonly value: unknown
  /** The older format it was written in; null of one of today's, or of none that leads here. */
  readonly from: string | null
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A format as name and number; null of a text that is none. */
export function formatParts(format: unknown): { readonly name: string; readonly number: number } | null {
  const [, name, number] = /^(.+)@([0-9]{1,9})$/.exec(typeof format === 'string' ? format : '') ?? []
  return name === undefined ? null : { name, number: Number(number) }
}

/** The value in today's format, `NAME@NUMBER`, where steps lead to it from its own; else as it came. */
export function migrate(value: unknown, today: string): Migrated {
  const asItCame = { value, from: null }
  const due = formatParts(today)
  const own = isDocument(value) ? formatParts(value.format) : null
  if (!isDocument(value) || due === null || own?.name !== due.name || own.number >= due.number)
    return asItCame
  let document = value
  for (let { number } = own; number < due.number; number++) {
    const step = Object.hasOwn(STEPS, due.name) ? STEPS[due.name]?.[number] : undefined
    if (step === undefined) return asItCame
    document = step(document)
  }
  return { value: { ...document, format: today }, from: `${own.name}@${own.number}` }
}
