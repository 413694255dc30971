// Options and files of one command. What is wrong with them is one sentence that says what was expected.

import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../protocol/result.ts'
import { say } from '../../words/words.ts'

/** What a command takes: options with a value by name, with the value's name as the help writes it; flags. */
export interface Taken {
  readonly command: string
  readonly values: Readonly<Record<string, string>>
  readonly flags: readonly string[]
  /** A list says how many, and as what the help knows each. */
  readonly files: 'none' | 'some' | readonly string[]
}

export interface Given {
  readonly values: ReadonlyMap<string, string>
  readonly flags: ReadonlySet<string>
  readonly files: readonly string[]
}

type Read = Result<Given, string>
type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/** What is wrong with one option, as a sentence; null when nothing is. */
function faultOf(token: OptionToken, { command, values, flags }: Taken): string | null {
  const { name, rawName: option, value, inlineValue } = token
  if (flags.includes(name))
    return inlineValue === true ? say('cli.fault.no-value-taken', { option, got: value ?? '' }) : null
  const placeholder = Object.hasOwn(values, name) ? values[name] : undefined
  if (placeholder === undefined || rawIsShort(option)) {
    const options = [...Object.keys(values), ...flags, 'help'].map((known) => `--${known}`).join(', ')
    return say('cli.fault.unknown-option', { command, got: option, options })
  }
  // `--out --format`: the value was forgotten. A single - stands for standard input or output, and -1 is a number.
  const missing = value === undefined || value === '' || (inlineValue === false && /^-[^0-9]/.test(value))
  return missing ? say('cli.fault.no-value', { option, value: placeholder }) : null
}

const rawIsShort = (option: string): boolean => !option.startsWith('--')

/** Reads a command's arguments, `--help` left to the caller. */
export function readOptions(args: readonly string[], taken: Taken): Read {
  const options = Object.fromEntries([
    ...Object.keys(taken.values).map((name) => [name, { type: 'string' as const }]),
    ...taken.flags.map((name) => [name, { type: 'boolean' as const }]),
  ])
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = { values: new Map<string, string>(), flags: new Set<string>(), files: [] as string[] }
  for (const token of tokens) {
    if (token.kind === 'positional') given.files.push(token.value)
    if (token.kind !== 'option') continue
    const fault = faultOf(token, taken)
    if (fault !== null) return fail(fault)
    if (token.value === undefined) given.flags.add(token.name)
    else given.values.set(token.name, token.value)
  }
  const fault = faultOfFiles(given.files, taken)
  return fault === null ? ok(given) : fail(fault)
}

/** What is wrong with how many files there are; null when nothing is. */
function faultOfFiles(files: readonly string[], { command, files: wanted }: Taken): string | null {
  const [first] = files
  if (wanted === 'none')
    return first === undefined ? null : say('cli.fault.no-files', { command, got: first })
  // A variable that holds nothing names no file either.
  if (wanted === 'some')
    return first === undefined || files.includes('') ? say('cli.fault.no-file', { command }) : null
  if (files.length === wanted.length) return null
  const names = wanted.join(say('cli.fault.and'))
  return files.length < wanted.length
    ? say('cli.fault.few-files', {
        command,
        names,
        given: say(`cli.fault.${files.length === 0 ? 'none' : 'only-one'}`),
      })
    : say('cli.fault.many-files', { command, names, got: files[wanted.length] ?? '' })
}

/** One of some choices; the first when none is given. */
export function choiceOf<const Choices extends readonly [string, ...string[]]>(
  { values }: Given,
  name: string,
  choices: Choices,
): Result<Choices[number], string> {
  const got = values.get(name) ?? choices[0]
  const found = choices.find((choice) => choice === got)
  if (found !== undefined) return ok(found)
  return fail(say('cli.fault.choice', { option: `--${name}`, got, choices: choices.join(', ') }))
}

/** Names with commas between them, and blanks as people set them; null when the option is not given. */
export function listOf({ values }: Given, name: string): readonly string[] | null {
  const got = values.get(name)
  if (got === undefined) return null
  const names = got.split(',').map((each) => each.trim())
  const given = names.filter((each) => each !== '')
  // Of commas alone nobody can tell what was meant: what was given stands for itself.
  return given.length > 0 ? given : [got]
}

/** A whole number in a range; the default when none is given. */
export function numberOf<Default extends number | null>(
  { values }: Given,
  name: string,
  { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: Default },
): Result<number | Default, string> {
  const got = values.get(name)
  if (got === undefined) return ok(otherwise)
  const number = /^[0-9]{1,16}$/.test(got) ? Number(got) : Number.NaN
  if (number >= from && number <= to) return ok(number)
  return fail(say('cli.fault.number', { option: `--${name}`, got, from, to }))
}
