// Work that is asked for more often than it is done: one round at a time, and one more where it was asked for meanwhile.

export function oneAtATime(work: () => Promise<void>): () => void {
  let busy = false
  let again = false
  const round = async (): Promise<void> => {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      do {
        again = false
        await work()
      } while (again)
    } finally {
      busy = false
    }
  }
  return () => void round()
}
