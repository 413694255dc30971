// The bytes of a generated installer: the same for a seed wherever they are asked for, of any number, made piece by
// piece. They are no program: the first of them say so, and nothing here or on any system runs them.

import { createHash } from 'node:crypto'

/** Bytes that are made at a time. */
export const PIECE_BYTES = 65_536

const SAYS = 'CVQ Lab generated this installer. It is no program and installs nothing.\r\n'

/** Where no one else names a seed. */
export const INSTALLER_SEED = 42

/** One piece of chance that all others are made from. */
function noise(seed: number): Buffer {
  const bytes = Buffer.alloc(PIECE_BYTES)
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1
  for (let place = 0; place < PIECE_BYTES; place += 4) {
    // xorshift32 (Marsaglia 2003); no more is asked of these bytes than that they differ from place to place.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    bytes.writeUInt32LE(state, place)
  }
  return bytes
}

/** The pieces in order, together `bytes` long. */
export function* installerPieces(bytes: number, seed = INSTALLER_SEED): Generator<Buffer> {
  const piece = noise(seed)
  const first = Buffer.from(piece)
  first.write(SAYS, 'latin1')
  for (let at = 0; at < bytes; at += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, bytes - at)
    if (at === 0) yield first.subarray(0, length)
    else {
      // No two pieces are the same, so that one lost or twice there changes the sum. A new buffer for each: what was
      // given before may still be on its way.
      const next = Buffer.from(piece)
      next.writeUInt32LE(at / PIECE_BYTES, 0)
      yield next.subarray(0, length)
    }
  }
}

/** SHA-256 in hexadecimal of the whole installer, which is never in memory at once. */
export function installerSum(bytes: number, seed = INSTALLER_SEED): string {
  const hash = createHash('sha256')
  for (const piece of installerPieces(bytes, seed)) hash.update(piece)
  return hash.digest('hex')
}
