// All that the live server needs, put together: the sockets, the dialog, the clocks. Loaded with the first order.

import '../../../words/whole.ts'
import { app, type BrowserWindow } from 'electron'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import { printPolicy } from '../../../protocol/formats/print.ts'
import type { Scenario } from '../../../protocol/formats/scenario.ts'
import type { BuiltinPolicy } from '../../contract.ts'
import { freePort } from '../../live/free-port.ts'
import { listen } from '../../live/listen.ts'
import { writeTextFile } from '../files/write.ts'
import { logError } from '../log.ts'
import { saveDialog } from '../share/dialog.ts'
import { resolveHost } from './host.ts'
import { createLive, type LiveDesk } from './live.ts'
import { createSave } from './save.ts'

export interface Surroundings {
  readonly catalogue: Catalogue
  /** What a new scenario has beside its client and its policy. */
  readonly start: Scenario
  readonly policies: readonly BuiltinPolicy[]
  /** The window that dialogs stand before. */
  window(): BrowserWindow | null
  /** Tells the window that there is something new. */
  tell(): void
}

export const openLive = ({ catalogue, start, policies, window, tell }: Surroundings): LiveDesk =>
  createLive({
    clocks: { now: Date.now, steady: () => performance.now() },
    catalogue,
    tell,
    listen,
    freePort,
    resolve: resolveHost,
    save: createSave({
      catalogue,
      start,
      builtin: (policy) =>
        policies.find((each) => printPolicy(each.policy) === printPolicy(policy))?.name ?? null,
      toSave: saveDialog(window),
      home: app.getPath('documents'),
      write: writeTextFile,
      failed: (error) => logError('live', error),
    }),
  })
