// Virtual time. Tasks run in the order of their times, those of one instant in the order in which they were set,
// so the same tasks always run in the same order.

interface Task {
  /** Virtual milliseconds from the start of the run. */
  readonly at: number
  run(): void
}

export class Clock {
  #now = 0
  /** Latest first, so that the next task is taken from the end; few are ever waiting. */
  readonly #tasks: Task[] = []

  /** Virtual milliseconds from the start of the run. */
  get now(): number {
    return this.#now
  }

  /** Runs a task when `ms` have passed. */
  after(ms: number, run: () => void): void {
    this.at(this.#now + ms, run)
  }

  /** Runs a task at a time that is not past. */
  at(at: number, run: () => void): void {
    const tasks = this.#tasks
    const task = { at, run }
    let place = tasks.push(task) - 1
    for (; place > 0; place--) {
      const before = tasks[place - 1]
      if (before === undefined || before.at > at) break
      tasks[place] = before
    }
    tasks[place] = task
  }

  /** Runs every task, and those they set, until none is left. */
  run(): void {
    for (let task = this.#tasks.pop(); task !== undefined; task = this.#tasks.pop()) {
      this.#now = task.at
      task.run()
    }
  }
}
