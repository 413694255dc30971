// All the laws of the house, applied to a set of files.
import { formLaws } from './form.mjs'
import { circleLaw, importLaws } from './imports.mjs'
import { readSource } from './source.mjs'
import { testLaws } from './tests.mjs'
import { textLaw } from './text.mjs'

/**
 * @param {readonly { path: string, text: string }[]} files paths from the project's folder, with `/`
 * @returns {import('./source.mjs').Violation[]} by file and line
 */
export function violations(files) {
  const sources = files.map(readSource)
  const found = sources.flatMap((source) =>
    [importLaws, formLaws, textLaw, testLaws].flatMap((law) => law(source)),
  )
  return [...found, ...circleLaw(sources)].sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line)
}
