// `npm run bench`: the benchmarks, each beside its floor in the same run. `-- --only NAME` runs one of them, `--json`
// prints one object a line in place of sentences.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { virtualDisplayEnv } from './lib/app.mjs'
import { build, buildEmptyWindow } from './lib/build.mjs'
import { hasDisplay, openVirtualDisplay } from './lib/display.mjs'
import { Refusal, root, runAsScript, runNode } from './lib/project.mjs'
import { setUp, setUpPackages } from './setup.mjs'

/** Each is a program of its own in bench/, so that nothing else is measured with it. */
const BENCHMARKS = [
  { name: 'answers', opensWindows: false },
  { name: 'rollout', opensWindows: false },
  { name: 'sweep', opensWindows: false },
  { name: 'keystroke', opensWindows: true },
  { name: 'policy', opensWindows: true },
  { name: 'scrub', opensWindows: true },
  { name: 'start', opensWindows: true },
]

await runAsScript(import.meta.url, async () => {
  const { only, json } = readArguments()
  const chosen = BENCHMARKS.filter(({ name }) => only === undefined || name === only)
  if (!chosen.some(({ opensWindows }) => opensWindows)) {
    await setUpPackages()
    return runAll(chosen, json, process.env)
  }
  await setUp(json ? console.error : undefined)
  await build()
  await buildEmptyWindow()
  if (hasDisplay()) return runAll(chosen, json, process.env)
  const { display, close } = await openVirtualDisplay()
  try {
    return await runAll(chosen, json, virtualDisplayEnv(display))
  } finally {
    await close()
  }
})

function readArguments() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  const names = BENCHMARKS.map(({ name }) => name)
  if (values.only === undefined || names.includes(values.only)) return values
  throw new Refusal(`There is no benchmark ${values.only}, only ${names.join(', ')}.`)
}

/**
 * @param {readonly { name: string }[]} chosen
 * @param {boolean} json
 * @param {NodeJS.ProcessEnv} env
 */
async function runAll(chosen, json, env) {
  for (const { name } of chosen) {
    const program = path.join(root, 'bench', `${name}.ts`)
    const { code } = await runNode(['--import', 'tsx', program, ...(json ? ['--json'] : [])], {
      env,
      output: 'show',
    })
    if (code !== 0) return code
  }
  return 0
}
