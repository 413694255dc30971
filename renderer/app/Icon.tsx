// The window's own icons, one path each on a grid of 16. Verdict glyphs are the diagram's (diagram/glyphs.ts).

interface Drawn {
  /** Outlines, 1.5 units wide. */
  readonly stroke?: string
  /** Filled shapes. */
  readonly fill?: string
}

const ICONS = {
  negotiate: {
    stroke:
      'M2.75 2v12M13.25 2v12M2.75 5.5h7M7.75 3.25 10 5.5 7.75 7.75M13.25 10.5h-7M8.25 8.25 6 10.5l2.25 2.25',
  },
  policy: {
    stroke: 'm2 4 1.25 1.25L5.5 3M2 8.5l1.25 1.25L5.5 7.5M2 13l1.25 1.25L5.5 12M8 4.25h6M8 8.75h6M8 13.25h6',
  },
  lessons: {
    stroke:
      'M8 3.75C6.5 2.6 4.5 2.4 2.25 2.75v9.75c2.25-.35 4.25-.15 5.75 1 1.5-1.15 3.5-1.35 5.75-1V2.75C11.5 2.4 9.5 2.6 8 3.75zM8 3.75v9.75',
  },
  reference: {
    stroke: 'M3.25 2.25h7.5c1.1 0 2 .9 2 2v9.5h-7.5a2 2 0 0 1-2-2zM3.25 11.75a2 2 0 0 1 2-2h7.5M6 5.25h4',
  },
  live: {
    stroke: 'M2.75 2.25h10.5v4.5H2.75zM2.75 9.25h10.5v4.5H2.75zM7.5 4.5h3.25M7.5 11.5h3.25',
    fill: 'M4.25 3.75h1.5v1.5h-1.5zM4.25 10.75h1.5v1.5h-1.5z',
  },
  play: { fill: 'M4.5 2.75v10.5L13 8z' },
  pause: { fill: 'M4 3h2.75v10H4zM9.25 3H12v10H9.25z' },
  step: { fill: 'M3.5 3v10l7-5zM11 3h1.75v10H11z' },
  'step-back': { fill: 'M12.5 3v10l-7-5zM3.25 3H5v10H3.25z' },
  leap: { fill: 'M2.5 3v10L8 8zM8 3v10l5.5-5z' },
  'leap-back': { fill: 'M13.5 3v10L8 8zM8 3v10L2.5 8z' },
  undo: { stroke: 'M5.75 2.75 2.5 6l3.25 3.25M2.5 6h7a3.75 3.75 0 0 1 0 7.5H6.5' },
  redo: { stroke: 'M10.25 2.75 13.5 6l-3.25 3.25M13.5 6h-7a3.75 3.75 0 0 0 0 7.5h3' },
  theme: {
    stroke: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5z',
    fill: 'M8 2.25a5.75 5.75 0 0 1 0 11.5z',
  },
  keyboard: {
    stroke:
      'M2.5 3.75h11c.4 0 .75.35.75.75v7c0 .4-.35.75-.75.75h-11a.75.75 0 0 1-.75-.75v-7c0-.4.35-.75.75-.75zM5.25 9.75h5.5',
    fill: 'M4 6h1.25v1.25H4zM6.25 6H7.5v1.25H6.25zM8.5 6h1.25v1.25H8.5zM10.75 6H12v1.25h-1.25z',
  },
  about: {
    stroke: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5zM8 7.25v4',
    fill: 'M7.1 4.4h1.8v1.7H7.1z',
  },
  settings: {
    stroke: 'M2 4.5h6.5M11.5 4.5H14M2 11.5h2.5M7.5 11.5H14M10 3v3M6 10v3',
  },
  close: { stroke: 'm4 4 8 8M12 4l-8 8' },
  screen: { stroke: 'M2 3.25h12v7.5H2zM5.5 13.25h5M8 10.75v2.5' },
} satisfies Record<string, Drawn>

export type IconName = keyof typeof ICONS

interface Props {
  readonly name: IconName
  /** In px at root size 16. */
  readonly size?: number
}

/** Decoration: whatever it stands on has a name in words. */
export function Icon({ name, size = 16 }: Props) {
  const icon: Drawn = ICONS[name]
  const side = `${size / 16}rem`
  return (
    <svg viewBox="0 0 16 16" style={{ width: side, height: side, flex: 'none' }} aria-hidden="true">
      {icon.fill && <path d={icon.fill} fill="currentColor" />}
      {icon.stroke && (
        <path d={icon.stroke} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
      )}
    </svg>
  )
}
