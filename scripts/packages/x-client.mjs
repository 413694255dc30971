// Looks at an X display from outside the app, as a person would: which windows stand there, and what the screen shows.
// It speaks just enough of the X protocol, X11R6 (requests 3, 14, 15, 20, 73), so that no further program is needed.
import net from 'node:net'
import { Refusal } from '../lib/project.mjs'

/**
 * @typedef {{ id: number, title: string, className: string, x: number, y: number, width: number, height: number,
 *   viewable: boolean }} XWindow pixels, from the left upper corner of the screen
 * @typedef {{ width: number, height: number, pixels: Buffer }} Picture four bytes a pixel: blue, green, red, unused
 */

const REPLY_HEAD = 32
const LONG_REPLY_LENGTH_AT = 4
const VIEWABLE = 2
/** Predefined atoms. */
const WM_NAME = 39
const WM_CLASS = 67
const MOST_PROPERTY_WORDS = 1024
const ALL_PLANES = 0xffffffff
const Z_PIXMAP = 2

/** @param {number} length */
const padded = (length) => (length + 3) & ~3

/** @param {string} display as DISPLAY has it; on this machine, and without a cookie, as Xvfb's own are */
export async function openX(display) {
  const number = /^:(\d+)/.exec(display)?.[1]
  if (number === undefined) throw new Refusal(`${display} is no display of this machine.`)
  const socket = net.connect(`/tmp/.X11-unix/X${number}`)
  const read = reader(socket)
  socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
  const head = await read(8)
  const setup = await read(head.readUInt16LE(6) * 4)
  if (head[0] !== 1) throw new Refusal(`The display ${display} lets nobody in: ${setup.toString('latin1')}`)
  const root = setup.readUInt32LE(32 + padded(setup.readUInt16LE(16)) + 8 * (setup[21] ?? 0))

  let last = Promise.resolve(Buffer.alloc(0))
  /**
   * One request after the other, so that answers need not be told apart.
   * @param {number} code
   * @param {number} detail the request's second byte
   * @param {readonly number[]} words
   * @returns {Promise<Buffer | null>} null where the window is gone
   */
  function ask(code, detail, words) {
    const request = Buffer.alloc(4 + 4 * words.length)
    request.writeUInt8(code, 0)
    request.writeUInt8(detail, 1)
    request.writeUInt16LE(1 + words.length, 2)
    for (const [i, word] of words.entries()) request.writeUInt32LE(word >>> 0, 4 + 4 * i)
    const answer = last.then(async () => {
      socket.write(request)
      const start = await read(REPLY_HEAD)
      if (start[0] !== 1) return null
      return Buffer.concat([start, await read(start.readUInt32LE(LONG_REPLY_LENGTH_AT) * 4)])
    })
    last = answer.then((reply) => reply ?? Buffer.alloc(0))
    return answer
  }

  /** @param {number} window @param {number} atom */
  async function text(window, atom) {
    const reply = await ask(20, 0, [window, atom, 0, 0, MOST_PROPERTY_WORDS])
    return reply === null ? '' : reply.toString('utf8', REPLY_HEAD, REPLY_HEAD + reply.readUInt32LE(16))
  }

  /** @param {number} id @returns {Promise<XWindow | null>} */
  async function look(id) {
    const [attributes, place] = [await ask(3, 0, [id]), await ask(14, 0, [id])]
    if (attributes === null || place === null) return null
    return {
      id,
      title: await text(id, WM_NAME),
      className: (await text(id, WM_CLASS)).split('\0').filter(Boolean).at(-1) ?? '',
      x: place.readInt16LE(12),
      y: place.readInt16LE(14),
      width: place.readUInt16LE(16),
      height: place.readUInt16LE(18),
      viewable: attributes[26] === VIEWABLE,
    }
  }

  return {
    /** The windows that stand on the screen itself: without a window manager, those that programs opened. */
    async windows() {
      const tree = await ask(15, 0, [root])
      const count = tree === null ? 0 : tree.readUInt16LE(16)
      const ids = Array.from({ length: count }, (_, i) => tree?.readUInt32LE(REPLY_HEAD + 4 * i) ?? 0)
      const looks = []
      for (const id of ids) looks.push(await look(id))
      return looks.filter((window) => window !== null)
    },
    /** @param {XWindow} window @returns {Promise<Picture | null>} what the screen shows there; null where it is gone */
    async picture({ x, y, width, height }) {
      const reply = await ask(73, Z_PIXMAP, [
        root,
        (x & 0xffff) | (y << 16),
        width | (height << 16),
        ALL_PLANES,
      ])
      return reply === null ? null : { width, height, pixels: reply.subarray(REPLY_HEAD) }
    },
    close: () => socket.destroy(),
  }
}

/**
 * @param {net.Socket} socket
 * @returns {(length: number) => Promise<Buffer>} rejects when the display ends
 */
function reader(socket) {
  const incoming = socket[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  return async (length) => {
    while (held.length < length) {
      const { done, value } = await incoming.next()
      if (done) throw new Refusal('The display ended.')
      held = Buffer.concat([held, value])
    }
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
}
