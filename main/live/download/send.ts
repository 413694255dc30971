// Sends a generated installer as slowly, and as badly, as its settings say.

import type { ServerResponse } from 'node:http'
import type { InstallerSettings } from '../../../protocol/formats/installer.ts'
import { installerPieces, PIECE_BYTES } from './installer.ts'

/** How often a slowed server sends, in milliseconds. */
const BEAT_MS = 50

/** What is told as the length, where it is wrong, is odd: no piece ends there, so that a length too small shows in one. */
const odd = (bytes: number): number => bytes - 1 + (bytes % 2)

/** The length that the server names. */
export function promised({ bytes, trouble }: InstallerSettings): number {
  if (trouble === 'longer') return bytes + PIECE_BYTES
  return trouble === 'shorter' ? Math.max(0, odd(Math.floor(bytes / 2))) : bytes
}

/** Where it stops sending. */
function sentAtMost({ bytes, trouble, afterBytes }: InstallerSettings): number {
  return trouble === 'stall' || trouble === 'cut' ? Math.min(bytes, afterBytes) : bytes
}

class Sending {
  readonly #pieces: Iterator<Buffer>
  #piece: Buffer = Buffer.alloc(0)
  #left: number
  #timer: NodeJS.Timeout | undefined
  /** What the speed still allows, and until when that was counted. */
  #allowed = 0
  #counted = performance.now()

  constructor(
    private readonly response: ServerResponse,
    private readonly settings: InstallerSettings,
  ) {
    this.#pieces = installerPieces(settings.bytes)
    this.#left = sentAtMost(settings)
    response.once('close', () => clearTimeout(this.#timer))
  }

  go(): void {
    const { bytesPerSecond } = this.settings
    if (bytesPerSecond > 0) this.#earn(bytesPerSecond)
    while (this.#left > 0 && (bytesPerSecond === 0 || this.#allowed >= 1)) {
      const piece = this.#next(bytesPerSecond === 0 ? PIECE_BYTES : Math.floor(this.#allowed))
      this.#left -= piece.length
      this.#allowed -= piece.length
      // A client that takes no more now is waited for: nothing is kept for it but what is under way.
      if (!this.response.write(piece)) {
        this.response.once('drain', () => this.go())
        return
      }
    }
    if (this.#left === 0) this.#finish()
    else this.#timer = setTimeout(() => this.go(), BEAT_MS)
  }

  /** What was not sent in time is not made up for at once. */
  #earn(bytesPerSecond: number): void {
    const now = performance.now()
    const beat = (bytesPerSecond * BEAT_MS) / 1000
    this.#allowed = Math.min(
      this.#allowed + (bytesPerSecond * (now - this.#counted)) / 1000,
      Math.max(1, 4 * beat),
    )
    this.#counted = now
  }

  #next(most: number): Buffer {
    if (this.#piece.length === 0) this.#piece = this.#pieces.next().value ?? Buffer.alloc(0)
    const piece = this.#piece.subarray(0, Math.min(most, this.#left))
    this.#piece = this.#piece.subarray(piece.length)
    return piece
  }

  #finish(): void {
    const { trouble, bytes } = this.settings
    const early = sentAtMost(this.settings) < bytes
    // A cut or a stall behind the last byte is none that a client could see.
    if (early && trouble === 'stall') return
    // What was sent is taken first: a reset that overtakes it would cut earlier than it was told to.
    if (early && trouble === 'cut')
      this.#timer = setTimeout(() => this.response.socket?.resetAndDestroy(), BEAT_MS)
    else this.response.end()
  }
}

/** The head has been written; ends the response, cuts it off, or leaves it hanging. */
export const sendInstaller = (response: ServerResponse, settings: InstallerSettings): void =>
  new Sending(response, settings).go()
