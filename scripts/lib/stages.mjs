// The checks of the project, one function each. Each says whether all is well and what its tool had to say.
import fs from 'node:fs'
import path from 'node:path'
import { withDisplay } from './app.mjs'
import { tryBuild } from './build.mjs'
import { playwrightCounts, vitestCounts } from './counts.mjs'
import { root, runNode, toolScript } from './project.mjs'

/**
 * @typedef {{ ok: boolean, output: string, counts?: import('./counts.mjs').Counts }} Verdict
 * @typedef {{ name: string, check: () => Promise<Verdict> }} Stage
 */

const TYPE_PROJECTS = ['', '.pure', '.main', '.renderer', '.scripts'].map((part) => `tsconfig${part}.json`)
const REPORTS = path.join(root, 'artifacts', 'tests')

/** @type {Stage} */
export const types = {
  name: 'types',
  check: async () => {
    const tsc = toolScript('typescript', 'tsc')
    const results = await Promise.all(TYPE_PROJECTS.map((project) => runNode([tsc, '--project', project])))
    return { ok: results.every(({ code }) => code === 0), output: [...new Set(results.map(said))].join('') }
  },
}

/** @type {Stage} */
export const lint = { name: 'lint', check: () => tool('@biomejs/biome', ['check', '.']) }

/** @type {Stage} */
export const laws = { name: 'house laws', check: async () => verdict(await runNode([script('laws.mjs')])) }

/** @type {Stage} */
export const deadCode = { name: 'dead code', check: () => tool('knip', ['--no-progress'], 'knip') }

/** @type {Stage} */
export const unit = {
  name: 'unit, property and golden tests',
  check: async () => {
    const report = freshReport('unit.json')
    const result = await runNode([
      toolScript('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ])
    return counted(result, report, vitestCounts)
  },
}

/** @type {Stage} */
export const schemas = {
  name: 'schemas up to date',
  check: async () => verdict(await runNode(['--import', 'tsx', script('schemas.ts'), '--check'])),
}

/** @type {Stage} */
export const documents = {
  name: 'documents up to date',
  check: async () => verdict(await runNode(['--import', 'tsx', script('documents.ts'), '--check'])),
}

/** Sessions from seed 0 on: about twenty seconds, bounded by their number so that every run plays the same. */
const VOPR_SESSIONS = '1200000'

/** @type {Stage} */
export const vopr = {
  name: 'vopr',
  check: async () =>
    verdict(
      await runNode([
        '--import',
        'tsx',
        path.join(root, 'main', 'cli.ts'),
        'vopr',
        '--sessions',
        VOPR_SESSIONS,
      ]),
    ),
}

/** @type {Stage} */
export const built = { name: 'build', check: async () => verdict(await tryBuild()) }

/** @type {Stage} */
export const budget = { name: 'budget', check: async () => verdict(await runNode([script('budget.mjs')])) }

/** @type {Stage} the tests marked @p0 drive the twin of the release; the release itself is read and started */
export const packaged = {
  name: 'package',
  check: async () => {
    if (process.platform !== 'linux') return { ok: true, output: 'The package is tested on Linux alone.' }
    // It uses packages, which `npm test` itself may only just have brought.
    const { packageFaults, withTwins } = await import('../packages/proof.mjs')
    return withTwins(async (twins) => {
      const faults = await packageFaults(twins)
      if (faults.length > 0) return { ok: false, output: faults.join('\n') }
      return endToEnd(['--grep', '@p0'], 'keep', { CVQ_LAB_PACKAGED: twins.inspectable })
    })
  },
}

/** @type {Stage} */
export const licences = {
  name: 'licences up to date',
  check: async () => verdict(await runNode([script('licences.mjs'), '--check'])),
}

/** @type {Stage} */
export const e2e = { name: 'end to end, in Electron', check: () => endToEnd([], 'keep') }

/**
 * @param {readonly string[]} args for Playwright
 * @param {'show' | 'keep'} output
 * @param {Readonly<Record<string, string>>} [variables] beside those of the surroundings
 * @returns {Promise<Verdict>}
 */
export async function endToEnd(args, output, variables = {}) {
  const report = freshReport('e2e.json')
  const result = await withDisplay((surroundings) =>
    runNode([toolScript('@playwright/test'), 'test', '--reporter=list,json', ...args], {
      env: { ...surroundings, ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      output,
    }),
  )
  return counted(result, report, playwrightCounts)
}

/**
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command]
 */
const tool = async (packageName, args, command) =>
  verdict(await runNode([toolScript(packageName, command), ...args]))

/** @param {string} name */
const script = (name) => path.join(root, 'scripts', name)

/** @param {import('./project.mjs').RunResult} result */
const said = ({ stdout, stderr, trouble }) => `${stdout}${stderr}${trouble}`

/**
 * @param {import('./project.mjs').RunResult} result
 * @returns {Verdict}
 */
const verdict = (result) => ({ ok: result.code === 0, output: said(result) })

/**
 * @param {import('./project.mjs').RunResult} result
 * @param {string} report
 * @param {(file: string) => import('./counts.mjs').Counts} count
 * @returns {Verdict} without a report the tool did not come as far as its tests
 */
function counted(result, report, count) {
  if (!fs.existsSync(report)) return { ok: false, output: said(result) }
  const counts = count(report)
  return { ok: result.code === 0 && counts.failed === 0 && counts.passed > 0, output: said(result), counts }
}

/** @param {string} name */
function freshReport(name) {
  const file = path.join(REPORTS, name)
  fs.mkdirSync(REPORTS, { recursive: true })
  fs.rmSync(file, { force: true })
  return file
}
