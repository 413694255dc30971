// All that a conformance run needs, put together. Loaded with the first one.

import '../../../words/whole.ts'
import { app, type BrowserWindow } from 'electron'
import { writeTextFile } from '../../write-file.ts'
import type { Consent } from '../consent.ts'
import { saveDialog } from '../share/dialog.ts'
import { type ConformDesk, createConform } from './runs.ts'

export interface Surroundings {
  readonly consent: Consent
  /** The window that dialogs stand before. */
  window(): BrowserWindow | null
}

export const openConform = ({ consent, window }: Surroundings): ConformDesk =>
  createConform({
    consent,
    clock: () => performance.now(),
    toSave: saveDialog(window),
    home: app.getPath('documents'),
    write: writeTextFile,
  })
