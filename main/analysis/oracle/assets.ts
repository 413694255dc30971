// The catalogue for the independent checker's tests.

import { join } from 'node:path'
import { type Assets, loadAssets } from '../../files.ts'

export function readAssets(): Assets {
  const assets = loadAssets(join(import.meta.dirname, '../../../assets'))
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  return assets.value
}
