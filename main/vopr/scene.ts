// What all worlds share: the catalogue, policies made ready for the server and, apart, for the oracle, and clients.

import lcidPackage from 'lcid'
import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Client } from '../../protocol/formats/client.ts'
import type { Policy } from '../../protocol/formats/policy.ts'
import { Memory } from '../server/memory.ts'
import { type CompiledPolicy, compilePolicy } from '../server/policy.ts'
import { madeUpClient } from './clients.ts'
import type { Almanac } from './oracle/papers.ts'
import { type Sheet, sheetOf } from './oracle/sheet.ts'
import { madeUpPolicy } from './policies.ts'

/** How many policies are made up beside those given, and how many clients. */
const MADE_UP_POLICIES = 96
const MADE_UP_CLIENTS = 1024

export interface Given {
  readonly catalogue: Catalogue
  /** The policies the app comes with. */
  readonly policies: readonly Policy[]
}

export interface PolicyCard {
  readonly policy: Policy
  readonly compiled: CompiledPolicy
  readonly sheet: Sheet
}

const LARGEST_LCID = 0xffff

/** From the package itself, not by our reading of it: the oracle's table is its own. */
function languages(): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let number = 0; number <= LARGEST_LCID; number++) {
    const language = lcidPackage.from(number)?.split(/[-_]/)[0]
    if (language !== undefined) found.set(number.toString(16).padStart(4, '0'), language)
  }
  return found
}

export class Scene {
  readonly catalogue: Catalogue
  readonly almanac: Almanac
  readonly #given: readonly Policy[]
  readonly #cards: (PolicyCard | undefined)[] = []
  readonly #clients: (Client | undefined)[] = []

  constructor(given: Given) {
    this.catalogue = given.catalogue
    this.#given = given.policies
    const { releases, systems } = given.catalogue
    this.almanac = { releases, systems, languages: languages() }
  }

  get policies(): number {
    return this.#given.length + MADE_UP_POLICIES
  }

  get clients(): number {
    return MADE_UP_CLIENTS
  }

  policy(number: number): PolicyCard {
    const known = this.#cards[number]
    if (known !== undefined) return known
    const policy = this.#given[number] ?? madeUpPolicy(this.catalogue, number - this.#given.length)
    const compiled = compilePolicy(policy, this.catalogue)
    const card = { policy, compiled, sheet: sheetOf(policy, this.almanac) }
    this.#cards[number] = card
    return card
  }

  client(number: number): Client {
    const client = this.#clients[number] ?? madeUpClient(this.catalogue, number)
    this.#clients[number] = client
    return client
  }
}

/** As a server has it that was just started: with nothing in its memory, so that a world is the same by itself. */
export const freshlyStarted = (compiled: CompiledPolicy): CompiledPolicy => ({
  ...compiled,
  memory: new Memory(),
})
