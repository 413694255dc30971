// Texts of names and meanings of parameters, dialects and error codes. Keys are the protocol's own names.

export const fields = {
  /** As a label. */
  name: {
    TrID: 'Transaction',
    dialect: 'Dialect',
    code: 'Error code',
    locale: 'Locale',
    'system-type': 'System type',
    'system-ver': 'System version',
    'system-arch': 'Architecture',
    'requesting-library': 'Library',
    'client-version': 'Client version',
    'client-identification': 'Identification',
    'user-handle': 'Handle',
    'recommended-version': 'Recommended',
    'recommended-version-2': 'Recommended, again',
    'minimum-allowed-version': 'Minimum',
    'download-url': 'Download address',
    'fallback-url': 'Fallback address',
  },
  /** What it says, in half a sentence. */
  meaning: {
    TrID: 'number of the request; its answer repeats it',
    dialect: 'a version of the protocol, best first',
    code: 'why the server answers no',
    locale: 'language and region of the client, as a Windows locale number (LCID)',
    'system-type': 'family of operating systems: win is Windows 95 to Me, winnt the NT line',
    'system-ver': 'version of the operating system, major and minor',
    'system-arch': 'processor the client is built for',
    'requesting-library': 'program that asks',
    'client-version': 'version of the client that asks: major, minor, build',
    'client-identification': 'code base of the program that asks; empty before MSNP8',
    'user-handle': 'address of the person who signs in; sent from MSNP8 on',
    'recommended-version': 'newest version for this system',
    'recommended-version-2': 'the same in every answer ever captured; perhaps the highest allowed',
    'minimum-allowed-version': 'oldest version that may connect; a client below it must upgrade',
    'download-url': 'where the recommended version is',
    'fallback-url': 'page to open when the download fails',
  },
  /** What an error code means here. */
  error: {
    '200': 'syntax error',
    '201': 'a parameter is not valid',
    '420': 'client identification or version not known',
    '500': 'internal server error',
    '600': 'server busy',
    '601': 'server unavailable',
    '710': 'locale not known',
    '715': 'not expected at this point',
    '731': 'wrong number of parameters',
    '911': 'authentication failed',
  },
  /** What a source says of a code where it has no name of its own for it. */
  reading: {
    '200': { hypothetic: 'never seen from a Microsoft server' },
    '420': { seed: 'client identification or version not valid; may or may not disconnect' },
    '500': { bitlbee: 'ends the connection for good' },
    '710': {
      seed: 'language ID not valid; may or may not disconnect',
      purple: 'parameters of CVR not known or not allowed',
      msnpsharp: 'parameters of CVR not right',
      bitlbee: 'ends the connection for good',
    },
    '715': {
      purple: 'address of the account not confirmed',
      hypothetic: 'the server closes, while signing in',
    },
    '731': {
      seed: 'the CVR is not valid; the server closes',
      wiki: 'parameters not valid, in its newest edition',
      purple: 'not expected',
      hypothetic: 'CVR before the first USR, up to MSNP7',
    },
  },
  /** Whether the connection lasts after a code. */
  closes: {
    closes: 'the server closes',
    stays: 'the connection stays open',
    switch: 'the policy says whether the server closes',
  },
  /** How CVQ carries client-identification in a dialect. */
  seventh: {
    absent: 'not sent',
    empty: 'sent empty: the line ends in a space',
    filled: 'sent',
  },
} as const
