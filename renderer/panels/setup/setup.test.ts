// The small view models of the setup: judges, refusals, rules, switches, the line by hand, lists.

import { describe, expect, it } from 'vitest'
import type { Trace } from '../../../protocol/formats/trace.ts'
import { SWITCHED } from '../../../reference/disagreements.ts'
import { plain } from '../../../words/words.ts'
import { client, policy, scenario, smallCatalogue, trace, why } from '../fixture.ts'
import {
  dialectGroups,
  libraryGroups,
  localeName,
  offering,
  productsOf,
  releaseGroups,
  systemGroups,
  systemNamed,
} from './choices.ts'
import { readHandLine } from './hand-line.ts'
import { judgeLcid, judgeLine, judgeMilliseconds, judgeToken, judgeTrid, judgeVersion } from './judges.ts'
import { refusalOf } from './refusal.ts'
import { ruleRows, shownRules } from './rules.ts'
import { countChanged, SWITCHES } from './switches.ts'

describe('what is typed is judged', () => {
  it.each([
    [judgeVersion, '7.0.0813', '7.0.0813'],
    [judgeVersion, ' 7.0 ', '7.0'],
    [judgeToken, 'YCOMM', 'YCOMM'],
    [judgeLcid, '0x1111', '0x1111'],
    [judgeLine, 'CVQ 6 spaghetti ', 'CVQ 6 spaghetti '],
    [judgeMilliseconds, '0', 0],
    [judgeTrid, '4294967295', 4294967295],
  ])('%o takes %j', (judge, text, value) => {
    expect(judge(text)).toEqual({ ok: true, value })
  })

  it.each([
    [judgeVersion, '7.x', '7.x is not a version such as 6.2.0205'],
    [judgeVersion, '', 'Type a version such as 6.2.0205'],
    [judgeToken, 'two words', 'two words is not one word without spaces'],
    [judgeLcid, '0xZZZZ', '0xZZZZ is not a locale such as 0x0409'],
    [judgeLine, '', 'Type one line of text'],
    [judgeMilliseconds, '-1', '-1 is not a whole number of milliseconds'],
    [judgeMilliseconds, '1e3', '1e3 is not'],
    [judgeTrid, '4294967296', '4294967296 is not a whole number from 0 to 4294967295'],
  ])('%o refuses %j', (judge, text, sentence) => {
    const judged = judge(text)
    expect(judged.ok ? '' : judged.reason).toContain(sentence)
  })
})

describe('a field whose value the server refused', () => {
  const refused: Trace = {
    ...trace,
    why: {
      ...why,
      rule: null,
      code: 710,
      failed: { check: 'locale', reason: 'unknown-lcid', field: 'locale', expected: '0x0409', got: '0x1111' },
    },
  }
  const said = (...args: Parameters<typeof refusalOf>) => {
    const sentence = refusalOf(...args)
    return sentence === null ? null : plain(sentence)
  }

  it('says so', () => {
    expect(said(refused, 'locale', '0x1111')).toBe(
      '0x1111 is not in the language list. The server replies 710.',
    )
  })

  it('says nothing when another value or field was refused, or none', () => {
    expect(said(refused, 'locale', '0x0409')).toBeNull()
    expect(said(refused, 'client-version', '0x1111')).toBeNull()
    expect(said(trace, 'locale', '0x0409')).toBeNull()
  })
})

describe('the rules', () => {
  it('say what the run made of each, counting those that are on', () => {
    expect(ruleRows(policy, trace).map(({ id, number, state, says }) => [number, id, state, says])).toEqual([
      [1, 'win9x', 'failed', 'not its system-type'],
      [null, 'resting', 'disabled', 'switched off'],
      [2, 'winnt', 'answers', 'answers this client'],
      [null, 'No rule matches', 'not-reached', ''],
    ])
  })

  it('are not reached when a check answered', () => {
    const states = ruleRows(policy, { ...trace, why: { ...why, rule: null, tried: [] } }).map(
      ({ state }) => state,
    )
    expect(states).toEqual(['not-reached', 'disabled', 'not-reached', 'not-reached'])
  })
})

describe('very many rules', () => {
  const rules = Array.from({ length: 500 }, (_, i) => ({
    id: `rule ${i + 1}`,
    note: '',
    enabled: true,
    match: {},
    refuse: 420 as const,
  }))
  const rowsUnder = (rule: string | null) =>
    ruleRows({ ...policy, rules }, { ...trace, why: { ...why, rule, tried: [] } })
  const shown = (rule: string | null) =>
    shownRules(rowsUnder(rule)).map((row) => ('hidden' in row ? -row.hidden : (row.number ?? row.id)))

  it('are shown from the first on, up to the last, and around the one that answered', () => {
    expect(shown('rule 200')).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      -183,
      ...[196, 197, 198, 199, 200, 201, 202, 203, 204],
      -294,
      ...[499, 500, 'No rule matches'],
    ])
  })

  it('are shown at both ends alone where the answer is there, or nowhere', () => {
    expect(shown('rule 3').filter((number) => Number(number) < 0)).toEqual([-486])
    expect(shown(null).filter((number) => Number(number) < 0)).toEqual([-486])
  })

  it('all count: none is shown twice or left out', () => {
    for (const rule of ['rule 1', 'rule 14', 'rule 17', 'rule 250', 'rule 495', 'rule 500'])
      expect(
        shownRules(rowsUnder(rule)).reduce((count, row) => count + ('hidden' in row ? row.hidden : 1), 0),
      ).toBe(501)
  })

  it('are all shown where they are few', () => {
    expect(shownRules(rowsUnder(null).slice(0, 60))).toHaveLength(60)
  })
})

