// One thing after another, by name: a file is not looked at while it is being written.

export type InTurn = <Value>(name: string, work: () => Value | Promise<Value>) => Promise<Value>

export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const before = last.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(name, mine)
    // The last one leaves nothing behind; who asked hears of a failure.
    const tidy = () => last.get(name) === mine && last.delete(name)
    mine.then(tidy, tidy)
    return mine
  }
}
