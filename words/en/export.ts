// Texts that stand in exported files.

export const exported = {
  application: 'CVQ Lab',
  sequence: {
    client: 'Client, {{name}} {{version}}',
    server: 'Dispatch server, policy {{policy}}',
    empty: '(nothing)',
  },
  pcapng: {
    lost: 'This line does not arrive: no acknowledgement comes.',
    again: 'No acknowledgement has come, so the line is sent again. This copy does not arrive either.',
    abort: 'This side gives up: a line of this connection has not arrived.',
  },
} as const
