// What the main process says of the live server: titles of conversations, why a limit refused something, what is saved.

export const liveDesk = {
  title: 'Connection {{connection}}, {{peer}}',
  refused: {
    connections_one:
      'So many connections are open as there may be, {{limit}}: the server refuses one, of {{peer}}.',
    connections_other:
      'So many connections are open as there may be, {{limit}}: the server refuses {{count}}, the last of {{peer}}.',
    connectionsPerSecond_one:
      'One address may open {{limit}} connections a second: the server refuses one, of {{peer}}.',
    connectionsPerSecond_other:
      'One address may open {{limit}} connections a second: the server refuses {{count}}, the last of {{peer}}.',
  },
  limit: {
    idleSeconds:
      'For {{count}} s, as long as it may be idle, no line was completed and no reply taken: the server closes it.',
    lineBytes: 'A line has more than the {{count}} bytes that it may have: the server closes.',
    linesPerSecond: 'More than {{count}} lines a second come, as many as there may be: the rest has to wait.',
    memoryBytes:
      'More than {{count}} bytes would have to be kept for it: it is not read until its client takes its replies.',
  },
  format: {
    scenario: 'Scenario',
    transcript: 'Transcript',
    pcapng: 'Capture',
  },
  save: 'Save the conversation',
  transcript: {
    policy: 'Answered by the policy {{policy}}. To check it: check --policy FILE with that policy.',
    notText: 'The next line is no text that a transcript can hold, so it ends here.',
    tooLong: 'The next line was too long to be kept, {{bytes}} bytes, so it ends here.',
    unkept_one: 'One line more was said and is not kept.',
    unkept_other: '{{count}} lines more were said and are not kept.',
    closed: {
      network: 'The connection broke.',
      idleness: 'The server closed the connection, on which no line was completed for too long.',
      limit: 'A limit of the server ended the connection.',
      stopped: 'The server was stopped.',
    },
  },
} as const
