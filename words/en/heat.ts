// Texts of the heat map: every client under a policy, by two axes, with filters, a cell's clients and its journey.

export const heat = {
  title: 'Every client',
  identification: { notSent: 'not sent', empty: 'empty' },
  cohort: {
    everybody: 'Everybody',
    range: '{{from}} to {{below}} %',
    saltRange: '{{salt}}: {{from}} to {{below}} %',
  },
  language: {
    all: 'All languages ({{count}})',
    allShort: 'All languages',
    others: 'All other languages ({{count}})',
    othersShort: 'Others ({{count}})',
    some: '{{name}}, some',
    more: '{{names}} and {{count}} more',
  },
} as const
