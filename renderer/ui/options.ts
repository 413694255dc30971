// Lists to choose from, as data: groups of options, what typing leaves of them, and where the arrow keys lead.

export interface Option {
  readonly id: string
  readonly name: string
  /** What it is on the wire, shown at the right. */
  readonly wire?: string
  /** A quiet word at the right. */
  readonly note?: string
  /** The name is wire text itself. */
  readonly mono?: boolean
  /** More words by which it is found. */
  readonly also?: string
}

export interface OptionGroup {
  /** null: a group without a heading. */
  readonly heading: string | null
  readonly options: readonly Option[]
}

/** Lower case, without accents: `Español` is found by `espanol`. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

const haystack = (option: Option, heading: string | null): string => {
  const { name, wire = '', note = '', also = '' } = option
  return plain(`${name} ${wire} ${note} ${also} ${heading ?? ''}`)
}

/** The options in which every word of the query occurs; groups left empty are left out. */
export function filterGroups(groups: readonly OptionGroup[], query: string): readonly OptionGroup[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return groups
  return groups
    .map(({ heading, options }) => ({
      heading,
      options: options.filter((option) => {
        const text = haystack(option, heading)
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ options }) => options.length > 0)
}

export const allOptions = (groups: readonly OptionGroup[]): readonly Option[] =>
  groups.flatMap(({ options }) => options)

/** The option a query means most likely: exactly its wire text or name, else one that begins so, else the first. */
export function bestMatch(options: readonly Option[], query: string): Option | null {
  const wanted = plain(query.trim())
  const texts = ({ wire = '', name }: Option) => [plain(wire), plain(name)]
  return (
    options.find((option) => texts(option).includes(wanted)) ??
    options.find((option) => texts(option).some((text) => text.startsWith(wanted))) ??
    options[0] ??
    null
  )
}

/** How many options Page Up and Page Down go. */
const PAGE = 8

/** The option a key leads to from the active one; null for a key that moves nothing. */
export function optionAfter(options: readonly Option[], active: string | null, key: string): Option | null {
  const here = options.findIndex(({ id }) => id === active)
  const last = options.length - 1
  const at = (index: number): Option | null => options[Math.min(Math.max(index, 0), last)] ?? null
  switch (key) {
    case 'ArrowDown':
      return at(here + 1)
    case 'ArrowUp':
      return at(here === -1 ? last : here - 1)
    case 'PageDown':
      return at(here + PAGE)
    case 'PageUp':
      return at(here - PAGE)
    case 'Home':
      return at(0)
    case 'End':
      return at(last)
    default:
      return null
  }
}

/** The next option after the active one whose name begins with what was typed; a repeated letter goes round. */
export function optionByTyping(
  options: readonly Option[],
  active: string | null,
  typed: string,
): Option | null {
  const letters = new Set(plain(typed))
  const wanted = letters.size === 1 ? plain(typed).slice(0, 1) : plain(typed)
  const here = options.findIndex(({ id }) => id === active)
  const from = wanted.length === 1 ? here + 1 : Math.max(here, 0)
  const around = [...options.slice(from), ...options.slice(0, from)]
  return around.find(({ name }) => plain(name).startsWith(wanted)) ?? null
}
