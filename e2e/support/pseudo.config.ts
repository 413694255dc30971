// How the app is built for the tests of its texts: as ever, but for the catalogue, which is put into the language
// nobody speaks on its way in. It is done here and not by a switch in the app, so that the product has neither.
import path from 'node:path'
import { mergeConfig } from 'electron-vite'
import { appBuild } from '../../electron.vite.config.ts'

/** Where it goes; the app's own out/ stays as it is. */
const out = process.env.CVQ_LAB_PSEUDO_OUT ?? ''
if (out === '') throw new Error('CVQ_LAB_PSEUDO_OUT must name the folder to build into')

const project = path.resolve(import.meta.dirname, '../..')
const catalogue = path.join(project, 'words/en/index.ts')
const DECLARED = 'export const en = '

const pseudo = {
  name: 'cvq-lab-pseudo-language',
  enforce: 'pre',
  transform(code: string, id: string) {
    if (path.resolve(id) !== catalogue) return null
    if (!code.includes(DECLARED)) throw new Error(`${catalogue} no longer says "${DECLARED}"`)
    return `import { pseudoCatalogue } from '../pseudo.ts'\n${code.replace(DECLARED, 'const spoken = ')}\nexport const en = pseudoCatalogue(spoken)\n`
  },
} as const

const spoken = { plugins: [pseudo] }

export default mergeConfig(appBuild(project, out), { main: spoken, preload: spoken, renderer: spoken })
