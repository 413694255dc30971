// What the heat map puts on the page, as markup: no browser is needed to see roles, names and states.

import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Analysis } from '../../../main/contract.ts'
import type { Client } from '../../../protocol/formats/client.ts'
import type { Policy } from '../../../protocol/formats/policy.ts'
import type { Sweep } from '../../../protocol/formats/sweep.ts'
import { clientAt } from '../../../protocol/sweep.ts'
import { bench } from '../../state/fixture.ts'
import { LabContext } from '../../state/lab.ts'
import type { State } from '../../state/types.ts'
import { policyOf, ruleNamed } from '../fixture.ts'
import { catalogue, domain, sweepOf } from './fixture.ts'
import { HeatPanel } from './HeatPanel.tsx'

const draft = policyOf(ruleNamed('a'), ruleNamed('b'), ruleNamed('c'))

/** On XP and its kin 6.1.0211 loops by rule 3; the Mac is refused; all others are up to date. */
const sweep = sweepOf(domain, ({ kind, system }) => {
  if (system === 2) return { outcome: 'refused', end: 'refused', code: 420, rule: -1 }
  return system === 0 && kind === 2
    ? { outcome: 'upgrade-forced', end: 'loops', hops: 2, rule: 2 }
    : { outcome: 'up-to-date', rule: 0 }
})

const analysisOf = (of: Sweep): Analysis => ({ sweep: of, findings: [], diff: null, ms: 9 })

/** The panel with this in the state. */
function panel(state: Partial<State>): string {
  const { lab } = bench()
  lab.setState((before) => ({ boot: { ...before.boot, catalogue }, draft, ...state }))
  return renderToStaticMarkup(
    <LabContext value={{ ...lab, getInitialState: lab.getState }}>
      <HeatPanel />
    </LabContext>,
  )
}

const judged = (state: Partial<State> = {}, policy: Policy = draft) =>
  panel({
    analysis: analysisOf(sweep),
    analysed: { draft: policy, active: policy },
    draft: policy,
    ...state,
  })

const looping = clientAt(domain, { kind: 2, system: 2, arch: 0, locale: 4, cohort: 1 })

describe('before every client is judged', () => {
  it('there is a title and a calm place for the grid, and no grid', () => {
    const html = panel({ judging: true })
    expect(html).toContain('Every client')
    expect(html).not.toContain('role="grid"')
    expect(html).not.toContain('role="status"')
  })

  it('work that was stopped can be had again', () => {
    expect(panel({ judging: false })).toContain('Judge every client')
  })

  it('failed work says what to do', () => {
    expect(panel({ analysisTrouble: { kind: 'failed' } })).toContain('Undo the last change')
    const fault = { kind: 'missing-key', path: 'rules[0]', key: 'match' } as const
    expect(panel({ analysisTrouble: { kind: 'bad-argument', fault } })).toContain('match')
  })
})

describe('the grid', () => {
  const html = judged()

  it('says how many rows and columns there are, heads counted', () => {
    expect(html).toContain('aria-label="Every client by Version and System"')
    expect(html).toContain('aria-rowcount="3"')
    expect(html).toContain('aria-colcount="7"')
  })

  it('names each cell by version, system, verdict and clients', () => {
    expect(html).toContain('>6.1.0211 on XP: Upgrade loop, 32 of 64 clients, 2 upgrades<')
    expect(html).toContain('>1.0.0863 to 6.0.0602, 2 versions on 98: Up to date, 48 clients<')
  })

  it('tells its heads in full, on the wire too', () => {
    expect(html).toContain('aria-label="Windows Vista (three-part form), winnt 6.0.0"')
    expect(html).toContain('aria-label="1.0.0863 to 6.0.0602, 2 versions"')
  })

  it('is one stop for the Tab key', () => {
    expect(html.match(/<td[^>]* tabindex="0"/gi)).toHaveLength(1)
  })

  it('marks a cell whose clients fare differently', () => {
    expect(html.match(/data-mixed="true"/g)).toHaveLength(4)
  })

  it('says how large each axis is', () => {
    expect(html).toContain('3 versions × 6 systems × 2 architectures × 8 locales × 2 cohorts')
  })
})

describe('the legend', () => {
  it('counts every verdict, those nobody has too', () => {
    const html = judged()
    expect(html).toContain('>Upgrade loop, 128 clients<')
    expect(html).toContain('>Stranded, 0 clients<')
    expect(html).not.toContain('Told to go back')
  })

  it('has a verdict that is seldom when somebody has it', () => {
    const rare = sweepOf(domain, () => ({ outcome: 'downgrade-advised' }))
    expect(judged({ analysis: analysisOf(rare) })).toContain('Told to go back')
  })
})

describe('what is chosen', () => {
  it('is hinted at before anything is', () => expect(judged()).toContain('Choose a cell'))

  it('is the cell of the client, its clients and the way to Negotiate', () => {
    const html = judged({ chosen: looping })
    expect(html.match(/aria-selected="true"/g)).toHaveLength(1)
    expect(html).toContain('6.1.0211 on Windows XP')
    expect(html).toContain('Upgrade loop, rule 3')
    expect(html).toContain('Up to date, rule 1')
    expect(html).toContain('winnt 5.1 i386 MSNMSGR 6.1.0211 0x0409')
    expect(html).toContain('Open in Negotiate')
  })

  it('may be a client that the draft’s domain has not: then it is shown alone', () => {
    const stranger: Client | null = looping === null ? null : { ...looping, version: '9.9.9999' }
    const html = judged({ chosen: stranger })
    expect(html).not.toContain('aria-selected="true"')
    expect(html).toContain('MSNMSGR 9.9.9999')
    expect(html).toContain('not among these clients')
  })
})

it('what was shown stays while a newer draft is judged', () => {
  const html = judged({ draft: policyOf(), judging: true })
  expect(html).toContain('role="grid"')
  expect(html).not.toContain('role="status"')
})

it('a policy without rules says so', () => {
  expect(judged({}, policyOf())).toContain('This policy has no rules')
})
