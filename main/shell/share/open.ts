// All that sharing needs, put together: the engine's press, the exports' fonts, the clipboard, the dialog. Loaded with
// the first order, so that nobody waits for it at the start.

import { app, type BrowserWindow } from 'electron'
import { faultSentence } from '../../../diagram/say-fault.ts'
import type { Catalogue } from '../../../protocol/formats/catalogue.ts'
import type { ExportResources } from '../../export/source.ts'
import { loadExportResources } from '../../export-resources.ts'
import { simulate } from '../../simulation/index.ts'
import { writeTextFile } from '../../write-file.ts'
import { logError } from '../log.ts'
import { systemClipboard } from './clipboard.ts'
import { askWhereTo } from './dialog.ts'
import { openPress } from './press.ts'
import { createShare, type Share } from './share.ts'

export interface Surroundings {
  /** The folder of the assets. */
  readonly assets: string
  readonly catalogue: Catalogue
  /** The window that dialogs stand before. */
  window(): BrowserWindow | null
}

export interface OpenShare extends Share {
  /** Ends what the engine is making, and what waits for it. */
  stop(): void
}

/** Throws a sentence where a file of ours is broken. */
function read(assets: string): ExportResources {
  const resources = loadExportResources(assets)
  if (resources.ok) return resources.value
  throw new Error(faultSentence(resources.reason.file, resources.reason.fault))
}

export function openShare({ assets, catalogue, window }: Surroundings): OpenShare {
  const press = openPress()
  let resources: ExportResources | null = null
  const share = createShare({
    press,
    resources: () => (resources ??= read(assets)),
    simulate: (scenario) => simulate(scenario, catalogue),
    toSave: askWhereTo(window),
    home: app.getPath('documents'),
    write: writeTextFile,
    clipboard: systemClipboard,
    failed: (error) => logError('share', error),
  })
  return { ...share, stop: press.stop }
}
