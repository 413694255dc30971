// What the main process says of the live server: titles of conversations, why a limit refused something, what is saved.

export const liveDesk = {
  title: 'Connection {{connection}}, {{peer}}',
  refused: {
    connections_one: '{{peer}} is refused: open connections are at their limit, {{limit}}.',
    connections_other:
      '{{count}} are refused, the last {{peer}}: open connections are at their limit, {{limit}}.',
    connectionsPerSecond_one: '{{peer}} is refused: its address opens more than {{limit}} a second.',
    connectionsPerSecond_other:
      '{{count}} are refused, the last {{peer}}: its address opens more than {{limit}} a second.',
  },
  limit: {
    idleSeconds: 'No line was completed and no reply taken for {{count}} s, the limit: the server closes.',
    lineBytes: 'The line has more than {{count}} bytes, the limit: the server closes.',
    linesPerSecond: 'More than {{count}} lines a second come, the limit: the rest waits.',
    memoryBytes: 'Not read until its client takes its replies: {{count}} bytes would be kept, the limit.',
  },
  exposure: {
    question: 'Let other machines in?',
    who: 'On {{host}} the server is open to every machine that reaches this one, in the same network and maybe beyond.',
    clear:
      'The protocol knows no password and no encryption: whoever connects is answered, and what clients send, addresses of people among it, can be read on the way.',
    asked: 'This is asked at every start.',
    no: 'Do not start',
    yes: 'Let other machines in',
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
    tooLong:
      'The client then sent a line of more than {{bytes}} bytes, which is not kept, and the server closed: it ends here.',
    unkept_one: 'One line more was said and is not kept.',
    unkept_other: '{{count}} lines more were said and are not kept.',
    closed: {
      network: 'The connection broke.',
      idleness:
        'The server closed the connection: for {{seconds}} s, as long as it may be idle, no line was completed and no reply taken.',
      limit: 'A limit of the server ended the connection.',
      stopped: 'The server was stopped.',
    },
  },
} as const
