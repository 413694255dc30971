// Answers the system's own dialogs in a person's place: nobody is there to click them.

import type { Lab } from './launch.ts'

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
