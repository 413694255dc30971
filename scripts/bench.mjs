// `npm run bench`: the benchmarks, each beside its floor in the same run. `npm run bench -- NAME` runs one of them.
import fs from 'node:fs'
import path from 'node:path'
import { virtualDisplayEnv } from './lib/app.mjs'
import { build, buildEmptyWindow } from './lib/build.mjs'
import { hasDisplay, openVirtualDisplay } from './lib/display.mjs'
import { Refusal, root, runAsScript, runNode } from './lib/project.mjs'
import { setUp } from './setup.mjs'

/** Files of bench/, in this order. */
const BENCHMARKS = ['throughput', 'keystroke', 'start'].filter((name) => fs.existsSync(fileOf(name)))

await runAsScript(import.meta.url, async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !BENCHMARKS.includes(name))
  if (unknown !== undefined) throw new Refusal(`There is no benchmark ${unknown}: ${BENCHMARKS.join(', ')}.`)
  await setUp()
  await build()
  await buildEmptyWindow()
  const display = hasDisplay() ? null : await openVirtualDisplay()
  const env = display === null ? process.env : virtualDisplayEnv(display.display)
  try {
    for (const name of wanted.length > 0 ? wanted : BENCHMARKS) {
      const { code } = await runNode(['--import', 'tsx', fileOf(name)], { env, output: 'show' })
      if (code !== 0) return code
    }
    return 0
  } finally {
    await display?.close()
  }
})

/** @param {string} name */
function fileOf(name) {
  return path.join(root, 'bench', `${name}.ts`)
}
