// What the conformance cases state, by section and number: long lines, many connections. No source gives a limit; the figures are ours.

export const limitsCases = {
  'limits/1': {
    title: 'Long lines',
    '1': 'A line of 500 bytes is read.',
    '2': 'A line of 1,024 bytes without its end is read.',
    '3': 'A line of 1,024 bytes is read also when its end comes in pieces.',
    '4': 'At a line of 1,025 bytes the server closes without a reply.',
    '5': 'A VER of 1,025 bytes is not answered: the server closes.',
    '6': 'The server closes as soon as a line is too long, before it has ended.',
    '7': '64 kB without a line end are not kept: the server closes.',
    '8': 'Bytes are counted, not letters: 600 letters of two bytes are too many.',
    '9': 'What stands before a line that is too long is answered.',
    '10': 'A query that is too long is not cut and answered: the server closes.',
  },
  'limits/2': {
    title: 'Many connections',
    '1': 'Thirty clients that have begun a line and wait hinder nobody.',
    '2': 'Twenty clients that come and go leave room for the next.',
  },
} as const
