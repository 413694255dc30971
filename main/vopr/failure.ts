// What a world throws where something is not as it must be; the one place that catches it turns it into a value.

export type Broken =
  /** The server's bytes, or whether it closed, are not what the oracle says. */
  | 'server-answer'
  /** The client's acts are not. */
  | 'client-acts'
  /** Something came of bytes after a close. */
  | 'after-close'
  | 'too-many-replies'
  /** An open connection holds more of an unfinished line than the longest line has. */
  | 'memory'
  /** What installing made of the client, or whether it was there before. */
  | 'journey'
  /** A connection or a journey did not end. */
  | 'unfinished'
  | 'threw'

export interface Failure {
  readonly broken: Broken
  /** Who, by number; -1 where it is nobody's. */
  readonly visitor: number
  readonly hop: number
  /** Virtual milliseconds. */
  readonly at: number
  readonly expected: string
  readonly got: string
}

export class Breach extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.broken)
    this.failure = failure
  }
}
