// docs/mutation.md, made from Stryker's reports and the reasons in reasons.json.
import { explain, KINDS, LEAST_SCORE, percent, scoreOf } from './report.mjs'

/**
 * @typedef {import('./report.mjs').FolderReport} FolderReport
 * @typedef {ReturnType<typeof explain>['explained'][number]} Survivor
 */

const OPENING = `# Changes that tests notice

Written by \`npm run mutate\`; change \`scripts/mutation/reasons.json\` and not this page.

A mutation test changes the code in one place (a \`<\` to \`<=\`, a condition to \`true\`, a string to an empty one) and asks
whether a test fails. \`npm run mutate [-- FOLDER …]\` does it with Stryker for every place in \`protocol\`, \`main/server\` and
\`main/client\`, and ends with exit code 1 where a folder's tests notice less than ${percent(LEAST_SCORE)} of it, or where a change that
goes unnoticed has no reason on this page. It takes about an hour on one core and is no part of \`npm test\`;
\`-- --changed\` asks again only what changed since, and \`-- --report\` writes the page from the last reports. Decision 0041
says what is counted and how.
`

/**
 * @param {readonly FolderReport[]} folders
 * @returns {string}
 */
export const pageOf = (folders) =>
  [OPENING, scores(folders), ...folders.map(files), survivors(folders)].join('\n')

/** @param {readonly FolderReport[]} folders */
function scores(folders) {
  const rows = folders.map(({ folder, files }) =>
    row(
      `\`${folder}\``,
      files.flatMap(({ mutants }) => mutants),
    ),
  )
  const commits = folders.map(({ folder, commit }) => `\`${folder}\` ${commit ?? 'no commit of git'}`)
  return `## Scores\n\n${table('folder', rows)}\nMeasured at: ${commits.join(', ')}.\n`
}

/** @param {FolderReport} report */
function files({ folder, files, missing }) {
  const counted = files.filter(({ mutants }) => mutants.length > 0)
  const rows = counted.map(({ name, mutants }) => row(name.slice(folder.length + 1), mutants))
  const names = missing.map((name) => name.slice(folder.length + 1)).join(', ')
  const rest = missing.length === 0 ? '' : `\nNot asked yet, and in no figure of this page: ${names}.\n`
  return `### ${folder}\n\n${table('file', rows)}${rest}`
}

/** @param {string} head @param {readonly string[]} rows */
const table = (head, rows) =>
  `| ${head} | changes | noticed | score |\n| --- | ---: | ---: | ---: |\n${rows.join('\n')}\n`

/** @param {string} name @param {readonly import('./report.mjs').Mutant[]} mutants */
function row(name, mutants) {
  const { all, noticed, score } = scoreOf(mutants)
  return `| ${name} | ${all} | ${noticed} | ${percent(score)} |`
}

/** @param {readonly FolderReport[]} folders */
function survivors(folders) {
  const { explained, unexplained } = explain(folders.flatMap(({ files }) => files))
  const groups = Object.entries(KINDS).map(([kind, text]) =>
    group(
      text,
      explained.filter(({ why }) => why === kind),
    ),
  )
  const open = unexplained.length === 0 ? [] : [group('Nobody has said why yet.', unexplained)]
  return `## What goes unnoticed, and why\n\n${[...groups, ...open].filter((text) => text !== '').join('\n')}`
}

/** @param {string} reason @param {readonly Survivor[]} survivors */
function group(reason, survivors) {
  if (survivors.length === 0) return ''
  const lines = survivors.map(
    ({ file, line, from, to }) => `- ${file}:${line}: ${code(from)} → ${to === '' ? 'nothing' : code(to)}`,
  )
  return `**${reason}** (${survivors.length})\n\n${lines.join('\n')}\n`
}

const MOST_SHOWN = 70

/** As code in Markdown, cut short. @param {string} text */
function code(text) {
  const shown = text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``
}
