// The inks as colours, light and dark. The window's CSS tokens hold the same values under the same names; a test
// compares them. Exports, which have no style sheet, read them here.

import type { Ink } from './shape.ts'

export type ThemeName = 'light' | 'dark'

/** Surfaces and lines that only the window uses stand beside the inks, because contrast is checked against them. */
export type TokenName =
  | Exclude<Ink, 'none'>
  | 'window'
  | 'panel'
  | 'raised'
  | 'hover'
  | 'select'
  | 'control'
  | 'focus'

type Pair = readonly [light: string, dark: string]

const TOKENS: Readonly<Record<TokenName, Pair>> = {
  window: ['#eceff0', '#0f1214'],
  panel: ['#f6f7f8', '#14181a'],
  stage: ['#ffffff', '#181d20'],
  raised: ['#ffffff', '#20262a'],
  hover: ['#e6eaec', '#232a2e'],
  select: ['#e3e8ec', '#28313a'],
  band: ['#f1f4f6', '#1f262a'],
  'ink-1': ['#14181b', '#eceff1'],
  'ink-2': ['#414a51', '#b7c0c6'],
  'ink-3': ['#5b666e', '#8f9aa2'],
  ghost: ['#a9b3b9', '#525e66'],
  line: ['#d9dee1', '#293136'],
  'line-2': ['#b4bdc3', '#47525a'],
  control: ['#7a858d', '#75828b'],
  fill: ['#14181b', '#e6eaec'],
  'on-fill': ['#ffffff', '#14181b'],
  focus: ['#0b57d0', '#8ab4ff'],
  client: ['#2447c0', '#94b4ff'],
  'client-tint': ['#e8edfc', '#1d2a4a'],
  server: ['#80520a', '#e3b062'],
  'server-tint': ['#f8efdd', '#382b14'],
  ok: ['#0a6449', '#6fd3ae'],
  'ok-tint': ['#e3f3ec', '#14322a'],
  'ok-cell': ['#d3efe2', '#17392f'],
  'ok-on-cell': ['#0a5a42', '#86dfbe'],
  offer: ['#0a5f7d', '#7fcdee'],
  'offer-tint': ['#def0f7', '#113242'],
  'offer-cell': ['#a9d9ec', '#1d5a76'],
  'offer-on-cell': ['#07425a', '#d3f0fc'],
  force: ['#aa2f12', '#ff9a78'],
  'force-tint': ['#fbe9e3', '#3a1d11'],
  'force-cell': ['#efa586', '#97401f'],
  'force-on-cell': ['#521303', '#ffe6dc'],
  refuse: ['#48525a', '#b7c0c6'],
  'refuse-tint': ['#e8ebed', '#262d31'],
  'refuse-cell': ['#bfc7cc', '#49535a'],
  'refuse-on-cell': ['#2c353b', '#eef1f3'],
  loop: ['#62359f', '#c9aefa'],
  'loop-tint': ['#efe8f9', '#2f2346'],
  'loop-cell': ['#6a3cab', '#a685e6'],
  'loop-on-cell': ['#ffffff', '#170b2b'],
  strand: ['#14181b', '#ffffff'],
  'strand-tint': ['#e3e6e8', '#363e43'],
  'strand-cell': ['#14181b', '#f4f6f7'],
  'strand-on-cell': ['#ffffff', '#14181b'],
}

export type Palette = Readonly<Record<TokenName, string>>

const isToken = (name: string): name is TokenName => name in TOKENS

export const TOKEN_NAMES: readonly TokenName[] = Object.keys(TOKENS).filter(isToken)

/** The colour of a token in a theme. */
export const colourOf = (name: TokenName, theme: ThemeName): string => TOKENS[name][theme === 'light' ? 0 : 1]
