// What the pane of findings puts on the page, as markup.

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../protocol/formats/finding.ts'
import { bench } from '../../state/fixture.ts'
import { LabContext } from '../../state/lab.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { domain, sweepOf } from '../heat/fixture.ts'
import { FindingsPane } from './FindingsPane.tsx'

const draft = policyOf(ruleNamed('win9x'), ruleNamed('nt'))

const dead: Finding = {
  kind: 'dead-rule',
  rule: 'nt',
  others: [],
  clients: 0,
  witness: null,
  facts: {},
  repair: {
    kind: 'disable',
    edits: [{ edit: 'enable', rule: 'nt', enabled: false }],
    facts: { n: '2' },
  },
}

function pane(findings: readonly Finding[] | null): string {
  const { lab } = bench()
  const sweep = sweepOf(domain, () => ({ outcome: 'up-to-date' }))
  if (findings !== null)
    lab.setState({
      draft,
      analysis: { sweep, findings, diff: null, ms: 1 },
      analysed: { draft, active: draft },
    })
  return renderToStaticMarkup(
    <LabContext value={{ ...lab, getInitialState: lab.getState }}>
      <FindingsPane />
    </LabContext>,
  )
}

describe('the findings', () => {
  it('say before the first analysis that they come', () => {
    expect(pane(null)).toContain('once every client has been judged')
  })

  it('that are none say what was looked at', () => {
    const html = pane([])
    expect(html).toContain('Nothing found.')
    expect(html).toContain('With these 2 rules, of 672 clients')
  })

  it('have a name, a sentence, why it matters, and a repair that is not open', () => {
    const html = pane([dead])
    expect(html).toContain('Dead rule')
    expect(html).toContain('rule 2, 0 clients')
    expect(html).toContain('Switch off rule 2')
    expect(html).toContain('aria-expanded="false"')
    expect(html).not.toContain('smallest witness')
    expect(html).not.toContain('Apply')
  })

  it('are one stop for the Tab key, and their repair another', () => {
    const html = pane([dead, { ...dead, rule: 'win9x' }])
    expect(html.match(/<button[^>]* tabindex="0"/gi)).toHaveLength(2)
    expect(html.match(/<button[^>]* tabindex="-1"/gi)).toHaveLength(2)
  })

  it('that are a thousand are on the page as far as they are near, and the rest is counted', () => {
    const html = pane(Array.from({ length: 1000 }, () => dead))
    expect(html.match(/<li/g)).toHaveLength(10)
    expect(html).toContain('and 990 more')
  })
})
