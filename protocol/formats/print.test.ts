import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../result.ts'
import {
  printClient,
  printJson,
  printPolicy,
  printRolloutFile,
  printScenario,
  printScenarioFile,
} from './print.ts'
import { parseJson, readClient, readPolicy, readRolloutFile, readScenario, readScenarioFile } from './read.ts'

function resultOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason))
  return result.value
}

const client = {
  'x-mood': ['good', { deep: true }],
  version: '6.0.0602',
  library: 'MSNMSGR',
  system: { arch: 'i386', version: '5.1', type: 'winnt' },
  locale: '0x0409',
  offers: ['MSNP9', 'MSNP8', 'CVR0'],
  format: 'cvq-lab/client@1',
  $schema: 'https://example.org/client.json',
}

const PRINTED = `{
  "$schema": "https://example.org/client.json",
  "format": "cvq-lab/client@1",
  "offers": ["MSNP9", "MSNP8", "CVR0"],
  "locale": "0x0409",
  "system": {
    "type": "winnt",
    "version": "5.1",
    "arch": "i386"
  },
  "library": "MSNMSGR",
  "version": "6.0.0602",
  "firstTrid": 1,
  "line": null,
  "behaviour": "documented",
  "takesOffers": false,
  "x-mood": [
    "good",
    {
      "deep": true
    }
  ]
}
`

describe('a saved file', () => {
  it("has the contracts' key order, defaults written out, $schema first and x- keys kept", () => {
    expect(printClient(resultOf(readClient(client)))).toBe(PRINTED)
  })

  it('is the same again when read and saved again', () => {
    const again = resultOf(readClient(resultOf(parseJson(PRINTED))))
    expect(printClient(again)).toBe(PRINTED)
  })

  it('keeps a policy that is named by name', () => {
    const file = { format: 'cvq-lab/scenario@1', title: 't', client, policy: 'builtin:seed' }
    const printed = printScenarioFile(resultOf(readScenarioFile(file)))
    expect(resultOf(parseJson(printed))).toMatchObject({ policy: 'builtin:seed', client })
    expect([...printed.matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key)).toEqual([
      'format',
      'title',
      'seed',
      'client',
      'policy',
      'network',
      'download',
      'expect',
    ])
  })
})

describe('what is printed reads back as it was', () => {
  const policy = {
    format: 'cvq-lab/policy@1',
    name: 'October',
    dialects: ['MSNP12'],
    rules: [
      { id: 'old', match: { version: '<5.0.0537', cohort: { below: 25, salt: 'oct' } }, refuse: 420 },
      { id: 'all', answer: { recommended: '7.0.0813', minimum: '6.2.0205' }, 'x-owner': 'me' },
    ],
    otherwise: { refuse: 710 },
    server: { order: 'strict' },
  }

  it('a policy', () => {
    const read = resultOf(readPolicy(policy))
    expect(resultOf(readPolicy(resultOf(parseJson(printPolicy(read)))))).toEqual(read)
  })

  it('a rollout, its policies inline or named', () => {
    const policies = [
      { day: 30, policy },
      { day: 0, policy: 'builtin:seed' },
    ]
    const shares = [{ release: '7.0.0813', locale: 'fr', percent: 12.5 }]
    const read = resultOf(readRolloutFile({ format: 'cvq-lab/rollout@1', days: 60, shares, policies }))
    expect(resultOf(readRolloutFile(resultOf(parseJson(printRolloutFile(read)))))).toEqual(read)
  })

  it('a scenario with both inline, also when its keys were put in another order', () => {
    const scenario = { format: 'cvq-lab/scenario@1', title: 't', client, policy }
    const read = resultOf(readScenario(scenario))
    const { title, ...rest } = read
    expect(resultOf(readScenario(resultOf(parseJson(printScenario(read)))))).toEqual(read)
    expect(printScenario({ ...rest, title })).toBe(printScenario(read))
  })
})

describe('printJson', () => {
  it('prints any JSON value so that it reads back as it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('breaks a list that is wider than a page', () => {
    const wide = Array.from({ length: 30 }, (_, i) => `entry ${i}`)
    expect(printJson(wide).split('\n')).toHaveLength(33)
    expect(printJson(wide.slice(0, 5))).toBe('["entry 0", "entry 1", "entry 2", "entry 3", "entry 4"]\n')
  })
})
