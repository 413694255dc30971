// The two packages that the benchmarks compare: the app, and the empty window packaged by the same configuration.
import path from 'node:path'
import { packFolder } from './package.mjs'
import { root } from './project.mjs'

const FOLDER = path.join(root, 'artifacts', 'bench')

export const OUR_PACKAGE = path.join(FOLDER, 'app')
export const EMPTY_PACKAGE = path.join(FOLDER, 'empty-window')

const EMPTY_CONFIG = path.join(root, 'bench', 'empty-window', 'electron-builder.config.ts')

/** Packages what is built; both must be. */
export async function packForBench() {
  await packFolder({ folder: OUR_PACKAGE })
  await packFolder({ folder: EMPTY_PACKAGE, args: [`--config=${EMPTY_CONFIG}`] })
}
