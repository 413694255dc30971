// Work done some pieces at a time, with its results in the order of what was asked.

export async function inOrder<Thing, Done>(
  things: readonly Thing[],
  atOnce: number,
  work: (thing: Thing) => Promise<Done>,
): Promise<readonly Done[]> {
  const done: Done[] = []
  const queue = things.entries()
  const worker = async () => {
    for (const [i, thing] of queue) done[i] = await work(thing)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return done
}
