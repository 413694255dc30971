// Laws about tests: all of them run, and none waits for time to pass.
import { Visitor } from 'vite'

/**
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./source.mjs').Violation} Violation
 */

const SUITES = new Set(['it', 'test', 'describe'])
/** What one system alone can show may say so (`runIf`, `skipIf`). */
const PARTIAL = new Set(['only', 'skip', 'todo', 'fixme', 'fails', 'fail'])
const SLEEPS = new Set(['waitForTimeout'])

/**
 * @param {Source} source
 * @returns {Violation[]}
 */
export function testLaws({ path, program, lineAt, isTest }) {
  /** @type {Violation[]} */
  const found = []
  if (program === null || !isTest) return found
  new Visitor({
    MemberExpression: (node) => {
      if (node.property.type !== 'Identifier') return
      const { name } = node.property
      if (PARTIAL.has(name) && SUITES.has(rootOf(node.object))) {
        found.push({ path, line: lineAt(node.start), law: 'tests', detail: `every test runs: no .${name}` })
      }
      if (SLEEPS.has(name)) {
        found.push({
          path,
          line: lineAt(node.start),
          law: 'tests',
          detail: 'a test waits for a thing, not for time',
        })
      }
    },
  }).visit(program)
  return found
}

/**
 * @param {import('vite').ESTree.Node} node
 * @returns {string} `test` of `test.describe.serial`
 */
function rootOf(node) {
  if (node.type === 'MemberExpression') return rootOf(node.object)
  return node.type === 'Identifier' ? node.name : ''
}
