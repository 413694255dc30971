// `npm run mutate [-- FOLDER …]`: changes the code of a folder in one place at a time and asks its tests (Stryker). Ends
// with exit code 1 where fewer than 90 % of the changes are noticed, or where one that is not has no reason written
// down. docs/mutation.md is written anew once there is a report on each folder. `-- --report` runs nothing: it reads the
// reports of the last runs. `-- --changed` runs again only what the reports of the last runs leave open.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Refusal, root, runAsScript, runNode, say, toolScript } from './lib/project.mjs'
import { pageOf } from './mutation/page.mjs'
import {
  explain,
  FOLDERS,
  LEAST_SCORE,
  percent,
  readReport,
  reportFile,
  scoreOf,
} from './mutation/report.mjs'
import { setUpPackages } from './setup.mjs'

const PAGE = path.join(root, 'docs', 'mutation.md')

await runAsScript(import.meta.url, async () => {
  const { folders, report, changed } = readArguments()
  await setUpPackages()
  if (!report) for (const folder of folders) await mutate(folder, changed)
  const all = FOLDERS.filter((folder) => fs.existsSync(reportFile(folder))).map(readReport)
  const faults = all.filter(({ folder }) => folders.includes(folder)).flatMap(faultsOf)
  for (const fault of faults) console.error(fault)
  if (all.length === FOLDERS.length) fs.writeFileSync(PAGE, pageOf(all))
  else say(`docs/mutation.md is left as it is: it needs a report on each of ${FOLDERS.join(', ')}.`)
  return faults.length === 0 ? 0 : 1
})

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { report: { type: 'boolean', default: false }, changed: { type: 'boolean', default: false } },
  })
  const asked = positionals.map((folder) => folder.replace(/\/$/, ''))
  const strange = asked.find((folder) => !FOLDERS.includes(folder))
  if (strange !== undefined) throw new Refusal(`${strange} is not mutated, only ${FOLDERS.join(', ')}.`)
  return { folders: asked.length === 0 ? FOLDERS : asked, ...values }
}

/**
 * @param {string} folder
 * @param {boolean} changed whether what an earlier run found out, and no change since puts in doubt, is taken from it
 */
async function mutate(folder, changed) {
  const written = path.join(root, 'artifacts', 'mutation', 'mutation.json')
  const file = reportFile(folder)
  const mutated = `${folder}/**/*.ts,!**/*.test.ts,!**/*fixture.ts`
  const again = changed && fs.existsSync(file) ? ['--incremental', '--incrementalFile', file] : []
  fs.rmSync(written, { force: true })
  say(`Changing ${folder} …`)
  const stryker = toolScript('@stryker-mutator/core')
  const { code } = await runNode([stryker, 'run', '--mutate', mutated, ...again], {
    env: { ...process.env, CVQ_MUTATE: folder },
    output: 'show',
  })
  if (code !== 0 || !fs.existsSync(written))
    throw new Refusal(`Stryker did not come to its end on ${folder}.`)
  const report = JSON.parse(fs.readFileSync(written, 'utf8'))
  fs.writeFileSync(file, JSON.stringify({ ...report, commit: commitNow() }))
}

/** The commit that the work tree is of, in short; null where git does not say. */
function commitNow() {
  const { status, stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : null
}

/**
 * @param {import('./mutation/report.mjs').FolderReport} report
 * @returns {readonly string[]} what is wrong with it
 */
function faultsOf({ folder, files, missing }) {
  const mutants = files.flatMap((file) => file.mutants)
  const { score, noticed, all } = scoreOf(mutants)
  say(`${folder}: ${noticed} of ${all} changes are noticed, ${percent(score)}.`)
  const unexplained = explain(files).unexplained.map(
    ({ file, line, source, mutator, to }) =>
      `${file}:${line}: nothing notices ${mutator} and no reason is given for it in scripts/mutation/reasons.json: ${source} → ${to}`,
  )
  const unasked = missing.map((name) => `${name} was not asked: npm run mutate -- ${folder}.`)
  const low = score < LEAST_SCORE ? [`${folder} is below ${percent(LEAST_SCORE)}.`] : []
  return [...unexplained, ...unasked, ...low]
}
