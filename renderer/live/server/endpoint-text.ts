// A host and a port as one.

/** `127.0.0.1:1863`; an IPv6 address in brackets, as in a URL. */
export const endpointText = (host: string, port: number): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
