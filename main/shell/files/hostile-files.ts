// Two hundred damaged and hostile files, made from a seed: what a stranger may send, and what a disk may do to a file.
// For tests; nothing of it is ever in the app.

import { deflateRawSync } from 'node:zlib'

/** How a file comes to be there. */
export type Made =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** So many bytes, hardly any of them on the disk. */
  | { readonly kind: 'sparse'; readonly size: number }
  | { readonly kind: 'link'; readonly to: string }
  | { readonly kind: 'folder' }
  /** No file: what is opened is this link of ours. */
  | { readonly kind: 'url'; readonly text: string }

export interface Hostile {
  readonly name: string
  readonly made: Made
}

/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const text = (content: string): Made => ({ kind: 'bytes', bytes: Buffer.from(content) })
const bytes = (...parts: readonly (number | readonly number[])[]): Made => ({
  kind: 'bytes',
  bytes: Uint8Array.from(parts.flat()),
})

const client = {
  offers: ['MSNP9', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
}
const policy = {
  format: 'cvq-lab/policy@1',
  name: 'p',
  dialects: [],
  rules: [{ id: 'a', match: { systemType: ['win'] }, refuse: 420 }],
  otherwise: { refuse: 420 },
}
const scenario = { format: 'cvq-lab/scenario@1', title: 't', client, policy }

const json = (value: unknown): string => JSON.stringify(value)
const withKey = (key: string, value: string): string =>
  json(scenario).replace('"title":"t"', `"title":"t","${key}":${value}`)

/** What a disk full, a broken download, a flipped bit leave of a good file. */
function damaged(next: () => number): readonly Hostile[] {
  const good = json(scenario)
  const cut = Array.from({ length: 30 }, (_, i) => {
    const length = Math.floor(next() * (good.length - 1))
    return { name: `cut-${i}.cvq.json`, made: text(good.slice(0, length)) }
  })
  const flipped = Array.from({ length: 20 }, (_, i) => {
    const changed = Buffer.from(good)
    // Beyond ASCII at this place: never again the same letter, seldom UTF-8.
    changed[Math.floor(next() * changed.length)] = 0x80 + Math.floor(next() * 0x40)
    return { name: `flipped-${i}.cvq.json`, made: { kind: 'bytes', bytes: changed } as const }
  })
  const noise = Array.from({ length: 15 }, (_, i) => {
    const length = Math.floor(next() * 4000)
    const content = Uint8Array.from({ length }, () => Math.floor(next() * 256))
    const ending = ['cvq', 'json', 'msnp', 'pcap', 'md'][i % 5] ?? 'cvq'
    return { name: `noise-${i}.${ending}`, made: { kind: 'bytes', bytes: content } as const }
  })
  return [...cut, ...flipped, ...noise]
}

const WRONG_VALUES = ['null', '7', '-1', '1e999', '"x"', '[]', '{}', 'true', '[[]]', '""'] as const
const KEYS = ['title', 'client', 'policy', 'network', 'download'] as const

/** Every key of a scenario with values of every other type. */
const wrongTypes = (): readonly Hostile[] =>
  KEYS.flatMap((key) =>
    WRONG_VALUES.filter((value) => !isRight(key, value)).map((value, i) => ({
      name: `wrong-${key}-${i}.cvq.json`,
      made: text(json({ ...scenario, [key]: '@' }).replace('"@"', value)),
    })),
  )

function isRight(key: (typeof KEYS)[number], value: string): boolean {
  if (key === 'title') return value === '"x"' || value === '""'
  return (key === 'network' || key === 'download') && value === '{}'
}

const PROTOTYPE_KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
] as const

/** What is meant for whoever copies keys without looking. */
const prototypeKeys = (): readonly Hostile[] =>
  PROTOTYPE_KEYS.flatMap((key) => [
    { name: `key-${key}.cvq.json`, made: text(withKey(key, '{"polluted":true}')) },
    {
      name: `key-in-client-${key}.cvq.json`,
      made: text(json(scenario).replace('"offers"', `"${key}":{"polluted":true},"offers"`)),
    },
    {
      name: `format-${key}.json`,
      made: text(`{"format":"${key}@1","${key}":{"polluted":true}}`),
    },
  ])

const deep = (depth: number, open: string, close: string, inner = ''): string =>
  open.repeat(depth) + inner + close.repeat(depth)

