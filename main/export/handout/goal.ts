// What an exercise is to reach, in sentences.

import type { Claim } from '../../../protocol/formats/claim.ts'
import { say } from '../../../words/words.ts'

/** One sentence for each thing claimed; none where nothing is. */
export function goalTexts(claim: Claim): readonly string[] {
  const { outcome, code, end, disconnectedBy, lines = [], rule, check, hops } = claim
  const texts: string[] = []
  if (outcome !== undefined)
    texts.push(say('share.handout.goal.outcome', { outcome: say(`verdicts.word.${outcome}`) }))
  if (code !== undefined)
    texts.push(code === null ? say('share.handout.goal.noCode') : say('share.handout.goal.code', { code }))
  if (end !== undefined) texts.push(say(`share.handout.goal.${end}`))
  if (disconnectedBy !== undefined) texts.push(say(`share.handout.closes.${disconnectedBy ?? 'nobody'}`))
  if (rule !== undefined)
    texts.push(rule === null ? say('share.handout.goal.noRule') : say('share.handout.goal.rule', { rule }))
  if (check !== undefined) {
    const key = check === null ? null : say(`diagram.decide.check.${check}`)
    texts.push(
      key === null ? say('share.handout.goal.noCheck') : say('share.handout.goal.check', { check: key }),
    )
  }
  if (hops !== undefined) texts.push(say('share.handout.goal.hops', { count: hops }))
  return [...texts, ...lines.map((line) => say('share.handout.goal.line', { line }))]
}
