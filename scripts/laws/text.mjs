// The law of words: what a person reads in the window stands in words/, not in the markup.
import { Visitor } from 'vite'

/**
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./source.mjs').Violation} Violation
 * @typedef {import('vite').ESTree.Node} Node
 */

const READ_ALOUD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
])

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
export function textLaw({ path, program, lineAt, isTest }) {
  /** @type {Violation[]} */
  const found = []
  if (program === null || isTest || !path.endsWith('.tsx')) return found
  /**
   * @param {Node | null} node
   * @param {string} where
   */
  const look = (node, where) => {
    for (const { text, start } of literals(node)) {
      if (!/\p{L}/u.test(text)) continue
      found.push({
        path,
        line: lineAt(start),
        law: 'words',
        detail: `${where} says "${text.trim()}" without words/`,
      })
    }
  }
  /** @param {readonly Node[]} children */
  const lookAtAll = (children) => {
    for (const child of children) look(child, 'the markup')
  }
  new Visitor({
    JSXElement: ({ children }) => lookAtAll(children),
    JSXFragment: ({ children }) => lookAtAll(children),
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && READ_ALOUD.has(name.name)) look(value, name.name)
    },
  }).visit(program)
  return found
}

/**
 * The text a piece of markup shows as it stands: through braces, templates and both ways of a choice.
 * @param {Node | null} node
 * @returns {readonly { text: string, start: number }[]}
 */
function literals(node) {
  switch (node?.type) {
    case 'JSXText':
      return [{ text: node.value.replace(/&#?\w+;/g, ''), start: node.start + leadingSpace(node.value) }]
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, start: node.start }] : []
    case 'TemplateLiteral':
      return node.quasis.map(({ value, start }) => ({ text: value.cooked ?? value.raw, start }))
    case 'JSXExpressionContainer':
      return literals(node.expression)
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)]
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)]
    default:
      return []
  }
}

/** @param {string} text */
const leadingSpace = (text) => text.length - text.trimStart().length
