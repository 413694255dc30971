// Runs npm, the one that belongs to this Node.
import fs from 'node:fs'
import path from 'node:path'
import { run, runNode } from './project.mjs'

/**
 * @param {readonly string[]} args
 * @param {import('./project.mjs').RunOptions} [options]
 */
export function npm(args, options) {
  const script = npmScript()
  return script === null ? run('npm', args, options) : runNode([script, ...args], options)
}

/**
 * npm is a script itself. Started by its path it needs no shell, which `npm.cmd` on Windows would.
 * @returns {string | null}
 */
function npmScript() {
  const node = path.dirname(process.execPath)
  const candidates = [
    process.env.npm_execpath,
    path.join(node, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(node, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ]
  return candidates.find((file) => file?.endsWith('npm-cli.js') && fs.existsSync(file)) ?? null
}
