// The built-in policies: what lint finds in each and why it is true, and nothing else. A faulty one gives its fault
// first, and beside it only what follows; the client that shows it meets it when it is run alone.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../protocol/formats/finding.ts'
import { applyEdits } from '../../../protocol/policy-edit.ts'
import { loadAssets } from '../../files.ts'
import { findingsIn, namesOf, runAlone } from './fixture.ts'

function readAssets() {
  const assets = loadAssets(join(import.meta.dirname, '../../../assets'))
  if (!assets.ok) throw new Error(JSON.stringify(assets.reason))
  return assets.value
}

const { catalogue, policies } = readAssets()

function policyNamed(name: string) {
  const found = policies.find((policy) => policy.name === name)
  if (found === undefined) throw new Error(`no policy ${name}`)
  return found.policy
}

const FOUND: Readonly<Record<string, readonly string[]>> = {
  // The page shows two answers and 420 for all else: a Mac got none.
  seed: ['unanswered-system otherwise'],
  // The announcements of the time left nobody who could be asked to upgrade without a way to.
  'lockout-2003': [],
  'september-2007': [],
  'february-2009': [],
  'october-2009': [],
  // Answers of several years side by side, put so that no two of them meet.
  ns: [],
  // What follows from the loop: some go down on their way into it, and the minimum that it is for is nowhere.
  'faulty-loop': [
    'loop winnt',
    'downgrade winnt',
    'recommended-below-minimum winnt',
    'minimum-out-of-reach winnt',
  ],
  'faulty-stranded': ['stranded floor'],
  // What follows: Spanish clients get the English address, though a rule has theirs.
  'faulty-shadowed': ['shadowed-rule winnt-spanish', 'wrong-language winnt'],
  'faulty-below-minimum': ['recommended-below-minimum stepping-stone'],
  // What follows: to push anybody down, recommended has to be below the minimum.
  'faulty-downgrade': ['downgrade recall', 'recommended-below-minimum recall'],
}

describe('lint finds in the built-in policy', () => {
  it.each(Object.entries(FOUND))('%s: %j', (name, expected) => {
    expect(namesOf(findingsIn(policyNamed(name), catalogue))).toEqual(expected)
  })

  it('each of them, and there is no other', () => {
    expect(policies.map(({ name }) => name).sort()).toEqual(Object.keys(FOUND).sort())
  })
})

function firstOf(name: string): Finding {
  const [first] = findingsIn(policyNamed(name), catalogue)
  if (first === undefined) throw new Error(`nothing found in ${name}`)
  return first
}

/** The first finding's client, alone under the policy. */
const shownIn = (name: string) => runAlone(firstOf(name).witness, policyNamed(name), catalogue)

const versionsOf = (name: string) => shownIn(name).journey.hops.map(({ version }) => version)

describe('the client that shows the fault meets it alone', () => {
  it('goes in circles', () => {
    expect(shownIn('faulty-loop').journey.end).toBe('loops')
  })

  it('must upgrade and is then refused', () => {
    const { journey, outcome } = shownIn('faulty-stranded')
    expect({ outcome, end: journey.end }).toEqual({ outcome: 'upgrade-forced', end: 'stranded' })
    expect(journey.hops.at(-1)).toMatchObject({ outcome: 'refused', code: 420 })
  })

  it('is answered by another rule than the one that was made for it', () => {
    const finding = firstOf('faulty-shadowed')
    expect(shownIn('faulty-shadowed').why?.rule).toBe(finding.others[0])
    expect(finding.rule).not.toBe(finding.others[0])
  })

  it('is told a minimum that what it is sent to does not have', () => {
    const { recommended, minimum } = firstOf('faulty-below-minimum').facts
    const { lines } = shownIn('faulty-below-minimum')
    expect(lines[3]?.line).toContain(`CVQ 2 ${recommended} ${recommended} ${minimum} `)
    expect(versionsOf('faulty-below-minimum')[1]).toBe(recommended)
  })

  it('goes back to an older version', () => {
    const [own, installed] = versionsOf('faulty-downgrade')
    expect([own, installed]).toEqual([
      firstOf('faulty-downgrade').witness?.version,
      firstOf('faulty-downgrade').facts.recommended,
    ])
    expect(shownIn('faulty-downgrade').outcome).toBe('upgrade-forced')
  })
})

describe('the repair of the first finding of a faulty policy', () => {
  it.each(Object.keys(FOUND).filter((name) => name.startsWith('faulty')))(
    '%s leaves nothing to find',
    (name) => {
      const repaired = applyEdits(policyNamed(name), firstOf(name).repair.edits)
      expect(namesOf(findingsIn(repaired, catalogue))).toEqual([])
    },
  )
})
