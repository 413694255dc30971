import { describe, expect, it } from 'vitest'
import { axis, catalogue, domain, kind } from './fixture.ts'
import { scaleOf } from './scale.ts'
import { shortSystemName } from './systems.ts'

const names = (of: typeof domain, name: Parameters<typeof scaleOf>[2]) =>
  scaleOf(of, catalogue, name).buckets.map((bucket) => bucket.name)

describe('versions', () => {
  it('stand newest first, each once, with every program of it', () => {
    const { buckets } = scaleOf(domain, catalogue, 'version')
    expect(buckets.map(({ name }) => name)).toEqual(['6.1.0211', '6.0.0602', '1.0.0863'])
    expect(buckets[0]?.values).toEqual([2, 3])
  })

  it('are ordered as versions, not as texts', () => {
    const kinds = ['6.10.1', '6.9', '14.0.8064.0206'].map((version) => kind(version))
    expect(names({ ...domain, kinds }, 'version')).toEqual(['14.0.8064.0206', '6.10.1', '6.9'])
  })
})

describe('systems', () => {
  it.each([
    ['Windows 95', '95'],
    ['Windows NT 4.0', 'NT 4'],
    ['Windows Server 2003, XP x64', '2003'],
    ['Windows Vista (three-part form)', 'Vista'],
    ['Windows 7 SP1', '7 SP1'],
    ['Mac OS 9', 'OS 9'],
    ['Mac OS X 10.2', '10.2'],
  ])('%s is %s in a column’s head', (name, short) => expect(shortSystemName(name)).toBe(short))

  it('stand family after family, oldest first, with what they are on the wire', () => {
    const { buckets } = scaleOf(domain, catalogue, 'system')
    expect(buckets.map(({ name, wire, group }) => `${name} ${group} ${wire}`)).toEqual([
      '98 win 4.10',
      'NT 4 winnt 4.0',
      'XP winnt 5.1',
      'Vista winnt 6.0',
      'Vista winnt 6.0.0',
      '10.2 mac 10.2.0',
    ])
  })

  it('of the same name are told apart where a cell is named', () => {
    const spoken = scaleOf(domain, catalogue, 'system').buckets.map((bucket) => bucket.spoken)
    expect(spoken).toEqual(['98', 'NT 4', 'XP', 'Vista', 'Vista 6.0.0', '10.2'])
  })

  it('the catalogue does not have go by their type and version', () => {
    const systems = axis([{ type: 'linux', version: 'rolling' }], [0])
    const [bucket] = scaleOf({ ...domain, systems }, catalogue, 'system').buckets
    expect(bucket).toMatchObject({ name: 'rolling', group: 'linux', full: 'linux rolling' })
  })
})

describe('languages', () => {
  const of = (classOf: readonly number[]) => ({
    ...domain,
    locales: axis(
      catalogue.locales.map(({ lcid }) => lcid),
      classOf,
    ),
  })

  it('that no rule tells apart are one column', () => {
    expect(names(of([0, 0, 0, 0, 0, 0, 0, 0]), 'language')).toEqual(['All languages'])
  })

  it('that a rule tells apart are columns of their own, before all others', () => {
    // de, en, fr, de-DE, en-US, fr-FR, fr-BE, ja-JP
    const { buckets } = scaleOf(of([1, 0, 2, 1, 0, 2, 2, 0]), catalogue, 'language')
    expect(buckets.map(({ name }) => name)).toEqual(['French', 'German', 'Others (2)'])
    expect(buckets[2]?.full).toBe('All other languages (2)')
  })

  it('of which a rule means one locale alone show that locale', () => {
    const { buckets } = scaleOf(domain, catalogue, 'language')
    expect(buckets.map(({ name, wire }) => [name, wire])).toEqual([
      ['French (France)', '0x040c'],
      ['Others (4)', ''],
    ])
  })

  it('that a rule names together are named together', () => {
    const { buckets } = scaleOf(of([1, 0, 1, 1, 0, 1, 1, 1]), catalogue, 'language')
    // The larger class are the others, whoever is named.
    expect(buckets.map(({ full }) => full)).toEqual(['English', 'All other languages (3)'])
  })
})

describe('what is not sent and what is sent empty', () => {
  it('are words, no wire text', () => {
    const kinds = [null, '', 'MSMSGS'].map((identification) => kind('6.0.0602', { identification }))
    const { buckets } = scaleOf({ ...domain, kinds }, catalogue, 'identification')
    expect(buckets.map(({ name, mono }) => [name, mono])).toEqual([
      ['not sent', false],
      ['empty', false],
      ['MSMSGS', true],
    ])
  })
})

it('cohorts are named by their salt and share', () => {
  expect(names(domain, 'cohort')).toEqual(['oct: 0 to 25 %', 'oct: 25 to 100 %'])
  expect(names({ ...domain, cohorts: [{ buckets: [], inside: [] }] }, 'cohort')).toEqual(['Everybody'])
})
