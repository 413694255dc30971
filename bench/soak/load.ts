// What the load test is made of: who is there, and which of the server's limits are raised for it.

export const HOST = '127.0.0.1'

/** Connections that say nothing but a question a minute. */
export const IDLE = 10_000
/** Connections that begin a line and send a byte of it now and then, and never its end. */
export const LORIS = 1_000
/** One byte each so often, in milliseconds. */
export const LORIS_MS = 1_000

/** All from one address and all at once: more than the server takes by default. */
export const RAISED = { connections: 12_000, connectionsPerSecond: 1_000_000 } as const

export const QUERY = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com\r\n'
