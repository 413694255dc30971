// What is said in the benchmark of the live server, and which of its limits are raised for it.

export const HOST = '127.0.0.1'

/** All come from one address, as fast as they can. */
export const RAISED = { connectionsPerSecond: 1_000_000, linesPerSecond: 10_000_000 } as const

export const QUERY = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com\r\n'

/** What the floor answers: what the policy `seed` answers to QUERY, so that as many bytes go over the wire. */
export const FIXED =
  'CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://msgr.dlservice.microsoft.com/download/5/d/9/5d9bb5b2-49c7-4890-94ab-d1d5e44a0e6d/Install_MSN_Messenger.exe http://messenger.msn.com\r\n'

/** How the client asks: what is counted, over how many connections at a time, how many questions in one packet. */
export const WAYS = {
  unpipelined: { connections: 16, deep: 1, closes: false },
  pipelined: { connections: 16, deep: 100, closes: false },
  connecting: { connections: 16, deep: 1, closes: true },
} as const
export type Way = keyof typeof WAYS

/** What the client's process is asked to do. */
export interface Order {
  readonly way: Way
  readonly port: number
  /** Exchanges, or connections where each asks once. */
  readonly count: number
}
