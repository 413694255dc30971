// A program in a process of its own that is asked one thing after another: what is measured in it is its alone.

import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Asks a child; its answers come in the order of the questions. */
export class Child {
  readonly #process: ChildProcess

  private constructor(child: ChildProcess) {
    this.#process = child
  }

  /** Starts a program of this folder; what it needs is its arguments. `--expose-gc` lets it measure what it keeps. */
  static start(program: string, args: readonly string[]): Child {
    return new Child(
      fork(join(import.meta.dirname, program), args, { execArgv: ['--import', 'tsx', '--expose-gc'] }),
    )
  }

  /** Its answer; rejects when it ends before it gives one. */
  async ask(question: object): Promise<Record<string, number>> {
    const over = new AbortController()
    const { signal } = over
    this.#process.send(question)
    const ended = once(this.#process, 'exit', { signal }).then(([code]) => {
      throw new Error(`the program ended with ${String(code)}`)
    })
    // The one that is given up is given up by rejecting.
    ended.catch(() => undefined)
    try {
      const [answer]: unknown[] = await Promise.race([once(this.#process, 'message', { signal }), ended])
      return numbersOf(answer)
    } finally {
      over.abort()
    }
  }

  async end(): Promise<void> {
    if (this.#process.exitCode !== null) return
    const exit = once(this.#process, 'exit')
    this.#process.kill('SIGKILL')
    await exit
  }
}

/** The numbers of an answer, by their names. */
function numbersOf(answer: unknown): Record<string, number> {
  if (typeof answer !== 'object' || answer === null) throw new Error('no answer of a child')
  return Object.fromEntries(
    Object.entries(answer).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  )
}

/** In the child: answers every question it is asked, one after another. */
export function answering(answer: (question: object) => Promise<Record<string, number>>): void {
  let turn: Promise<unknown> = Promise.resolve()
  process.on('message', (question: unknown) => {
    if (typeof question !== 'object' || question === null) return
    turn = turn.then(async () => process.send?.(await answer(question)))
    turn.catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  })
  process.on('disconnect', () => process.exit(0))
}
