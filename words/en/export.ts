// Texts that stand in exported files.

export const exported = {
  application: 'CVQ Lab',
  sequence: {
    client: 'Client, {{name}} {{version}}',
    server: 'Dispatch server, policy {{policy}}',
    empty: '(nothing)',
  },
  page: {
    about: 'policy {{policy}}, seed {{seed}}',
    verdict: 'Verdict',
    command: 'Command',
    made: 'Made by CVQ Lab. This page needs no network.',
    keys: 'Space plays and pauses; the arrows, Page Up and Page Down step; Home and End go to the ends.',
  },
  junit: {
    value: '{{what}} is {{expected}}',
    lines_one: 'the expected line occurs',
    lines_other: '{{count}} expected lines occur in their order',
    ends: 'the run comes to its end',
  },
  pcapng: {
    lost: 'This line does not arrive: no acknowledgement comes.',
    again: 'No acknowledgement has come, so the line is sent again. This copy does not arrive either.',
    unkept: 'A line of more than {{bytes}} bytes came and was not kept: its bytes are not in this capture.',
    abort: 'This side gives up: a line of this connection has not arrived.',
  },
} as const
