// The screen Live: the dispatch server on a real socket, and what is seen of it.

export const live = {
  title: 'Live',
  views: {
    legend: 'What to do live',
    server: 'Server',
    probe: 'Probe',
    conform: 'Conformance',
    faults: 'Faults',
  },
} as const
