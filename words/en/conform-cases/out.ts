// What the conformance cases state, by section and number: OUT, and commands that are none.

export const outCases = {
  'out/1': {
    title: 'OUT',
    '1': 'At OUT the server closes without a reply.',
    '2': 'OUT needs no VER before it.',
    '3': 'After an answer the client says OUT and the server closes.',
    '4': 'What stands behind OUT makes no difference.',
    '5': 'OUT in one packet with VER: VER is answered first, then the server closes.',
    '6': 'Behind OUT nothing is answered.',
    '7': 'OUT may come in pieces.',
  },
  'out/2': {
    title: 'Commands the server does not know',
    '1': 'SYN has no meaning here: the server closes without a reply.',
    '2': 'INF has no meaning here: the server closes without a reply.',
    '3': 'PNG has no meaning here: the server closes without a reply.',
    '4': 'CHG has no meaning here: the server closes without a reply.',
    '5': 'A command that only begins like CVQ is another: the server closes without a reply.',
    '6': 'A command that only begins like VER is another: the server closes without a reply.',
    '7': 'Commands are told by their case: at out in lower case the server closes as at any unknown one, without a reply.',
    '8': 'A web browser is not answered: the server closes.',
    '9': 'An error line from a client is not answered: the server closes.',
    '10': 'Bytes that are no text are no command: the server closes.',
    '11': 'Commands are told by their case: ver in lower case is not answered.',
    '12': 'Commands are told by their case: cvq in lower case is not answered.',
    '13': 'Commands are told by their case: Cvq with one capital is not answered.',
    '14': 'Behind an unknown command nothing is answered.',
  },
} as const
