// Ten thousand clients that are connected and little else, and a thousand that never finish a line, in a process of
// their own.

import { connect, type Socket } from 'node:net'
import { answering } from './child.ts'
import { HOST, LORIS_MS, QUERY } from './load.ts'

const port = Number(process.argv[2])
const idle: Socket[] = []
const loris: Socket[] = []
let lost = 0

function opened(): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: HOST, port, noDelay: true })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
    socket.on('close', () => {
      lost += 1
    })
  })
}

/** So many at a time: a backlog of the system's is not what is measured. */
const ABREAST = 200

async function open(count: number, into: Socket[]): Promise<void> {
  for (let done = 0; done < count; done += ABREAST)
    into.push(...(await Promise.all(Array.from({ length: Math.min(ABREAST, count - done) }, opened))))
}

/** A byte of a line from each, all over the second. */
function drip(): void {
  let next = 0
  setInterval(() => {
    for (let i = 0; i < loris.length / (LORIS_MS / 10); i++) loris[next++ % loris.length]?.write('C')
  }, 10).unref()
}

/** Every idle client asks once and has its answer; the whole answer ends with a line end. */
function askAll(): Promise<void> {
  return new Promise((resolve) => {
    let waiting = idle.length
    for (const socket of idle) {
      const heard = (bytes: Buffer): void => {
        if (bytes.at(-1) !== 0x0a) return
        socket.off('data', heard)
        waiting -= 1
        if (waiting === 0) resolve()
      }
      socket.on('data', heard)
      socket.write(QUERY)
    }
  })
}

answering(async (question) => {
  if ('idle' in question) await open(Number(question.idle), idle)
  if ('loris' in question) {
    await open(Number(question.loris), loris)
    drip()
  }
  if ('ask' in question) await askAll()
  return { idle: idle.length, loris: loris.length, lost }
})
