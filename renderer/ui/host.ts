// The host of an address, where the whole address would be more than a sentence bears.

const LONGEST = 60

/** What is no address, or names no host, is shown as it stands, shortened: it is what the client would be sent to. */
export const hostOf = (address: string): string =>
  (URL.canParse(address) ? new URL(address).host : '') || address.slice(0, LONGEST)
