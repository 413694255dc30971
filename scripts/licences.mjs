// `npm run licences`: collects the licences of what is in the app as it is built into assets/licences.json, for the page
// that shows them. `-- --check` only says whether the file is up to date with what was built last.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './lib/build.mjs'
import { bundledPackages, isNoted } from './lib/bundled.mjs'
import { licencesOf } from './lib/licences.mjs'
import { Refusal, root, runAsScript, say } from './lib/project.mjs'
import { setUpPackages } from './setup.mjs'

const FILE = path.join(root, 'assets', 'licences.json')

await runAsScript(import.meta.url, async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
  await setUpPackages()
  if (!values.check || !isNoted()) await build()
  const licences = licencesOf(bundledPackages())
  const text = `${JSON.stringify(licences, null, 2)}\n`
  const names = licences.map(({ name, version, license }) => `${name} ${version} (${license})`).join(', ')
  if (!values.check) {
    fs.writeFileSync(FILE, text)
    say(`${licences.length} licences in assets/licences.json: ${names}.`)
    return 0
  }
  if (fs.existsSync(FILE) && fs.readFileSync(FILE, 'utf8') === text) return 0
  throw new Refusal('assets/licences.json is not what the app contains: npm run licences writes it anew.')
})
