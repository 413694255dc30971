// The conformance cases as a Markdown page: how to run them, how to add one, and what each states.

import { type ConformanceCase, sectionOf } from '../../main/conform/case.ts'
import { CASES } from '../../main/conform/cases/index.ts'
import { sectionTitle } from '../../main/conform/sections.ts'
import { sourceOf, statementOf } from '../../main/conform/tell.ts'
import '../../words/whole.ts'
import { say } from '../../words/words.ts'

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** A decision is a link. */
function source(each: ConformanceCase): string {
  const { decision } = each
  if (decision === null) return sourceOf(each)
  return `${say(`wire.source.${each.source}`)} ${String(decision).padStart(4, '0')}`
}

function table(address: string): readonly string[] {
  const cases = CASES.filter((each) => sectionOf(each.address) === address)
  return [
    `### ${address} · ${sectionTitle(address)}`,
    '',
    row(['case', 'level', 'statement', 'source']),
    row(['---', '---', '---', '---']),
    ...cases.map((each) =>
      row([
        `\`${each.address}\``,
        say(`conform.level.${each.level}`),
        statementOf(each.address),
        source(each),
      ]),
    ),
    '',
  ]
}

const HEAD = (cases: readonly ConformanceCase[]): readonly string[] => {
  const must = cases.filter(({ level }) => level === 'must').length
  return [
    '# Conformance',
    '',
    'Whether a dispatch server does what the protocol’s page and the other sources say, case by case, as h2spec does it for',
    `HTTP/2. **${cases.length} cases: ${must} must, ${cases.length - must} may.** This page is made by \`npm run documents\` from the cases themselves.`,
    '',
    '- **must**: the page and the other sources agree on it for every such server. One that failed is a fault.',
    '- **may**: decided for this app (`our choice`, with the decision’s number in [decisions](decisions)), or sources differ.',
    '  One that failed is told and is no error, unless `--strict` makes it one. Where sources differ and both readings are',
    '  seen, a case takes either and says so.',
    '',
    '## Run it',
    '',
    '```sh',
    'npm run -s cli -- conform                                  # our own server, in this process',
    'npm run -s cli -- conform --host 127.0.0.1 --port 1863     # any server on TCP',
    'npm run -s cli -- conform --port 1863 --section cvq/2      # an area (cvq), a section (cvq/2)',
    'npm run -s cli -- conform --port 1863 --case cvq/2.2       # one case',
    'npm run -s cli -- conform --format junit > conform.xml     # for a build server; json has all that was said',
    '```',
    '',
    'The exit code is 0 when every must passed, 1 when one failed, 2 when there is no server. `--quiet MS` says after how long',
    'silence is silence (200 ms; a line or a close is waited for five times as long): more for a server far away. In the app:',
    'Live, Conformance.',
    '',
    'A run begins by finding out what the server knows: VER, CVQ, the dialects it agrees on, a client that it answers. What it',
    'need not have is not tried, with the reason. What every server has to have and this one lacks fails once for each',
    'section, with one reason. What depends on the policy is judged by its form; in `rules/` word for word, which is',
    'possible where the policy is known: our own server in this process, or any that answers by',
    '[examples/conformance.policy.json](examples/conformance.policy.json), with `--known`. Cases on other settings of a',
    'policy (`rules/5`) are for our own server alone.',
    '',
    'No case passes against a server that says nothing, closes at once or says back what it hears, and every planted bug is',
    'caught ([planted-bugs.md](planted-bugs.md)); `npm test` holds both.',
    '',
    '## Add a case',
    '',
    '1. Its statement, one sentence with the server as its subject, goes to `words/en/conform-cases/AREA.ts` under its section:',
    '   the next number. An address never changes its meaning.',
    '2. The case goes to `main/conform/cases/AREA.ts` in the same place: level, source (`ours` with the decision), what the',
    '   server has to know (`needs`), and its steps with the functions of `build.ts`. A case that waits for silence or a',
    '   close begins or ends with an answer (`greet`, `othersAreServed`), or a dead server would pass it. `{client}`,',
    '   `{dialect}` and the like stand for what the server was found to know (`fill.ts`).',
    '3. `npx vitest run main/conform` and `npm run documents`.',
    '',
    '## The cases',
    '',
  ]
}

export function conformancePage(): string {
  const sections = [...new Set(CASES.map(({ address }) => sectionOf(address)))]
  return `${[...HEAD(CASES), ...sections.flatMap(table)].join('\n').trimEnd()}\n`
}
