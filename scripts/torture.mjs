// `npm run torture -- [--kills 1000] [--seed N] [--only N] [--abreast 10]`: kills a process that saves, over and over,
// and looks at what is left (bench/torture.ts).
import path from 'node:path'
import { root, runAsScript, runNode } from './lib/project.mjs'
import { setUpPackages } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUpPackages()
  const program = path.join(root, 'bench', 'torture.ts')
  const { code } = await runNode(['--import', 'tsx', program, ...process.argv.slice(2)], { output: 'show' })
  return code
})