describe('the switches', () => {
  it.each(SWITCHED.map(({ id, readings }) => [id, readings.length] as const))(
    '%s stands on its first reading, takes each, and gives it back',
    (id, readings) => {
      expect(SWITCHES[id].read(scenario)).toBe(0)
      for (let reading = 0; reading < readings; reading++) {
        expect(SWITCHES[id].read(SWITCHES[id].set(scenario, reading))).toBe(reading)
      }
      expect(SWITCHES[id].set(SWITCHES[id].set(scenario, 1), 0)).toEqual(scenario)
    },
  )

  it('count as changed when they stand on another', () => {
    expect(countChanged(scenario)).toBe(0)
    expect(countChanged(SWITCHES.order.set(SWITCHES.behaviour.set(scenario, 3), 1))).toBe(2)
  })
})

describe('a line by hand', () => {
  const read = (line: string) => {
    const { tokens, sentence, fields } = readHandLine(line)
    return { tokens, says: plain(sentence), fields: fields.map(({ name, text }) => `${name} ${text}`) }
  }

  it('is read as a server reads it', () => {
    expect(read('CVQ 5 0x1111 winnt 5.1 MSNMSGR 6.0.0602')).toEqual({
      tokens: 7,
      says: 'The server reads CVQ with 5 parameters after the TrID.',
      fields: [
        'locale 0x1111',
        'system-type winnt',
        'system-ver 5.1',
        'system-arch MSNMSGR',
        'requesting-library 6.0.0602',
      ],
    })
  })

  it.each([
    ['CVQ 6 spaghetti', 3, 'The server reads CVQ with 1 parameter after the TrID.'],
    ['CVQ six', 2, 'The server finds no TrID after CVQ.'],
    ['HELLO', 1, 'The server reads HELLO, which is neither CVQ nor CVR.'],
    ['CVR 1 a ', 3, 'The server reads CVR with 1 parameter after the TrID.'],
  ])('%j', (line, tokens, says) => {
    expect(read(line)).toMatchObject({ tokens, says })
  })
})

describe('the lists', () => {
  it('group releases by product, newest first', () => {
    expect(
      releaseGroups(smallCatalogue).map(({ heading, options }) => [heading, options.map(({ name }) => name)]),
    ).toEqual([
      ['MSN Messenger', ['7.0.0813', '6.2.0205', '6.0.0602', '5.0.0544']],
      ['Windows Messenger', ['5.1.0715']],
      ['Windows Live Messenger', ['14.0.8089.0726']],
    ])
  })

  it('name each library once, by the products that use it', () => {
    expect(libraryGroups(smallCatalogue)[0]?.options.map(({ id, name }) => [id, name])).toEqual([
      ['MSNMSGR', 'MSN Messenger, Windows Live Messenger'],
      ['MSMSGS', 'Windows Messenger'],
    ])
    expect(productsOf(smallCatalogue, 'YCOMM')).toEqual([])
  })

  it('know systems whatever their architecture, and locales in either case', () => {
    expect(systemNamed(smallCatalogue, { ...client.system, arch: 'ia64' })?.name).toBe('Windows XP')
    expect(systemNamed(smallCatalogue, { type: 'linux', version: '2.6', arch: 'i386' })).toBeNull()
    expect(systemGroups(smallCatalogue).at(-1)?.options).toMatchObject([{ id: 'other' }])
    expect(localeName(smallCatalogue, '0X0409'.toLowerCase())).toBe('English (United States)')
    expect(localeName(smallCatalogue, '0x1111')).toBeNull()
  })

  it.each([
    [['MSNP9', 'CVR0'], 'MSNP8', ['MSNP9', 'MSNP8', 'CVR0']],
    [['MSNP9', 'CVR0'], 'FOO', ['MSNP9', 'FOO', 'CVR0']],
    [['MSNP9'], 'FOO', ['MSNP9', 'FOO']],
    [['MSNP9'], 'CVR0', ['MSNP9', 'CVR0']],
  ])('add to %j the dialect %s where it belongs', (offers, name, expected) => {
    expect(offering(offers, name)).toEqual(expected)
  })

  it('offer the dialects that are not offered yet', () => {
    const names = dialectGroups(['MSNP24', 'CVR0'])[0]?.options.map(({ name }) => name)
    expect(names?.[0]).toBe('MSNP23')
    expect(names).not.toContain('CVR0')
  })
})
