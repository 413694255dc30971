import { expect, test } from 'vitest'
import { check } from '../../protocol/formats/read.ts'
import { scenarioSchema } from '../../protocol/formats/scenario.ts'
import { runScenario } from './run.ts'
import { transcript } from './transcript.ts'

const answer = {
  recommended: '7.0.0813',
  minimum: '6.2.0205',
  downloadUrl: 'http://x/y.exe',
  fallbackUrl: 'http://z',
}

function textOf(version: string): string {
  const scenario = check(scenarioSchema, {
    title: 'Forced upgrade',
    client: {
      offers: ['MSNP9', 'CVR0'],
      locale: '0x0409',
      system: { type: 'winnt', version: '5.1', arch: 'i386' },
      library: 'MSNMSGR',
      version,
      identification: 'MSMSGS',
    },
    policy: {
      name: 'one rule',
      dialects: [],
      rules: [{ id: 'winnt', match: { systemType: ['winnt'] }, answer }],
      otherwise: { refuse: 420 },
      server: { knownClients: 'any' },
    },
  })
  if (!scenario.ok) throw new Error('the fixture is wrong')
  return transcript(runScenario(scenario.value, { releases: [], systems: [], locales: [] }).trace)
}

test('every connection is a block of lines as sent, the verdict the last', () => {
  const blocks = textOf('6.0.0602').split('\n\n')
  expect(blocks).toHaveLength(3)
  expect(blocks[0]).toBe(
    [
      '# Connection 1, version 6.0.0602',
      'C: VER 1 MSNP9 CVR0',
      'S: VER 1 CVR0',
      'C: CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS example@hotmail.com',
      'S: CVQ 2 7.0.0813 7.0.0813 6.2.0205 http://x/y.exe http://z',
    ].join('\n'),
  )
  expect(blocks[1]).toMatch(/^# Connection 2, version 7\.0\.0813\nC: VER 3 MSNP9 CVR0\n/)
})

test('the verdict says what happened, by which rule, and what the person saw', () => {
  const verdict = textOf('6.0.0602').split('\n\n').at(-1)
  expect(verdict).toMatch(/^Must upgrade\. 6\.0\.0602 is older than the minimum, 6\.2\.0205\./)
  expect(verdict).toContain('Rule 1, winnt, decided.')
  expect(verdict).toContain('The person')
})

test('a run of one connection has one block', () => {
  expect(textOf('7.0.0813').split('\n\n')).toHaveLength(2)
})
