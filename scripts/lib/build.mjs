// Builds the app into out/. It takes about two seconds, so it is done whenever the app is to run: what runs is always
// what the sources say.
import path from 'node:path'
import { writeManifest } from './manifest.mjs'
import { Refusal, root, runNode, toolScript } from './project.mjs'

const EMPTY_WINDOW_CONFIG = path.join(root, 'bench', 'empty-window', 'electron.vite.config.ts')

/** @param {readonly string[]} [args] */
const electronVite = (args = []) =>
  runNode([toolScript('electron-vite'), 'build', '--logLevel', 'warn', ...args])

/** @returns {Promise<import('./project.mjs').RunResult>} */
export async function tryBuild() {
  const result = await electronVite()
  if (result.code === 0) writeManifest(root)
  return result
}

export const build = async () => succeeded(await tryBuild(), 'The app')

/** The window that the start of the app is measured against. */
export const buildEmptyWindow = async () =>
  succeeded(await electronVite(['--config', EMPTY_WINDOW_CONFIG]), 'The empty window')

/**
 * @param {import('./project.mjs').RunResult} result
 * @param {string} what
 */
function succeeded({ code, stdout, stderr, trouble }, what) {
  if (code !== 0) throw new Refusal(`${what} could not be built.\n${trouble}${stdout}${stderr}`)
}
