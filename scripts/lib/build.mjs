// Builds the app into out/. It takes about two seconds, so it is done whenever the app is to run: what runs is always
// what the sources say.
import { Refusal, runNode, toolScript } from './project.mjs'

/** @returns {Promise<import('./project.mjs').RunResult>} */
export const tryBuild = () => runNode([toolScript('electron-vite'), 'build', '--logLevel', 'warn'])

export async function build() {
  const { code, stdout, stderr, trouble } = await tryBuild()
  if (code !== 0) throw new Refusal(`The app could not be built.\n${trouble}${stdout}${stderr}`)
}
