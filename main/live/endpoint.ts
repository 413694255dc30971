// Hosts and ports of real sockets, and what the system says when one cannot be had.

/** Why a socket could not be opened, or broke. */
export interface SocketFault {
  readonly kind: 'port-in-use' | 'not-allowed' | 'unknown-host' | 'refused' | 'broken' | 'no-answer' | 'other'
  /** The system's own code, such as EADDRINUSE. */
  readonly code: string
}

const KINDS: Readonly<Record<string, SocketFault['kind']>> = {
  EADDRINUSE: 'port-in-use',
  EACCES: 'not-allowed',
  EADDRNOTAVAIL: 'unknown-host',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNREFUSED: 'refused',
  ECONNRESET: 'broken',
  EPIPE: 'broken',
  ETIMEDOUT: 'no-answer',
}

export function socketFault(error: Error): SocketFault {
  const code = 'code' in error ? String(error.code) : error.message
  return { kind: KINDS[code] ?? 'other', code }
}

/** `127.0.0.1:1863`; an IPv6 address in brackets, as in a URL. */
export const endpointText = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
