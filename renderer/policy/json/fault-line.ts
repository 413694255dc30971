// The line of a text at which a fault stands: parse errors say it themselves, faults of the schema name a path.

import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser'
import { faultSentence } from '../../../diagram/say-fault.ts'
import type { Fault } from '../../../protocol/formats/fault.ts'
import { placeOf } from '../../../protocol/formats/json.ts'
import { say } from '../../../words/words.ts'

/** `rules[2].answer["x y"]` as its steps. */
export function stepsOf(path: string): readonly (string | number)[] {
  return [...path.matchAll(/\["(?:[^"\\]|\\.)*"\]|\[[0-9]+\]|[^.[\]]+/g)].map(([step]) => {
    if (step.startsWith('["')) return String(JSON.parse(step.slice(1, -1)))
    return step.startsWith('[') ? Number(step.slice(1, -1)) : step
  })
}

/** Where in the text a path leads; the deepest part of it that is there. */
function nodeAt(root: Node, steps: readonly (string | number)[]): Node {
  const node = findNodeAtLocation(root, [...steps])
  return node ?? (steps.length === 0 ? root : nodeAt(root, steps.slice(0, -1)))
}

function offsetOf(text: string, fault: Fault): number | null {
  const root = parseTree(text)
  if (root === undefined) return null
  switch (fault.kind) {
    case 'wrong-value':
      return nodeAt(root, stepsOf(fault.path)).offset
    case 'missing-key':
      return nodeAt(root, stepsOf(fault.path)).offset
    case 'unknown-key': {
      const value = nodeAt(root, [...stepsOf(fault.path), fault.key])
      return value.parent?.type === 'property' ? value.parent.offset : value.offset
    }
    case 'unknown-format':
    case 'newer-format':
      return nodeAt(root, ['format']).offset
    default:
      return null
  }
}

export interface TextFault {
  /** From 1; null where it is the whole text's. */
  readonly line: number | null
  readonly sentence: string
}

export function textFault(text: string, fault: Fault): TextFault {
  if (fault.kind === 'not-json') {
    const { line, column } = fault
    return { line, sentence: say('policy.json.notJson', { line, column }) }
  }
  const offset = offsetOf(text, fault)
  if (offset === null) return { line: null, sentence: faultSentence(say('policy.json.text'), fault) }
  const { line } = placeOf(text, offset)
  return { line, sentence: faultSentence(say('policy.json.line', { line }), fault) }
}

/** Where a rule's line begins; 0 where there is no such rule. */
export function offsetOfRule(text: string, place: number): number {
  const root = place < 0 ? undefined : parseTree(text)
  const node = root && findNodeAtLocation(root, ['rules', place])
  return node === undefined ? 0 : text.lastIndexOf('\n', node.offset) + 1
}
