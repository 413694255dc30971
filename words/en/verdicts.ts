// Texts of outcomes and verdict sentences.

export const verdicts = {
  word: {
    'up-to-date': 'Up to date',
    'upgrade-offered': 'Upgrade offered',
    'upgrade-forced': 'Must upgrade',
    'downgrade-advised': 'Told to go back',
    refused: 'Refused',
    'dialect-agreed': 'Protocol agreed, no CVQ',
    'no-shared-dialect': 'No shared protocol',
    'no-cvq': 'No CVQ in this protocol',
    incompatible: 'Not compatible',
    'not-understood': 'Not understood',
    'connection-lost': 'Connection lost',
    loops: 'Upgrade loop',
    stranded: 'Stranded',
  },
} as const
