// Policies, a catalogue of four releases, and conversations for tests.

import * as v from 'valibot'
import type { Catalogue, Release } from '../../protocol/formats/catalogue.ts'
import { policySchema } from '../../protocol/formats/policy.ts'
import { encodeWire } from '../../protocol/wire-text.ts'
import type { Cause, ServerAction } from './action.ts'
import { type CompiledPolicy, compilePolicy } from './policy.ts'
import { ServerSession } from './session.ts'

const unknown = 'unknown' as const

const release = (version: string, library: string, identification: string | null): Release => ({
  product: 'MSN Messenger',
  version,
  date: null,
  library,
  identification,
  offers: [],
  systems: [],
  url: null,
  evidence: 'memory',
  confidence: {
    version: unknown,
    date: unknown,
    library: unknown,
    identification: unknown,
    offers: unknown,
    systems: unknown,
    url: unknown,
  },
  source: 'test',
  note: '',
})

export const catalogue: Catalogue = {
  releases: [
    release('1.0.0863', 'MSMSGS', null),
    release('3.6.0025', 'MSMSGS', ''),
    release('6.0.0602', 'MSNMSGR', 'MSMSGS'),
    release('8.5.1302', 'MSNMSGR', 'msmsgs'),
  ],
  systems: [],
  locales: [],
}

export const OLD = {
  recommended: '5.0.0537',
  minimum: '1.0.0863',
  downloadUrl: 'http://a/',
  fallbackUrl: 'http://b',
}
export const NEW = {
  recommended: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: 'http://c',
  fallbackUrl: 'http://d',
}

/** `win` gets OLD, `winnt` NEW, all others 420, as the built-in policy `seed` does; changed as a test needs it. */
export const policyWith = (changes: object = {}, server: object = {}): CompiledPolicy =>
  compilePolicy(
    v.parse(policySchema, {
      name: 'test',
      dialects: [],
      rules: [
        { id: 'win9x', match: { systemType: ['win'] }, answer: OLD },
        { id: 'winnt', match: { systemType: ['winnt'] }, answer: NEW },
      ],
      otherwise: { refuse: 420 },
      server,
      ...changes,
    }),
    catalogue,
  )

/** A query with eight parameters but for its TrID and whatever is changed; an empty one is left out. */
export function query(changes: Readonly<Record<string, string>> = {}, trid = '1'): string {
  const fields = {
    locale: '0x0409',
    type: 'winnt',
    version: '5.1',
    arch: 'i386',
    library: 'MSNMSGR',
    client: '6.0.0602',
    identification: 'MSMSGS',
    handle: 'example@hotmail.com',
    ...changes,
  }
  return ['CVQ', trid, ...Object.values(fields).filter((field) => field !== '')].join(' ')
}

export const answered = (trid = '1', verb = 'CVQ'): string =>
  `${verb} ${trid} 7.0.0813 7.0.0813 6.2.0205 http://c http://d`

const CLOSES = '[closes]'

/** What a session does, as transcripts write it: its lines, and `[closes]`. */
export const said = (actions: readonly ServerAction[]): readonly string[] =>
  actions.map((action) => (action.kind === 'send' ? action.line : CLOSES))

/** What a new connection says to these lines. */
export const converse = (policy: CompiledPolicy, ...lines: readonly string[]): readonly string[] =>
  said(new ServerSession(policy).receive(encodeWire(lines.map((line) => `${line}\r\n`).join(''))))

/** The cause of the last action of a new connection that is told these lines. */
export function causeOf(policy: CompiledPolicy, ...lines: readonly string[]): Cause {
  const actions = new ServerSession(policy).receive(encodeWire(lines.map((line) => `${line}\n`).join('')))
  const last = actions.at(-1)
  if (last === undefined) throw new Error('the server said nothing')
  return last.cause
}
