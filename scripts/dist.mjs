// `npm run dist -- ARGUMENTS`: sets up, builds, and packages the app into dist/ with electron-builder, which gets the
// arguments; then writes SHA256SUMS. docs/packages.md has examples.
import fs from 'node:fs'
import path from 'node:path'
import { electronInPlace } from './ensure-electron.mjs'
import { build } from './lib/build.mjs'
import { writeSums } from './lib/checksums.mjs'
import { planDist } from './lib/dist-plan.mjs'
import { standInArguments } from './lib/package.mjs'
import { ensurePrograms, ownToolsEnv, programsFor } from './lib/package-tools.mjs'
import { Refusal, root, runAsScript, runNode, say, seconds, toolScript } from './lib/project.mjs'
import { publisherArguments, withoutEmptyCredentials } from './lib/publisher.mjs'
import { setUp } from './setup.mjs'

const OUTPUT = /^(?:-c|--config)\.directories\.output=(.+)$/

await runAsScript(import.meta.url, async () => {
  const given = process.argv.slice(2)
  await setUp()
  const standIn = electronInPlace()?.kind === 'stand-in'
  const plan = planDist({ given, standIn })
  if ('refusal' in plan) throw new Refusal(plan.refusal)
  if (process.platform === 'linux') await ensurePrograms(programsFor(plan.linux, standIn))
  await build()
  const started = performance.now()
  const env = withoutEmptyCredentials(process.env)
  const { code } = await runNode(
    [
      toolScript('electron-builder'),
      '--publish=never',
      ...standInArguments(),
      ...publisherArguments(process.env, process.platform),
      ...plan.args,
    ],
    { env: standIn ? ownToolsEnv(env) : env, output: 'show' },
  )
  if (code !== 0) throw new Refusal('electron-builder made no packages; why stands above.')
  const folder = outputOf(given)
  const names = await writeSums(folder)
  for (const name of names) say(`${sizeOf(path.join(folder, name))}  ${path.join(folder, name)}`)
  for (const note of plan.notes) say(note)
  if (standIn) say('These are test builds: the Electron in them is for development and tests.')
  say(`Packaged after ${seconds(started)}. The checksums are in ${path.join(folder, 'SHA256SUMS')}.`)
  return 0
})

/** @param {readonly string[]} given */
function outputOf(given) {
  const [folder = 'dist'] = given.flatMap((word) => OUTPUT.exec(word)?.[1] ?? [])
  return path.resolve(root, folder)
}

/** @param {string} file */
function sizeOf(file) {
  return `${(fs.statSync(file).size / 1e6).toFixed(1)} MB`.padStart(9)
}
