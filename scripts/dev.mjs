// `npm run dev`: the app, reloading when a source file changes.
import { runsAsRoot } from './lib/app.mjs'
import { hasDisplay } from './lib/display.mjs'
import { Refusal, runAsScript, runNode, toolScript } from './lib/project.mjs'
import { setUp } from './setup.mjs'

await runAsScript(import.meta.url, async () => {
  await setUp()
  if (!hasDisplay())
    throw new Refusal('There is no display to develop on: npm start plays the app in a virtual one.')
  const { code } = await runNode(
    [toolScript('electron-vite'), 'dev', '--watch', ...(runsAsRoot() ? ['--noSandbox'] : [])],
    {
      output: 'show',
    },
  )
  return code
})
