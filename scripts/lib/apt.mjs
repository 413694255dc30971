// Debian's packages: whether this machine can install any without a question, and doing so.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal, run, say, seconds } from './project.mjs'

export const hasApt = () => process.platform === 'linux' && fs.existsSync('/usr/bin/apt-get')

/** As root, that is: nobody is asked for a password. */
export const canInstall = () => hasApt() && process.getuid?.() === 0

/** Another apt-get at work is waited for. */
const PATIENCE = ['-o', 'DPkg::Lock::Timeout=120', '-q']

/** @param {readonly string[]} args */
async function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, stdout, stderr, trouble } = await run('apt-get', [...PATIENCE, ...args], { env })
  if (code === 0) return
  throw new Refusal(`apt-get ${args.join(' ')} failed: ${trouble || `${stdout}${stderr}`.trim()}`)
}

export const updateLists = () => apt(['update'])

/** @param {readonly string[]} packages */
export async function installPackages(packages) {
  const started = performance.now()
  await apt(['install', '-y', '--no-install-recommends', ...packages])
  say(`Installed ${packages.join(', ')} after ${seconds(started)}.`)
}

/**
 * @param {readonly string[]} names of one package in different releases
 * @returns {Promise<string | undefined>} the first that this release knows, else the last
 */
export async function firstKnown(names) {
  for (const name of names) {
    if ((await run('apt-cache', ['show', '--no-all-versions', name])).code === 0) return name
  }
  return names.at(-1)
}

/**
 * @param {string} name
 * @returns {string | null} its path; system tools are found even where an ordinary user's PATH leaves them out
 */
export function findTool(name) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/sbin']
  return folders.map((folder) => path.join(folder, name)).find((file) => fs.existsSync(file)) ?? null
}
