// Results of checks as JUnit XML, the form that build servers read.

import { escapeMarkup } from '../../diagram/escape.ts'
import { visible } from '../../diagram/text-width.ts'

export interface JunitCase {
  readonly name: string
  readonly classname: string
  /** What is wrong; null when it passed. */
  readonly failure: { readonly message: string; readonly detail: string } | null
  /** Why it was not judged; such a case has no failure. */
  readonly skipped?: string | undefined
}

/** What cannot be printed is shown as signs: XML 1.0 has no way to write some of it at all. */
const escaped = (line: string): string => escapeMarkup(visible(line))

const escapedLines = (text: string): string => text.split('\n').map(escaped).join('\n')

const attribute = (text: string): string => escaped(text.replace(/[\t\n\r]/g, ' '))

function caseXml({ name, classname, failure, skipped }: JunitCase): string {
  const opening = `    <testcase name="${attribute(name)}" classname="${attribute(classname)}"`
  if (skipped !== undefined) return `${opening}><skipped message="${attribute(skipped)}"/></testcase>`
  if (failure === null) return `${opening}/>`
  const told = `<failure message="${attribute(failure.message)}">${escapedLines(failure.detail)}</failure>`
  return `${opening}>\n      ${told}\n    </testcase>`
}

export interface JunitSuite {
  readonly name: string
  readonly cases: readonly JunitCase[]
}

const countsOf = (cases: readonly JunitCase[]): string => {
  const failures = cases.filter(({ failure }) => failure !== null).length
  const skipped = cases.filter((each) => each.skipped !== undefined).length
  return `tests="${cases.length}" failures="${failures}"${skipped > 0 ? ` skipped="${skipped}"` : ''}`
}

const suiteXml = ({ name, cases }: JunitSuite): readonly string[] => [
  `  <testsuite name="${attribute(name)}" ${countsOf(cases)}>`,
  ...cases.map(caseXml),
  '  </testsuite>',
]

export const junitSuites = (suites: readonly JunitSuite[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${countsOf(suites.flatMap(({ cases }) => cases))}>`,
    ...suites.flatMap(suiteXml),
    '</testsuites>',
    '',
  ].join('\n')

export const junitXml = (name: string, cases: readonly JunitCase[]): string => junitSuites([{ name, cases }])
