// Chance for the worlds: small, quick, and the same on every machine. A world's dice depend on its seed alone, so any
// world of a run of a hundred million can be played by itself.

/** Mixes 32 bits well (the finaliser of MurmurHash3, Appleby). */
function mixed(bits: number): number {
  let hash = bits | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const GOLDEN = 0x9e3779b9

/** sfc32 (Doty-Humphrey): 128 bits of state, none of them shared with another seed's. */
export class Dice {
  #a: number
  #b: number
  #c: number
  #counter = 1

  /** Any whole number from 0 on. */
  constructor(seed: number) {
    this.#a = mixed(seed + GOLDEN)
    this.#b = mixed(Math.floor(seed / 2 ** 32) ^ this.#a)
    this.#c = mixed(this.#b + GOLDEN)
    for (let i = 0; i < 4; i++) this.bits()
  }

  /** 32 random bits. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor((this.bits() / 2 ** 32) * count)
  }

  /** Whether something happens that happens in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.below(100) < percent
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}
