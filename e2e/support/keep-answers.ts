// Asks the main process so that no answer is lost. While the app starts, and while it makes a PDF, the inspector of V8
// now and then forgets an answer it waits for ("promise was garbage collected"), though what was asked has been done.
// So the answer is kept in the main process, and read again; nothing is done twice.

import type { ElectronApplication } from '@playwright/test'

declare global {
  /** In the main process: what it was asked came to this, by the number of the asking. */
  var cvqLabAnswers: Map<number, unknown> | undefined
}

const isLost = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('promise was garbage collected')

/** From now on `evaluate` of this app asks so. */
export function keepAnswers(app: ElectronApplication): void {
  const evaluate: ElectronApplication['evaluate'] = app.evaluate.bind(app)
  let asked = 0

  const ask = (work: unknown, given: unknown, number: number): Promise<unknown> =>
    evaluate(
      (electron, asking) => {
        // biome-ignore lint/security/noGlobalEval: a function comes to another process as its text
        const answer: unknown = globalThis.eval(`(${asking.work})`)(electron, asking.given)
        globalThis.cvqLabAnswers ??= new Map()
        globalThis.cvqLabAnswers.set(asking.number, answer)
        return answer
      },
      { work: String(work), given, number },
    )

  const again = (number: number): Promise<unknown> =>
    evaluate((_electron, asking) => globalThis.cvqLabAnswers?.get(asking), number)

  async function answer(work: unknown, given: unknown): Promise<unknown> {
    asked += 1
    const number = asked
    let reading = ask(work, given, number)
    for (;;) {
      try {
        return await reading
      } catch (error) {
        if (!isLost(error)) throw error
        reading = again(number)
      }
    }
  }

  Object.assign(app, { evaluate: answer })
}