const shapes = (): readonly Hostile[] => [
  { name: 'deep-lists.cvq.json', made: text(deep(100_000, '[', ']')) },
  { name: 'deep-objects.cvq.json', made: text(deep(100_000, '{"a":', '}', '1')) },
  { name: 'deep-unclosed.cvq.json', made: text('['.repeat(1_000_000)) },
  { name: 'deep-inside.cvq.json', made: text(withKey('x-deep', deep(65, '[', ']'))) },
  {
    name: 'many-keys.cvq.json',
    made: text(withKey('k', `1,${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join(',')}`)),
  },
  { name: 'long-key.cvq.json', made: text(withKey('k'.repeat(1_000_000), '1')) },
  {
    name: 'long-text.policy.json',
    made: text(json({ ...policy, dialects: ['x'.repeat(1_000_000).concat(' ')] })),
  },
  { name: 'twice.cvq.json', made: text(withKey('title', '7')) },
  { name: 'twice-format.cvq.json', made: text(withKey('format', '"cvq-lab/policy@1"')) },
  { name: 'two-values.cvq.json', made: text(`${json(scenario)}${json(scenario)}`) },
  { name: 'comment.cvq.json', made: text(`// a comment\n${json(scenario)}`) },
  { name: 'number.json', made: text('1') },
  { name: 'empty.cvq', made: text('') },
  { name: 'spaces.cvq', made: text(' '.repeat(100_000)) },
  { name: 'line-ends.cvq', made: text('\n'.repeat(1_000_000)) },
  { name: 'nul.cvq', made: bytes(new Array<number>(1000).fill(0)) },
  { name: 'newer.cvq.json', made: text(json({ ...scenario, format: 'cvq-lab/scenario@2' })) },
  { name: 'older.policy.json', made: text(json({ ...policy, format: 'cvq-lab/policy@0' })) },
  { name: 'older-than-any.cvq.json', made: text(json({ ...scenario, format: 'cvq-lab/scenario@-1' })) },
  { name: 'trace.json', made: text('{"format":"cvq-lab/trace@1"}') },
  { name: 'huge-number.cvq.json', made: text(withKey('seed', '9'.repeat(400))) },
  {
    name: 'same-rules.policy.json',
    made: text(json({ ...policy, rules: [...policy.rules, ...policy.rules] })),
  },
]

/** Other encodings, and marks at the beginning. */
const encodings = (): readonly Hostile[] => {
  const utf16 = Buffer.from(json(scenario), 'utf16le')
  return [
    {
      name: 'utf16.cvq.json',
      made: { kind: 'bytes', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]) },
    },
    {
      name: 'utf16be.cvq.json',
      made: { kind: 'bytes', bytes: Buffer.concat([Buffer.from([0xfe, 0xff]), utf16.swap16()]) },
    },
    { name: 'three-marks.cvq.json', made: text(`\ufeff\ufeff\ufeff${json(scenario)}`) },
    {
      name: 'latin1.cvq.json',
      made: { kind: 'bytes', bytes: Buffer.from(json({ ...scenario, title: 'é' }), 'latin1') },
    },
    { name: 'surrogate.cvq.json', made: bytes(0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d) },
    { name: 'overlong.cvq.json', made: bytes(0x7b, 0xc0, 0xaf, 0x7d) },
  ]
}

/** Ways out of the folder, to other machines and to devices, in what a scenario names. */
const PATHS = [
  '../../../../../../etc/passwd',
  '/etc/passwd',
  '\\\\host\\share\\x.policy.json',
  '//host/share/x.policy.json',
  'C:\\Windows\\win.ini',
  'C:x',
  'file:///etc/passwd',
  'http://example.com/x.policy.json',
  'x\u0000.policy.json',
  '',
  '.',
  '..',
  '-',
  'CON',
  '/dev/zero',
  '/dev/stdin',
  'builtin:../../seed',
  'builtin:__proto__',
  'x'.repeat(5000),
  '~/.ssh/id_rsa',
] as const

const pathTricks = (): readonly Hostile[] => [
  ...PATHS.map((path, i) => ({
    name: `path-${i}.cvq.json`,
    made: text(json({ ...scenario, policy: path })),
  })),
  {
    name: 'path-in-branch.cvq.json',
    made: text(json({ ...scenario, branches: [{ name: 'b', client: '/dev/zero' }] })),
  },
  { name: 'path-to-loop.cvq.json', made: text(json({ ...scenario, policy: 'loop-a.cvq' })) },
  { name: 'path-to-zero.cvq.json', made: text(json({ ...scenario, policy: 'to-zero.cvq' })) },
  { name: 'path-to-itself.cvq.json', made: text(json({ ...scenario, policy: 'path-to-itself.cvq.json' })) },
]

/** Not on every system; where they cannot be made they are passed over. */
const onTheDisk = (): readonly Hostile[] => [
  { name: 'loop-a.cvq', made: { kind: 'link', to: 'loop-b.cvq' } },
  { name: 'loop-b.cvq', made: { kind: 'link', to: 'loop-a.cvq' } },
  { name: 'self.cvq', made: { kind: 'link', to: 'self.cvq' } },
  { name: 'nowhere.cvq', made: { kind: 'link', to: 'is-not-there' } },
  { name: 'to-zero.cvq', made: { kind: 'link', to: '/dev/zero' } },
  { name: 'to-random.pcap', made: { kind: 'link', to: '/dev/urandom' } },
  { name: 'to-folder.cvq', made: { kind: 'link', to: '.' } },
  { name: 'folder.cvq', made: { kind: 'folder' } },
  { name: 'sparse.cvq.json', made: { kind: 'sparse', size: 40 * 1024 ** 3 } },
  { name: 'sparse.pcap', made: { kind: 'sparse', size: 40 * 1024 ** 3 } },
  { name: 'sparse-small.msnp', made: { kind: 'sparse', size: 20 * 1024 ** 2 } },
]

