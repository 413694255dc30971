// Answers the system's own dialogs in a person's place: nobody is there to click them.

import type { Lab } from './launch.ts'

declare global {
  /** In the main process: the questions it asked. */
  var cvqLabAsked: string[]
}

/** From now on the system's dialog is answered by this button, 0 being no. What was asked before is forgotten. */
export const willAnswer = (lab: Lab, response: number): Promise<void> =>
  lab.app.evaluate(({ dialog }, button) => {
    globalThis.cvqLabAsked = []
    dialog.showMessageBox = (...given: unknown[]) => {
      globalThis.cvqLabAsked.push(JSON.stringify(given.at(-1)))
      return Promise.resolve({ response: button, checkboxChecked: false })
    }
  }, response)

/** What the system's dialogs asked since it is known how they are answered. */
export const asked = (lab: Lab): Promise<readonly string[]> => lab.app.evaluate(() => globalThis.cvqLabAsked)

/** From now on whoever is asked for a file to open chooses this one, or nothing. */
export const willOpen = (lab: Lab, path: string | null): Promise<void> =>
  lab.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, path)

/** From now on whoever is asked where to save says here, or cancels. */
export const willSave = (lab: Lab, path: string | null): Promise<void> =>
  lab.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, path)
