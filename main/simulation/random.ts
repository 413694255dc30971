// Seeded random numbers: SplitMix64 (Steele, Lea and Flood 2014). The same seed gives the same numbers on every
// machine; nothing in the simulation may take them from anywhere else.

const GAMMA = 0x9e3779b97f4a7c15n
const word = (value: bigint): bigint => BigInt.asUintN(64, value)

export class Random {
  #state: bigint

  /** Any whole number from 0 on. */
  constructor(seed: number) {
    this.#state = word(BigInt(seed))
  }

  /** The next 64 random bits. */
  next(): bigint {
    this.#state = word(this.#state + GAMMA)
    let z = this.#state
    z = word((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n)
    z = word((z ^ (z >> 27n)) * 0x94d049bb133111ebn)
    return z ^ (z >> 31n)
  }

  /** At least 0 and below 1, with 53 random bits. */
  fraction(): number {
    return Number(this.next() >> 11n) / 2 ** 53
  }
}
