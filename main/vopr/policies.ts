// The policies of the worlds: those the app comes with, and as many made up. Each made-up one depends on its number
// alone, and all are made ready once: a world takes them by number.

import type { Catalogue } from '../../protocol/formats/catalogue.ts'
import type { Answer, Match, Policy, ServerSwitches } from '../../protocol/formats/policy.ts'
import { Dice } from './dice.ts'

/** Apart from every world's dice. */
const FIRST_SEED = 2 ** 40

const DIALECTS: readonly (readonly string[])[] = [
  [],
  ['MSNP8'],
  ['MSNP12', 'MSNP11', 'MSNP10', 'MSNP9', 'MSNP8'],
  ['MSNP2', 'MSNP3', 'MSNP5', 'MSNP7'],
  ['MSNP24', 'MSNP21', 'MSNP18'],
  ['MSNP15', 'CVR0'],
  ['0', 'msnp8', 'FOO'],
]
const RANGES = ['<5.0.0537', '>=6.0 <7.0', '<4.0 || >=7.5', '=1.0.0863', '>8.0.0787', '<=14.0.8117.416']
const SYSTEMS = ['>=4.10 <5.0', '>=5.1', '<5', '=10.2.0 || >6']
const URLS = [
  'http://download.microsoft.com/download/msnmessenger/install/5.0/w98nt42kmexp/en-us/setupdl.exe',
  'http://messenger.microsoft.com',
  'http://messenger.msn.com/fr',
  'http://ex\u00e9mple.test/setup.exe',
  '',
]
const LOCALES = ['0x0409', '0x040C', 'fr', 'de', 'es', '0x0411', 'xx']
const CODES = [420, 710, 731, 715, 600, 500, 911, 200, 201, 601] as const
const SALTS = ['oct', 'sept', '\u00e9t\u00e9', '']

class PolicyMaker {
  readonly #dice: Dice

  constructor(
    private readonly catalogue: Catalogue,
    number: number,
  ) {
    this.#dice = new Dice(FIRST_SEED + number)
  }

  #version(): string {
    const { version } = this.#dice.pick(this.catalogue.releases)
    return this.#dice.chance(15) ? this.#dice.pick(['0', '99.9.9999', '5', '7.5.324', '1.0.0000']) : version
  }

  #answer(): Answer {
    const same = this.#dice.chance(70)
    return {
      recommended: this.#version(),
      ...(same ? {} : { recommended2: this.#version() }),
      minimum: this.#version(),
      downloadUrl: this.#dice.pick(URLS),
      fallbackUrl: this.#dice.pick(URLS),
    }
  }

  /** An answer, or now and then a refusal. */
  #saying(refusals: number): { answer: Answer } | { refuse: (typeof CODES)[number] } {
    return this.#dice.chance(refusals) ? { refuse: this.#dice.pick(CODES) } : { answer: this.#answer() }
  }

  #match(): Match {
    const dice = this.#dice
    const { library, identification } = dice.pick(this.catalogue.releases)
    return {
      ...(dice.chance(30) ? { systemType: dice.chance(50) ? ['winnt'] : ['win', 'mac'] } : {}),
      ...(dice.chance(15) ? { systemVersion: dice.pick(SYSTEMS) } : {}),
      ...(dice.chance(10) ? { arch: ['i386'] } : {}),
      ...(dice.chance(20) ? { locale: [dice.pick(LOCALES), dice.pick(LOCALES)] } : {}),
      ...(dice.chance(30) ? { library: [library, 'YCOMM', 'MSN\u00c9'] } : {}),
      ...(dice.chance(15) ? { identification: [identification ?? '', 'BC01'] } : {}),
      ...(dice.chance(30) ? { version: dice.pick(RANGES) } : {}),
      ...(dice.chance(25) ? { cohort: { below: dice.below(101), salt: dice.pick(SALTS) } } : {}),
    }
  }

  #switches(): ServerSwitches {
    const dice = this.#dice
    return {
      verReply: dice.chance(30) ? 'all' : 'chosen',
      order: dice.chance(15) ? 'strict' : 'lenient',
      parameters: dice.chance(20) ? 'strict' : 'lenient',
      knownClients: dice.chance(40) ? 'any' : 'catalogue',
      closesAfterAnswer: dice.chance(15),
      closesAfter420: dice.chance(25),
      closesAfter710: dice.chance(25),
    }
  }

  make(name: string): Policy {
    const dice = this.#dice
    const rules = Array.from({ length: dice.below(6) }, (_, i) => ({
      id: `r${i}`,
      note: '',
      enabled: dice.chance(88),
      match: this.#match(),
      ...this.#saying(20),
    }))
    return {
      format: 'cvq-lab/policy@1',
      name,
      dialects: dice.pick(DIALECTS),
      rules,
      otherwise: this.#saying(25),
      server: this.#switches(),
    }
  }
}

/** The made-up policy of this number. */
export const madeUpPolicy = (catalogue: Catalogue, number: number): Policy =>
  new PolicyMaker(catalogue, number).make(`made up ${number}`)
