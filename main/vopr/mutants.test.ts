// Clients that do one thing wrong: the worlds have to find each of them.

import { describe, expect, test } from 'vitest'
import type { Client } from '../../protocol/formats/client.ts'
import type { ClientAction } from '../client/action.ts'
import { ClientSession } from '../client/session.ts'
import { scene } from './fixture.ts'
import { ourServer, Run } from './run.ts'

/** What a client does, changed on its way to its driver. */
const changing =
  (change: (action: ClientAction) => readonly ClientAction[]) =>
  (client: Client, firstTrid: number): ClientSession => {
    class Changed extends ClientSession {
      override start() {
        return super.start().flatMap(change)
      }
      override receive(bytes: Uint8Array) {
        return super.receive(bytes).flatMap(change)
      }
      override timeout() {
        return super.timeout().flatMap(change)
      }
    }
    return new Changed(client, firstTrid)
  }

const as =
  (changes: Partial<Client>) =>
  (client: Client, firstTrid: number): ClientSession =>
    new ClientSession({ ...client, ...changes }, firstTrid)

class Deaf extends ClientSession {
  override closed() {
    return []
  }
}

class Trusting extends ClientSession {
  override downloaded() {
    return super.downloaded(true)
  }
}

class ReadsPieces extends ClientSession {
  override receive(bytes: Uint8Array) {
    return super.receive(bytes.length > 3 && bytes.at(-1) !== 10 ? Uint8Array.of(...bytes, 10) : bytes)
  }
}

const MUTANTS = {
  'leaves without OUT': changing((action) =>
    action.kind === 'send' && action.line === 'OUT' ? [] : [action],
  ),
  'waits a second longer': changing((action) =>
    action.kind === 'wait' && action.ms > 0 ? [{ ...action, ms: action.ms + 1000 }] : [action],
  ),
  'sends CVQ in small letters': changing((action) =>
    action.kind === 'send' ? [{ ...action, line: action.line.replace('CVQ', 'cvq') }] : [action],
  ),
  'does not close when it must upgrade': changing((action) => (action.kind === 'close' ? [] : [action])),
  'takes its minimum for too old': as({ behaviour: 'minimum-inclusive' }),
  'minds the second version': as({ behaviour: 'maximum' }),
  'takes every offer': as({ takesOffers: true }),
  'begins each connection with TrID 1': (client: Client) => new ClientSession(client, 1),
  'does not see a close': (client: Client, trid: number) => new Deaf(client, trid),
  'installs half a download': (client: Client, trid: number) => new Trusting(client, trid),
  'takes a packet for a line': (client: Client, trid: number) => new ReadsPieces(client, trid),
}

describe('a wrong client', () => {
  test.each(Object.entries(MUTANTS))('that %s is found within 2,000 sessions', (_, clientOf) => {
    const found = new Run({ scene, server: ourServer, clientOf, kinds: null }, 0).until(2000)
    expect(found?.failure.broken).toMatch(/client-acts|unfinished|journey/)
  })
})
