// The accessibility tree as Chromium gives it to the system, and with it to a screen reader: read through the
// debugger, not reckoned from the page's HTML.

import type { CDPSession, Page } from '@playwright/test'

/** What of a node is heard. */
export interface Heard {
  readonly role: string
  readonly name: string
  readonly level: number | null
  readonly focusable: boolean
  readonly focused: boolean
  /** Of live regions. */
  readonly live: string
  readonly children: readonly Heard[]
}

interface AxValue {
  readonly value?: unknown
}

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: AxValue
  readonly name?: AxValue
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[]
  readonly childIds?: readonly string[]
}

const readers = new WeakMap<Page, Promise<CDPSession>>()

/**
 * One reader for as long as the page lives, as a screen reader is one. Chromium 130 ends the page now and then (a failed
 * check in `AXObject::UpdateCachedAttributeValuesIfNeeded`) where the tree is made for one answer and thrown away.
 */
function reader(page: Page): Promise<CDPSession> {
  const known = readers.get(page)
  if (known !== undefined) return known
  const begun = listening(page)
  readers.set(page, begun)
  return begun
}

async function listening(page: Page): Promise<CDPSession> {
  const client = await page.context().newCDPSession(page)
  await client.send('Accessibility.enable')
  return client
}

/** Nodes that are heard alone; those that are passed over hand their children to whoever holds them. */
export async function tree(page: Page): Promise<Heard> {
  const client = await reader(page)
  const { nodes } = await client.send('Accessibility.getFullAXTree')
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const childrenOf = (node: AxNode): readonly Heard[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      if (child === undefined) return []
      return child.ignored || PASSED_OVER.has(text(child.role)) ? childrenOf(child) : [heard(child)]
    })
  const heard = (node: AxNode): Heard => {
    const property = (name: string): unknown =>
      node.properties?.find((each) => each.name === name)?.value.value
    const level = property('level')
    return {
      role: text(node.role),
      name: text(node.name).replace(/\s+/g, ' ').trim(),
      level: typeof level === 'number' ? level : null,
      focusable: property('focusable') === true,
      focused: property('focused') === true,
      live: text({ value: property('live') }),
      children: childrenOf(node),
    }
  }
  const root = nodes[0]
  if (root === undefined) throw new Error('Chromium gives no accessibility tree')
  return heard(root)
}

const text = (value: AxValue | undefined): string => (typeof value?.value === 'string' ? value.value : '')

/** Of no meaning by themselves. */
const PASSED_OVER = new Set(['none', 'generic', 'InlineTextBox', 'LineBreak', 'ignored'])

export const all = (node: Heard): readonly Heard[] => [node, ...node.children.flatMap(all)]

export const LANDMARKS = new Set([
  'banner',
  'navigation',
  'main',
  'region',
  'complementary',
  'contentinfo',
  'form',
  'search',
])

/** What a screen reader can jump to, and what speaks by itself. */
const STOPS = new Set([
  ...LANDMARKS,
  'heading',
  'dialog',
  'alertdialog',
  'menu',
  'grid',
  'table',
  'listbox',
  'radiogroup',
  'tablist',
  'tabpanel',
  'slider',
  'image',
  'img',
  'SvgRoot',
  'status',
  'alert',
])

/** What is in them is walked by arrow keys, or item by item, once one is there. */
const ONE_STOP = new Set(['grid', 'table', 'list', 'listbox', 'radiogroup', 'menu', 'tablist', 'slider'])

/** The outline of a screen as a screen reader lists it, one line a stop, indented by what it stands in. */
export const outline = (node: Heard, depth = 0): readonly string[] => {
  const isStop = STOPS.has(node.role) || (node.role === 'list' && node.name !== '')
  const level = node.role === 'heading' ? ` ${node.level}` : ''
  const line = `${'  '.repeat(depth)}${node.role}${level}${node.name === '' ? '' : ` "${node.name}"`}`
  const within = ONE_STOP.has(node.role) ? [] : node.children
  return [...(isStop ? [line] : []), ...within.flatMap((child) => outline(child, isStop ? depth + 1 : depth))]
}

/** Roles whose nodes are worked and must therefore say what they are. */
const WORKED =
  /^(?:button|link|checkbox|radio|textbox|searchbox|combobox|ComboBoxSelect|slider|spinbutton|switch|tab|option|menuitem|menuitemradio|gridcell|treeitem|image|img|SvgRoot|dialog|grid|listbox|radiogroup|tablist|menu|region|navigation|progressbar)$/

/** What breaks the laws that hold for every screen; nothing is expected. */
export function breaches(root: Heard): readonly string[] {
  const nodes = all(root)
  const unnamed = nodes
    .filter(
      ({ role, name, focusable }) =>
        name === '' && (WORKED.test(role) || (focusable && role !== 'RootWebArea')),
    )
    .map(
      (node) =>
        `a ${node.role} has no name (${all(node)
          .map(({ name }) => name)
          .join(' ')
          .trim()
          .slice(0, 60)})`,
    )
  const landmarks = nodes
    .filter(({ role }) => LANDMARKS.has(role))
    .map(({ role, name }) => `${role} "${name}"`)
  const twice = landmarks
    .filter((landmark, i) => landmarks.indexOf(landmark) !== i)
    .map((landmark) => `two are called ${landmark}`)
  const levels = nodes.flatMap(({ role, level }) => (role === 'heading' && level !== null ? [level] : []))
  const jumps = levels.flatMap((level, i) => {
    const before = i === 0 ? 0 : (levels[i - 1] ?? 0)
    return level > before + 1 ? [`a heading of level ${level} after one of level ${before}`] : []
  })
  const isModal = nodes.some(({ role }) => role === 'dialog')
  const mains = nodes.filter(({ role }) => role === 'main').length
  return [
    ...unnamed,
    ...twice,
    ...(isModal ? [] : jumps),
    ...(isModal || mains === 1 ? [] : [`${mains} main landmarks`]),
    ...(isModal || levels.filter((level) => level === 1).length === 1 ? [] : ['not one heading of level 1']),
  ]
}
