// `npm run soak -- [--only NAME] [--minutes 10] [--seed N]`: what takes too long for every test run (bench/soak).
import path from 'node:path'
import { root, runAsScript, runNode } from './lib/project.mjs'
import { setUpPackages } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUpPackages()
  const program = path.join(root, 'bench', 'soak', 'index.ts')
  const { code } = await runNode(['--import', 'tsx', program, ...process.argv.slice(2)], { output: 'show' })
  return code
})
