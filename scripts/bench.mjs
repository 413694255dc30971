// `npm run bench`: the benchmarks, each beside its floor in the same run. `-- --only NAME` runs one of them, `--json`
// prints one object a line in place of sentences, `--check` ends with exit code 1 where a limit is passed, `--unpackaged`
// takes the apps as they are built where they would be packaged first.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { withDisplay } from './lib/app.mjs'
import { packForBench } from './lib/bench-packages.mjs'
import { build, buildEmptyWindow } from './lib/build.mjs'
import { Refusal, root, runAsScript, runNode } from './lib/project.mjs'
import { setUp, setUpPackages } from './setup.mjs'

/**
 * Each is a program of its own in bench/, so that nothing else is measured with it.
 * @type {readonly { name: string, opensWindows: boolean, packaged?: boolean }[]}
 */
const BENCHMARKS = [
  { name: 'answers', opensWindows: false },
  { name: 'live', opensWindows: false },
  { name: 'log', opensWindows: false },
  { name: 'rollout', opensWindows: false },
  { name: 'sweep', opensWindows: false },
  { name: 'vopr', opensWindows: false },
  { name: 'keystroke', opensWindows: true },
  { name: 'policy', opensWindows: true },
  { name: 'scrub', opensWindows: true },
  { name: 'size', opensWindows: true, packaged: true },
  { name: 'memory', opensWindows: true, packaged: true },
  { name: 'start', opensWindows: true, packaged: true },
]

await runAsScript(import.meta.url, async () => {
  const { only, ...switches } = readArguments()
  const chosen = BENCHMARKS.filter(({ name }) => only === undefined || name === only)
  if (!chosen.some(({ opensWindows }) => opensWindows)) {
    await setUpPackages()
    return runAll(chosen, switches, process.env)
  }
  await setUp(switches.json ? console.error : undefined)
  await build()
  await buildEmptyWindow()
  if (!switches.unpackaged && chosen.some(({ packaged }) => packaged)) await packForBench()
  return withDisplay((env) => runAll(chosen, switches, env))
})

function readArguments() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      unpackaged: { type: 'boolean', default: false },
    },
  })
  const names = BENCHMARKS.map(({ name }) => name)
  if (values.only === undefined || names.includes(values.only)) return values
  throw new Refusal(`There is no benchmark ${values.only}, only ${names.join(', ')}.`)
}

/**
 * All of them, also behind one whose limit is passed.
 * @param {readonly { name: string }[]} chosen
 * @param {Readonly<Record<string, boolean>>} switches
 * @param {NodeJS.ProcessEnv} env
 */
async function runAll(chosen, switches, env) {
  const args = Object.keys(switches).flatMap((name) => (switches[name] ? [`--${name}`] : []))
  let worst = 0
  for (const { name } of chosen) {
    const program = path.join(root, 'bench', `${name}.ts`)
    const { code } = await runNode(['--import', 'tsx', program, ...args], {
      env,
      output: 'show',
    })
    worst = Math.max(worst, code)
  }
  return worst
}
