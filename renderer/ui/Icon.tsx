// The panels' own icons, one outline each on a grid of 16. Verdict glyphs are the diagram's (Glyph.tsx).

const ICONS = {
  'chevron-down': 'm4.5 6.25 3.5 3.5 3.5-3.5',
  'chevron-right': 'm6.25 4.5 3.5 3.5-3.5 3.5',
  plus: 'M8 3.5v9M3.5 8h9',
  'plus-above': 'M2.5 13h11M8 2.75v7M4.5 6.25h7',
  'plus-below': 'M2.5 3h11M8 6.25v7M4.5 9.75h7',
  pencil: 'M3 13l.75-3 7-7 2.25 2.25-7 7zM9.25 4.5l2.25 2.25',
  copy: 'M5.75 5.75h7v7h-7zM10.25 5.5V3.25h-7v7H5.5',
  power: 'M8 2.5v5M5 4.3a5 5 0 1 0 6 0',
  up: 'M8 13V3.25M4 7l4-3.75L12 7',
  down: 'M8 3v9.75M4 9l4 3.75L12 9',
  cross: 'm5 5 6 6M11 5l-6 6',
  trash: 'M3 4.5h10M6.25 4.25V2.75h3.5v1.5M4.25 4.75l.5 8.5h6.5l.5-8.5',
  back: 'M6.5 3.75 2.75 7.5l3.75 3.75M3 7.5h10.25',
  fork: 'M4 2.25v11.5M4 9.5c0-3.25 7.5-1.5 7.5-6M8.75 5.25l2.75-2.75 2.75 2.75',
  bookmark: 'M4.25 2.5h7.5v11L8 10.25 4.25 13.5z',
  compare: 'M2.5 3h4.25v10H2.5zM9.25 3h4.25v10H9.25z',
  history: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5zM8 4.75V8l2.25 1.75',
  swap: 'M3 5.25h9.5M10 2.75l2.5 2.5-2.5 2.5M13 10.75H3.5M6 8.25l-2.5 2.5 2.5 2.5',
} as const

export type IconName = keyof typeof ICONS

interface Props {
  readonly name: IconName
  readonly className?: string | undefined
}

/** Decoration: whatever it stands on has a name in words. */
export const Icon = ({ name, className }: Props) => (
  <svg
    className={className}
    viewBox="0 0 16 16"
    style={{ width: '1rem', height: '1rem', flex: 'none' }}
    aria-hidden="true"
  >
    <path d={ICONS[name]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
  </svg>
)
