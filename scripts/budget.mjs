// `node scripts/budget.mjs`: holds what is built against budget.json. It runs behind every build and in `npm test`;
// times and memory are held by `npm run bench -- --check` alone, for they depend on the machine.
import fs from 'node:fs'
import path from 'node:path'
import { Refusal, root, runAsScript, say } from './lib/project.mjs'
import { overBudget, weigh } from './lib/weights.mjs'

/** Rejects with what is above its limit. */
export function holdBudget() {
  const budget = JSON.parse(fs.readFileSync(path.join(root, 'budget.json'), 'utf8'))
  const weights = weigh(root)
  const over = overBudget({ ...weights }, budget)
  if (over.length > 0) throw new Refusal(`What is built is above budget.json:\n${over.join('\n')}`)
  return weights
}

await runAsScript(import.meta.url, async () => {
  for (const [name, weight] of Object.entries(holdBudget())) say(`${name}: ${weight}`)
  return 0
})
