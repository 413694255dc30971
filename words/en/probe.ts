// The mock client against any server, and the download for real.

export const probe = {
  title: 'Probe of {{place}}',
  page: {
    title: 'The page that opens in place of the download',
    body: 'CVQ Lab made this page on this machine. It stands in for {{url}}, which nobody asked.',
  },
} as const
