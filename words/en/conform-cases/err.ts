// What the conformance cases state, by section and number: Error lines, and what comes after them.

export const errCases = {
  'err/1': {
    title: 'Their form',
    '1': '731 stands with its TrID alone on the line.',
    '2': '710 stands with its TrID alone on the line.',
    '3': '715 stands with its TrID alone on the line.',
    '4': '420 stands with its TrID alone on the line, where the client is not answered with versions.',
    '5': 'An error line ends in CR LF.',
  },
  'err/2': {
    title: 'What comes after',
    '1': '731 ends its own connection and no other.',
    '2': 'After 710 the client may ask again, where the connection stands.',
    '3': 'After 420 the client may ask again, where the connection stands, and is judged anew.',
    '4': 'What one connection was refused for does not touch another.',
    '5': 'Behind a query that ends the connection nothing is answered.',
    '6': 'Of two queries that each end the connection the first is answered alone.',
  },
} as const
