// Random sessions under faults.

export const vopr = {
  broken: {
    'server-answer': 'The server does not answer as the protocol’s page says.',
    'client-acts': 'The client does not act as the protocol’s page says.',
    'after-close': 'The server goes on after it has closed.',
    'too-many-replies': 'The server sends more replies than lines reached it.',
    memory: 'An open connection holds more of an unfinished line than the longest line has.',
    journey: 'What installing made of the client is not what the page says.',
    unfinished: 'A connection or a journey does not come to an end.',
    threw: 'The program throws an error.',
  },
  cli: {
    progress_one: '{{count}} session',
    progress_other: '{{count}} sessions',
    sessions_one: '{{count}} session in {{worlds}} world, {{speed}} a second.',
    sessions_other: '{{count}} sessions in {{worlds}} worlds, {{speed}} a second.',
    seeds: 'Seeds {{first}} to {{last}}.',
    pairs: 'Pairs of faults that struck in one world: {{covered}} of {{all}}.',
    faults: 'Faults by kind',
    outcomes: 'Outcomes',
    coverage: 'Worlds in which both struck',
    none: 'Every answer is as the oracle says.',
    where: 'Visitor {{visitor}}, connection {{hop}}, at {{at}} ms of virtual time.',
    expected: 'Expected {{text}}',
    got: 'Got      {{text}}',
  },
} as const
