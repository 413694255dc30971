// Commands for a terminal that ask the live server something: written so that a shell gives the wire exactly the bytes
// that are meant.

/** A client on this machine reaches a server on all its addresses by the loopback one. */
const REACHED: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

/** `127.0.0.1 1863`, as `nc` takes it. */
const place = (host: string, port: number): string => `${REACHED[host] ?? host} ${port}`

/** Within single quotes, as `printf` reads it. */
const quoted = (line: string): string =>
  line.replaceAll('\\', '\\\\').replaceAll('%', '%%').replaceAll("'", "'\\''")

export const tryLine = (lines: readonly string[], host: string, port: number): string =>
  `printf '${lines.map((line) => `${quoted(line)}\\r\\n`).join('')}' | nc ${place(host, port)}`

/** A question that is none: the shortest way to an answer. */
export const NONSENSE: readonly string[] = ['CVQ 6 spaghetti']

/** What Messenger 6.0 for Windows XP asks. */
export const QUESTION: readonly string[] = [
  'VER 1 CVR0',
  'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS user@example.com',
]
