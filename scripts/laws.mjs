// `npm run laws`: applies the laws of the house to the project's files and names file, line and law of each breach.
import fs from 'node:fs'
import path from 'node:path'
import { violations } from './laws/laws.mjs'
import { root, runAsScript, say } from './lib/project.mjs'

const FOLDERS = [
  'protocol',
  'diagram',
  'words',
  'main',
  'renderer',
  'assets',
  'scripts',
  'e2e',
  'bench',
  'docs',
]
const READ = /\.(?:ts|tsx|mjs|css|html|json|md|ya?ml)$/
const UNREAD = new Set(['package-lock.json'])

await runAsScript(import.meta.url, async () => {
  const found = violations(projectFiles())
  for (const { path: file, line, law, detail } of found) say(`${file}:${line}: ${law}: ${detail}`)
  if (found.length > 0) say(`${found.length} breaches of the laws of the house.`)
  return found.length > 0 ? 1 : 0
})

function projectFiles() {
  const atTop = fs.readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isFile())
  const below = FOLDERS.flatMap((folder) => filesUnder(path.join(root, folder)))
  return [...atTop.map(({ name }) => path.join(root, name)), ...below]
    .filter((file) => READ.test(file) && !UNREAD.has(path.basename(file)))
    .map((file) => ({
      path: path.relative(root, file).split(path.sep).join('/'),
      text: fs.readFileSync(file, 'utf8'),
    }))
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesUnder(folder) {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
}
