// A virtual display where there is no real one: Xvfb, started and ended by the script that needs it.
import { spawn } from 'node:child_process'
import { endChildAtEnd } from './ending.mjs'
import { Refusal } from './project.mjs'

/** Only Linux can be without one. */
export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

const SCREEN = '1920x1200x24'
const LIMIT_MS = 20_000

/**
 * Xvfb looks for a free number by itself and writes it down once it takes connections: nothing to guess or to wait.
 * @returns {Promise<{ display: string, close: () => Promise<void> }>} `display` as DISPLAY wants it
 */
export function openVirtualDisplay() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => server.once('close', resolve))
  const forget = endChildAtEnd(server)

  return new Promise((resolve, reject) => {
    let complaint = ''
    server.stderr?.setEncoding('utf8').on('data', (text) => (complaint += text))
    const timer = setTimeout(() => {
      server.kill()
      reject(new Refusal(`Xvfb gave no display within ${LIMIT_MS / 1000} s. ${complaint.trim()}`))
    }, LIMIT_MS)
    server.once('error', (error) => {
      clearTimeout(timer)
      reject(new Refusal(`Xvfb did not start: ${error.message}`))
    })
    server.once('exit', () => {
      clearTimeout(timer)
      reject(new Refusal(`Xvfb ended before it gave a display. ${complaint.trim()}`))
    })
    server.stdio[3]?.once('data', (number) => {
      clearTimeout(timer)
      resolve({ display: `:${String(number).trim()}`, close })
    })
  })

  async function close() {
    forget()
    server.kill()
    await ended
  }
}
