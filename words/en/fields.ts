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
    'security-package': 'Security package',
    'sign-in-state': 'State of signing in',
    'sign-in-handle': 'Who signs in',
  },
  /** What it says, in half a sentence. */
  meaning: {
    TrID: 'number of the request; the answer repeats it',
    dialect: 'a version of the protocol, best first',
    code: 'why the server answers no',
    locale: 'language and region, as a Windows LCID',
    'system-type': 'win: Windows 95 to Me; winnt: the NT line',
    'system-ver': 'major and minor version of the system',
    'system-arch': 'processor the client is built for',
    'requesting-library': 'program that asks',
    'client-version': 'its version: major, minor, build',
    'client-identification': 'its code base; empty before MSNP8',
    'user-handle': 'who signs in; from MSNP8 on',
    'recommended-version': 'newest version for this system',
    'recommended-version-2': 'same as the first; its use is unknown',
    'minimum-allowed-version': 'older clients must upgrade',
    'download-url': 'file that upgrades it',
    'fallback-url': 'opened if that fails',
    'security-package': 'how it signs in; TWN is by Passport',
    'sign-in-state': 'I begins signing in',
    'sign-in-handle': 'who signs in',
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
