// Clients for tests: MSN Messenger 6.0.0602 on Windows XP, changed as a test needs it.

import type { Client } from '../../protocol/formats/client.ts'
import { encodeLine } from '../../protocol/wire-text.ts'

export const clientWith = (changes: Partial<Client> = {}): Client => ({
  format: 'cvq-lab/client@1',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
  ...changes,
})

/** A line as it comes from the server. */
export const fromServer = (line: string): Uint8Array => encodeLine(line)