const PCAP = [0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 1, 0, 0, 0]
const PCAPNG = [0x0a, 0x0d, 0x0d, 0x0a, 28, 0, 0, 0, 0x4d, 0x3c, 0x2b, 0x1a, 1, 0, 0, 0]
const END = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 28, 0, 0, 0]

/** Captures whose lengths are not to be believed. */
const captures = (): readonly Hostile[] => [
  { name: 'magic-only.pcap', made: bytes(...PCAP.slice(0, 4)) },
  { name: 'header-only.pcap', made: bytes(...PCAP) },
  {
    name: 'long-packet.pcap',
    made: bytes(...PCAP, new Array<number>(8).fill(0), 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 0x7f),
  },
  {
    name: 'minus-packet.pcap',
    made: bytes(...PCAP, new Array<number>(8).fill(0), 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1, 2),
  },
  { name: 'empty-packets.pcap', made: bytes(...PCAP, new Array<number>(160_000).fill(0)) },
  { name: 'wrong-order.pcap', made: bytes(...PCAP.slice(0, 4).toReversed(), ...PCAP.slice(4)) },
  { name: 'magic-only.pcapng', made: bytes(...PCAPNG.slice(0, 4)) },
  { name: 'header-only.pcapng', made: bytes(...PCAPNG, ...END) },
  { name: 'no-length.pcapng', made: bytes(...PCAPNG, ...END, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) },
  { name: 'long-block.pcapng', made: bytes(...PCAPNG, ...END, 6, 0, 0, 0, 0xfc, 0xff, 0xff, 0xff) },
  { name: 'odd-block.pcapng', made: bytes(...PCAPNG, ...END, 6, 0, 0, 0, 13, 0, 0, 0, 1, 2, 3, 4, 5) },
  { name: 'zip.pcap', made: bytes(0x50, 0x4b, 3, 4, 0, 0, 0, 0) },
  { name: 'gzip.pcapng', made: bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0) },
  { name: 'program.msnp', made: bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0) },
]

const transcripts = (): readonly Hostile[] => [
  { name: 'prose.msnp', made: text('Dear reader,\nthis is a letter.\n') },
  { name: 'comments.msnp', made: text('# only\n# comments\n') },
  { name: 'continued.msnp', made: text('.. from nowhere\n') },
  { name: 'after-close.msnp', made: text('C: OUT\nS: [closes]\n.. more\n') },
  { name: 'lone-cr.msnp', made: text('X: '.concat('a\r'.repeat(100_000))) },
  { name: 'no-fence.md', made: text('# A page\n\nwithout a transcript\n') },
  { name: 'open-fence.md', made: text('```\nnothing said') },
  { name: 'long-line.msnp', made: text(`T: ${'x'.repeat(5_000_000)}`) },
]

/** Names that would break a line, show as nothing, or turn the text around them. */
const NAMES = [
  'bell\u0007.cvq',
  'line\nbreak.cvq',
  'tab\t.cvq',
  'escape\u001b[31m.cvq',
  'turned\u202enosj.cvq',
  'nothing\u200b\u200d.cvq',
  'marks\u2066\u2069.cvq',
  '<img src=x onerror=alert(1)>.cvq',
  '{{file}}.cvq',
  '<w>wire<w>.cvq',
  '$&$1.cvq',
  `${'long'.repeat(60)}.cvq`,
] as const

const names = (): readonly Hostile[] => NAMES.map((name) => ({ name, made: text('{') }))

const link = (content: string | Uint8Array): string =>
  `cvq-lab://scenario/1${deflateRawSync(content).toString('base64url')}`

const links = (next: () => number): readonly Hostile[] =>
  [
    link(new Uint8Array(1024 * 1024 + 1)),
    link(new Uint8Array(30 * 1024 * 1024)),
    link('{"__proto__":{"polluted":true}}'),
    link(json({ ...scenario, policy: '../../x' })),
    link(deep(100_000, '[', ']')),
    link(json(scenario)).slice(0, -10),
    `${link(json(scenario))}%00`,
    link(json(scenario)).replace('/1', '/9'),
    'cvq-lab://',
    'cvq-lab:scenario/1',
    'cvq-lab://scenario/../../1',
    'cvq-lab://user:word@scenario/1AAAA',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'x'.repeat(40_000),
    ...Array.from({ length: 5 }, () => {
      const content = Uint8Array.from({ length: 100 }, () => Math.floor(next() * 256))
      return `cvq-lab://scenario/1${Buffer.from(content).toString('base64url')}`
    }),
  ].map((url, i) => ({ name: `link-${i}`, made: { kind: 'url', text: url } }))

/** The same for the same seed. */
export function hostileFiles(seed: number): readonly Hostile[] {
  const next = chance(seed)
  return [
    ...damaged(next),
    ...wrongTypes(),
    ...prototypeKeys(),
    ...shapes(),
    ...encodings(),
    ...pathTricks(),
    ...onTheDisk(),
    ...captures(),
    ...transcripts(),
    ...names(),
    ...links(next),
  ]
}
