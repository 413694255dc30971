// The mock client against any server, and the download for real.

export const probe = {
  title: 'Probe of {{place}}',
  consent: {
    question: 'Connect to {{host}}?',
    detail:
      'This is another machine. CVQ Lab sends it what its mock client says, and nothing else. It asks once for each host while the app runs.',
    yes: 'Connect',
    no: 'Do not connect',
  },
  page: {
    title: 'The page that opens in place of the download',
    body: 'CVQ Lab made this page on this machine. It stands in for {{url}}, which nobody asked.',
  },
} as const
