// Seeded random numbers: SplitMix64 (Steele, Lea and Flood 2014). The same seed gives the same numbers on every
// machine; nothing in the simulation may take them from anywhere else. Reckoned in halves of 32 bits: a rollout
// draws hundreds of thousands of numbers, and a BigInt for each would cost more than all its sign-ins.

/** 64 bits as two halves of 32, each from 0 to 2 ** 32 - 1. */
interface Word {
  high: number
  low: number
}

const GAMMA: Word = { high: 0x9e3779b9, low: 0x7f4a7c15 }
const FIRST_FACTOR: Word = { high: 0xbf58476d, low: 0x1ce4e5b9 }
const SECOND_FACTOR: Word = { high: 0x94d049bb, low: 0x133111eb }

/** The upper half of the product of two halves, by quarters: each of their products is exact. */
function upperProduct(a: number, b: number): number {
  const [aLow, aHigh, bLow, bHigh] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16]
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carried = aLow * bHigh + (middle & 0xffff)
  return aHigh * bHigh + (middle >>> 16) + (carried >>> 16)
}

function add(word: Word, { high, low }: Word): void {
  const sum = word.low + low
  word.high = (word.high + high + Number(sum > 0xffffffff)) >>> 0
  word.low = sum >>> 0
}

function multiply(word: Word, { high, low }: Word): void {
  const upper = upperProduct(word.low, low) + Math.imul(word.high, low) + Math.imul(word.low, high)
  word.low = Math.imul(word.low, low) >>> 0
  word.high = upper >>> 0
}

/** `word ^= word >> bits`, for fewer bits than a half has. */
function fold(word: Word, bits: number): void {
  word.low = (word.low ^ ((word.low >>> bits) | (word.high << (32 - bits)))) >>> 0
  word.high = (word.high ^ (word.high >>> bits)) >>> 0
}

export class Random {
  readonly #state: Word
  readonly #drawn: Word = { high: 0, low: 0 }

  /** Any whole number from 0 on. */
  constructor(seed: number) {
    this.#state = { high: Math.floor(seed / 2 ** 32) >>> 0, low: seed >>> 0 }
  }

  #draw(): void {
    add(this.#state, GAMMA)
    const word = this.#drawn
    word.high = this.#state.high
    word.low = this.#state.low
    fold(word, 30)
    multiply(word, FIRST_FACTOR)
    fold(word, 27)
    multiply(word, SECOND_FACTOR)
    fold(word, 31)
  }

  /** The next 64 random bits. */
  next(): bigint {
    this.#draw()
    return (BigInt(this.#drawn.high) << 32n) | BigInt(this.#drawn.low)
  }

  /** At least 0 and below 1, with 53 random bits. */
  fraction(): number {
    this.#draw()
    return (this.#drawn.high * 2 ** 21 + (this.#drawn.low >>> 11)) / 2 ** 53
  }
}
