// What the conformance cases state, by section and number: USR: as far as a login gets.

export const usrCases = {
  'usr/1': {
    title: 'After an agreed dialect',
    '1': 'USR is answered with 911, after which the server closes, or by a server that takes logins with USR or XFR.',
    '2': 'A login in three steps, each after the answer before it, gets as far as its USR.',
    '3': 'A login in one packet, as BitlBee sends it, gets as far as its USR.',
    '4': 'A login in pieces that end in the middle of lines gets as far as its USR.',
    '5': 'What stands in USR makes no difference: SSO, too, gets an answer it can end on.',
    '6': 'The answer to USR has its TrID.',
  },
  'usr/2': {
    title: 'Anywhere else',
    '1': 'After CVR0 there is no USR: the server closes without a reply.',
    '2': 'Before VER there is no USR: the server closes without a reply.',
    '3': 'A USR without a TrID is not answered: the server closes.',
  },
} as const
