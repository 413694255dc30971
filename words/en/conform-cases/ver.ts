// What the conformance cases on VER state, by section and number.

export const ver = {
  'ver/1': {
    title: 'What VER is answered with',
    '1': 'The server answers VER with VER, the same TrID and CVR0 when it speaks none of the other names.',
  },
} as const
