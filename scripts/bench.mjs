// `npm run bench`: the benchmarks, each beside its floor in the same run. `npm run bench -- --only NAME` runs one of
// them, `--json` prints figures for programs where a benchmark has them.
import fs from 'node:fs'
import path from 'node:path'
import { virtualDisplayEnv } from './lib/app.mjs'
import { build, buildEmptyWindow } from './lib/build.mjs'
import { hasDisplay, openVirtualDisplay } from './lib/display.mjs'
import { Refusal, root, runAsScript, runNode } from './lib/project.mjs'
import { setUp, setUpPackages } from './setup.mjs'

/** Files of bench/, in this order. */
const BENCHMARKS = ['answers', 'keystroke', 'start'].filter((name) => fs.existsSync(fileOf(name)))

/** Those that open a window; the others need neither Electron nor a build. */
const IN_A_WINDOW = ['keystroke', 'start']

await runAsScript(import.meta.url, async () => {
  const args = process.argv.slice(2)
  const flags = args.filter((arg) => arg === '--json')
  const wanted = args.filter((arg) => arg !== '--json' && arg !== '--only')
  const unknown = wanted.find((name) => !BENCHMARKS.includes(name))
  if (unknown !== undefined) throw new Refusal(`There is no benchmark ${unknown}: ${BENCHMARKS.join(', ')}.`)
  const names = wanted.length > 0 ? wanted : BENCHMARKS
  if (!names.some((name) => IN_A_WINDOW.includes(name))) {
    await setUpPackages()
    return runAll(names, flags, process.env)
  }
  await setUp()
  await build()
  await buildEmptyWindow()
  const display = hasDisplay() ? null : await openVirtualDisplay()
  const env = display === null ? process.env : virtualDisplayEnv(display.display)
  try {
    return await runAll(names, flags, env)
  } finally {
    await display?.close()
  }
})

/**
 * @param {readonly string[]} names
 * @param {readonly string[]} flags
 * @param {NodeJS.ProcessEnv} env
 */
async function runAll(names, flags, env) {
  for (const name of names) {
    const { code } = await runNode(['--import', 'tsx', fileOf(name), ...flags], { env, output: 'show' })
    if (code !== 0) return code
  }
  return 0
}

/** @param {string} name */
function fileOf(name) {
  return path.join(root, 'bench', `${name}.ts`)
}
