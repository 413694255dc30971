// What every script needs: where the project is, how to start a program, how to say a line.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'
import { endChildAtEnd, endOnSignals } from './ending.mjs'

/** The project's folder, whatever folder a script is started from. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A failure that is told to the person as one sentence, without a stack. */
export class Refusal extends Error {}

/** @param {string} line */
export const say = (line) => console.log(line)

/** @param {number} since a reading of performance.now() */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Some tools colour what they say even where nobody asked; a file or a build machine wants none of it.
 * @type {(text: string) => string}
 */
const shown = process.stdout.isTTY ? (text) => text : stripVTControlCharacters

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces the environment
 * @property {'show' | 'keep'} [output] shown as it comes, or kept and given back; kept is the default
 * @property {number} [limitSeconds] after which the program is ended
 *
 * @typedef {object} RunResult
 * @property {number} code the exit code; 1 where it was ended by a signal or did not start
 * @property {string} stdout empty where it was shown
 * @property {string} stderr empty where it was shown
 * @property {string} trouble why it did not start or was ended, else empty
 */

/**
 * Runs a program to its end, with no standard input and without a shell. Never rejects.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { cwd = root, env = process.env, output = 'keep', limitSeconds } = {}) {
  return new Promise((resolve) => {
    const stream = output === 'show' ? 'inherit' : 'pipe'
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', stream, stream],
      windowsHide: true,
    })
    const forget = endChildAtEnd(child)
    let stdout = ''
    let stderr = ''
    let trouble = ''
    child.stdout?.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr?.setEncoding('utf8').on('data', (text) => (stderr += text))
    const timer = limitSeconds === undefined ? undefined : setTimeout(giveUp, limitSeconds * 1000)
    function giveUp() {
      trouble = `no end within ${limitSeconds} s`
      child.kill('SIGKILL')
    }
    child.on('error', (error) => {
      trouble = error.message
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      forget()
      resolve({
        code: code === null || code < 0 ? 1 : code,
        stdout: shown(stdout),
        stderr: shown(stderr),
        trouble,
      })
    })
  })
}

/**
 * Runs a program that is a Node script, on this same Node: no shell, no `.cmd` files, spaces in paths do no harm.
 * @param {readonly string[]} args the script first
 * @param {RunOptions} [options]
 */
export const runNode = (args, options) => run(process.execPath, args, options)

/**
 * The script behind a command of an installed package, by the package's own manifest.
 * @param {string} packageName
 * @param {string} [command] the package's only one if left out
 */
export function toolScript(packageName, command) {
  const folder = path.join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = typeof bin === 'string' ? bin : bin?.[command ?? Object.keys(bin)[0] ?? '']
  if (file === undefined) throw new Error(`${packageName} has no command ${command ?? ''}`)
  return path.join(folder, file)
}

/**
 * Runs a script's main function when the script is the one Node was started with: a refusal is one sentence and exit 1.
 * @param {string} moduleUrl the script's import.meta.url
 * @param {() => Promise<number | undefined>} main gives the exit code, undefined is 0
 */
export async function runAsScript(moduleUrl, main) {
  const started = process.argv[1]
  if (started === undefined || path.resolve(started) !== fileURLToPath(moduleUrl)) return
  endOnSignals()
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
