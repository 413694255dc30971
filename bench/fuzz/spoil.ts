// Spoils bytes as a stranger or a bad line would: each change is data, so that what went wrong can be made smaller and
// made again.

import fc from 'fast-check'

export type Spoiling =
  | { readonly kind: 'flip'; readonly at: number; readonly bits: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'again'; readonly at: number; readonly length: number }
  | { readonly kind: 'put'; readonly at: number; readonly bytes: Uint8Array }
  /** Another piece of the corpus from somewhere within it. */
  | { readonly kind: 'graft'; readonly at: number; readonly other: number; readonly length: number }

const text = (...texts: readonly string[]) => texts.map((each) => new TextEncoder().encode(each))

/** What has meant something to some reader of lines, numbers, JSON or captures. */
const TELLING: readonly Uint8Array[] = [
  ...text(
    '\r\n',
    '\n',
    '\r',
    '\n\r',
    ' ',
    '\t',
    '  ',
    '\0',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '-',
    '0',
  ),
  ...text('4294967295', '4294967296', '1e999', '-1', '0x0409', '0X0409', 'CVQ', 'VER', 'OUT', 'CVR0', 'USR'),
  ...text(
    'null',
    'true',
    '__proto__',
    '\\ud800',
    '"format"',
    '9'.repeat(40),
    'builtin:',
    'C: ',
    'S: [closes]',
  ),
  ...[
    [0xff],
    [0xc3, 0x28],
    [0xed, 0xa0, 0x80],
    [0xef, 0xbb, 0xbf],
    [0, 0, 0, 0],
    [0xff, 0xff, 0xff, 0xff],
  ].map((bytes) => Uint8Array.from(bytes)),
]

/** A place as a share of the length, which spoiling changes. */
const place = fc.nat({ max: 65_535 })
const PLACES = 65_536
/** Rarely long: what is cut away cannot go wrong. */
const length = fc.oneof({ weight: 8, arbitrary: fc.nat(24) }, { weight: 1, arbitrary: fc.nat(4096) })

const spoiling: fc.Arbitrary<Spoiling> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: place, bits: fc.integer({ min: 1, max: 255 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: place, length }),
  fc.record({ kind: fc.constant('again' as const), at: place, length }),
  fc.record({
    kind: fc.constant('put' as const),
    at: place,
    bytes: fc.oneof(fc.constantFrom(...TELLING), fc.uint8Array({ maxLength: 12 })),
  }),
  fc.record({ kind: fc.constant('graft' as const), at: place, other: fc.nat(), length }),
)

const joined = (...pieces: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(pieces.flatMap((piece) => [...piece]))

function spoiledOnce(bytes: Uint8Array, change: Spoiling, corpus: readonly Uint8Array[]): Uint8Array {
  const at = Math.floor((change.at * (bytes.length + 1)) / PLACES)
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (change.kind) {
    case 'flip':
      return joined(
        before,
        after.subarray(0, 1).map((byte) => byte ^ change.bits),
        after.subarray(1),
      )
    case 'cut':
      return joined(before, after.subarray(change.length))
    case 'again':
      return joined(before, after.subarray(0, change.length), after)
    case 'put':
      return joined(before, change.bytes, after)
    case 'graft': {
      const other = corpus[change.other % corpus.length] ?? new Uint8Array()
      const from = Math.floor((change.at * other.length) / PLACES)
      return joined(before, other.subarray(from, from + change.length), after)
    }
  }
}

/** One of the corpus, spoiled some times; now and then none at all, and now and then nothing of the corpus. */
export const spoiled = (corpus: readonly Uint8Array[], most = 6): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
    {
      weight: 15,
      arbitrary: fc
        .tuple(fc.constantFrom(...corpus), fc.array(spoiling, { maxLength: most }))
        .map(([bytes, changes]) => changes.reduce((so, change) => spoiledOnce(so, change, corpus), bytes)),
    },
  )

export const spoiledText = (corpus: readonly string[], most?: number): fc.Arbitrary<string> =>
  spoiled(text(...corpus), most).map((bytes) => new TextDecoder().decode(bytes))
