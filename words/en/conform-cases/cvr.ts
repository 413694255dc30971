// What the conformance cases state, by section and number: CVR, as clients send it from MSNP8 on.

export const cvrCases = {
  'cvr/1': {
    title: 'After an agreed dialect',
    '1': 'After a dialect from MSNP8 on CVR is answered with versions or with 420.',
    '2': 'The answer to CVR begins with CVR.',
    '3': 'The answer to CVR has the TrID of the request.',
    '4': 'The answer to CVR has both addresses.',
    '5': 'VER and CVR may come in one packet.',
    '6': 'Asked again with CVR, the server says the same.',
  },
  'cvr/2': {
    title: 'What is wrong with it',
    '1': 'A CVR with one parameter is answered with 731, and the server closes.',
    '2': 'A CVR with an LCID that no language has is answered with 710.',
    '3': 'A CVR of a client that nobody knows is answered with 420 or with versions.',
    '4': 'After CVR0, too, CVR is answered as CVQ is.',
    '5': 'In lower case it is another command: the server closes.',
  },
} as const
