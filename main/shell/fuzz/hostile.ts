// What a page that was taken over could send in place of an argument: every kind of value that can be sent at all,
// sizes and depths that cost, names that mean something to JavaScript, paths, and texts meant for whoever shows them.
// For tests; nothing of it is ever in the app.

import fc from 'fast-check'

/** Own keys that whoever copies or looks up without care takes for something else. */
export const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'toJSON',
  'length',
  'kind',
  'path',
  'x-noise',
  '$schema',
  '',
  '0',
  '\u0000',
] as const

const TEXTS = [
  '',
  '\u0000',
  '\ud800',
  'a\udc00b',
  '\u202eevitsettodnarb\u202c',
  '\u001b]0;x\u0007\u001b[2J',
  '\r\nCVQ 2 0x0409\r\n',
  '=1+1',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{title}}',
  '$&$1',
  '%s%n',
  '../../../../etc/passwd',
  '/etc/passwd',
  '/dev/zero',
  '\\\\host\\share\\x',
  'C:\\Windows\\win.ini',
  'file:///etc/passwd',
  'https://example.com/',
  'cvq-lab://scenario/1AAAA',
  'builtin:../../x',
  'builtin:__proto__',
  '__proto__',
  'CON',
  '0x0409',
] as const

const NUMBERS = [
  Number.NaN,
  Infinity,
  -Infinity,
  -0,
  -1,
  0.5,
  2 ** 31,
  2 ** 53,
  1e308,
  Number.MIN_VALUE,
] as const

/** Built anew for each call: values that hold one another must not be shared. */
const BUILT: readonly (() => unknown)[] = [
  () => new Date(Number.NaN),
  () => new Map([['kind', 'dialog']]),
  () => new Set(['dialog']),
  () => /x/g,
  () => new Error('x'),
  () => 10n ** 40n,
  () => Symbol('x'),
  () => () => 0,
  () => new Uint8Array(64),
  () => new Float64Array([Number.NaN]),
  () => new ArrayBuffer(64),
  () => Object.create(null),
  () => new Boolean(false),
  () => new Array<unknown>(100_000),
  () => 'x'.repeat(200_000),
  () => Array.from({ length: 20_000 }, () => ({})),
  () => Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i])),
  () => deep(200),
  () => deep(20_000),
  () => holdingItself({}),
  () => holdingItself([]),
]

/** A list in a list in a list. */
function deep(depth: number): unknown {
  let value: unknown = []
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

function holdingItself(value: object): unknown {
  Reflect.set(value, Array.isArray(value) ? 0 : 'self', value)
  return value
}

export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(null, undefined, true, ...NUMBERS) },
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.nat(BUILT.length - 1).map((i) => BUILT[i]?.()) },
  {
    weight: 3,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withTypedArray: true,
      withSparseArray: true,
      maxDepth: 3,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom<unknown>(...TEXTS, 1, null)),
  },
  { weight: 1, arbitrary: fc.jsonValue() },
)

/** How one part of a value is changed. */
const CHANGES = ['replace', 'add', 'leave-out', 'wrap', 'twice'] as const
type Change = (typeof CHANGES)[number]

/** A value with a key of its own whose name may be `__proto__`. */
const withKey = (value: object, key: string, part: unknown): object =>
  Object.defineProperty({ ...value }, key, {
    value: part,
    enumerable: true,
    configurable: true,
    writable: true,
  })

function changed(value: unknown, change: Change, key: string, hostile: unknown): unknown {
  switch (change) {
    case 'replace':
      return hostile
    case 'wrap':
      return [value]
    case 'add':
      return isObject(value) ? withKey(value, key, hostile) : hostile
    case 'twice':
      return Array.isArray(value) ? [...value, ...value] : [value, value]
    case 'leave-out':
      return undefined
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value with its part at the end of the path changed. Each step is taken among as many parts as there are. */
function changedAt(
  value: unknown,
  [step, ...rest]: readonly number[],
  change: (part: unknown) => unknown,
): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return change(value)
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return change(value)
  const part = changedAt(Reflect.get(value, key), rest, change)
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === key ? part : item))
  const others = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
  return part === undefined ? others : withKey(others, key, part)
}

/** Something near to what fits: one part of it, at any depth, is another. */
export const spoilt = (fitting: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(
      fitting,
      fc.array(fc.nat(30), { maxLength: 6 }),
      fc.constantFrom(...CHANGES),
      fc.constantFrom(...KEYS),
      hostileValue,
    )
    .map(([value, path, change, key, hostile]) =>
      changedAt(value, path, (part) => changed(part, change, key, hostile)),
    )
