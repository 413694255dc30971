// Counts clients under numbers, and keeps the smallest of each: who is counted and who shows it come from one walk.

export class Tally {
  readonly clients: Float64Array
  /** The smallest client's cost and where it is: a cell, or what else the walk gave. */
  readonly #least: Float64Array
  readonly #where: Float64Array

  constructor(size: number) {
    this.clients = new Float64Array(size)
    this.#least = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
    this.#where = new Float64Array(size).fill(-1)
  }

  add(under: number, clients: number, cost: number, where: number): void {
    this.clients[under] = (this.clients[under] ?? 0) + clients
    if (cost >= (this.#least[under] ?? 0)) return
    this.#least[under] = cost
    this.#where[under] = where
  }

  count(under: number): number {
    return this.clients[under] ?? 0
  }

  /** What that client costs. */
  leastCost(under: number): number {
    return this.#least[under] ?? Number.POSITIVE_INFINITY
  }

  /** Where the smallest client is; -1 where there is none. */
  smallest(under: number): number {
    return this.#where[under] ?? -1
  }
}
