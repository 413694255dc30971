import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'

const ENDING = JSON.stringify(new URL('./ending.mjs', import.meta.url).href)

/**
 * Starts a script that has something to end, and sends it a signal once it says that it is ready.
 * @param {string} body
 * @param {NodeJS.Signals} signal
 */
async function endedBy(body, signal) {
  const code = `import { atEnd, endChildAtEnd, endOnSignals } from ${ENDING}\nendOnSignals()\n${body}`
  const script = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(script, 'close')
  let printed = ''
  for await (const text of script.stdout.setEncoding('utf8')) {
    if (text.includes('ready')) script.kill(signal)
    printed += text
  }
  const [exitCode] = await closed
  return { exitCode, printed }
}

// Signals do not end programs in this way on Windows.
describe.runIf(process.platform !== 'win32')('a script that is told to end', () => {
  it('ends the newest thing first, waits for each, and says by which signal it ended', async () => {
    const { exitCode, printed } = await endedBy(
      `atEnd(() => console.log('display'))
       atEnd(async () => { await null; console.log('app') })
       atEnd(() => console.log('forgotten'))()
       setInterval(() => {}, 1000)
       console.log('ready')`,
      'SIGTERM',
    )
    expect(printed.trim().split('\n')).toEqual(['ready', 'app', 'display'])
    expect(exitCode).toBe(143)
  })

  it('passes the signal on to what it has started', async () => {
    const child = `process.on('SIGINT', () => { console.log('child ended'); process.exit() })
      setInterval(() => {}, 1000); console.log('ready')`
    const { exitCode, printed } = await endedBy(
      `import { spawn } from 'node:child_process'
       endChildAtEnd(spawn(process.execPath, ['--eval', ${JSON.stringify(child)}], { stdio: 'inherit' }))`,
      'SIGINT',
    )
    expect(printed.trim().split('\n')).toEqual(['ready', 'child ended'])
    expect(exitCode).toBe(130)
  })
})
