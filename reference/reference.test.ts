import { describe, expect, it } from 'vitest'
import { DIALECTS } from '../protocol/dialects.ts'
import { ERROR_CODES } from '../protocol/errors.ts'
import type { Catalogue, Release } from '../protocol/formats/catalogue.ts'
import { FIELD_NAMES } from '../protocol/parameters.ts'
import { SOURCES } from '../protocol/sources.ts'
import { glossary } from '../words/en/glossary.ts'
import { plain } from '../words/words.ts'
import { DISAGREEMENTS } from './disagreements.ts'
import { CHAPTERS, referenceOf } from './index.ts'
import { search, searchable } from './search.ts'
import { timelineOf, yearOf } from './timeline.ts'

const sure = {
  version: 'high',
  date: 'high',
  library: 'high',
  identification: 'high',
  offers: 'high',
  systems: 'high',
  url: 'high',
} as const

const release = (version: string, date: string | null, product = 'MSN Messenger'): Release => ({
  product,
  version,
  date,
  library: 'MSNMSGR',
  identification: 'MSMSGS',
  offers: ['MSNP9', 'CVR0'],
  systems: ['windows-xp'],
  url: null,
  evidence: 'capture',
  confidence: sure,
  source: 'a test',
  note: '',
})

const catalogue: Catalogue = {
  releases: [release('6.0.0602', '2003-07-17'), release('6.1.0155', null)],
  systems: [
    {
      id: 'windows-xp',
      name: 'Windows XP',
      type: 'winnt',
      version: '5.1',
      arch: 'i386',
      confidence: 'high',
      note: '',
    },
  ],
  locales: [],
}

const entries = referenceOf(catalogue)
const ids = entries.map(({ id }) => id)

describe('the reference', () => {
  it('has an entry for everything the tables have', () => {
    const wanted = [
      ...['VER', 'CVQ', 'CVR', 'USR', 'OUT'].map((name) => `command/${name}`),
      ...FIELD_NAMES.map((name) => `field/${name}`),
      ...DIALECTS.map(({ name }) => `dialect/${name}`),
      ...ERROR_CODES.map((code) => `error/${code}`),
      ...DISAGREEMENTS.map(({ id }) => `differ/${id}`),
      ...SOURCES.map((source) => `source/${source}`),
      ...Object.keys(glossary).map((word) => `word/${word}`),
      'release/MSNMSGR 6.0.0602',
      'dialect/CVR0',
      'dialect/0',
    ]
    expect(wanted.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('names every entry once', () => {
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has something in every chapter', () => {
    expect(CHAPTERS.filter((chapter) => !entries.some((entry) => entry.chapter === chapter))).toEqual([])
  })

  it.each(entries.map((entry) => [entry.id, entry] as const))(
    '%s says something, and leads nowhere that is not',
    (_, entry) => {
      expect(plain(entry.summary).length).toBeGreaterThan(3)
      const led = entry.blocks.flatMap((block) =>
        block.kind === 'table' ? block.rows.flatMap((row) => row.map(({ to }) => to)) : [],
      )
      const named = [...entry.see, ...led].filter((id) => id !== undefined)
      expect(named.filter((id) => !ids.includes(id))).toEqual([])
      const said = [
        plain(entry.summary),
        ...entry.blocks.flatMap((block) => (block.kind === 'paragraph' ? [plain(block.parts)] : [])),
      ]
      for (const text of said) expect(text).not.toMatch(/reference\.|glossary\.|\{\{|<w>/)
    },
  )

  it('tells every difference with all its readings', () => {
    for (const { id, readings } of DISAGREEMENTS) {
      const entry = entries.find((each) => each.id === `differ/${id}`)
      const table = entry?.blocks.find(({ kind }) => kind === 'table')
      expect(table?.kind === 'table' ? table.rows.length : 0).toBe(readings.length)
    }
  })

  it('says what changed when, for the identification: four kinds of dialect', () => {
    const entry = entries.find(({ id }) => id === 'field/client-identification')
    const table = entry?.blocks.find(({ kind }) => kind === 'table')
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(({ parts }) => plain(parts))) : []
    expect(rows.map((row) => row.slice(0, 2))).toEqual([
      ['MSNP2–3', '6'],
      ['MSNP4–7', '7'],
      ['MSNP8–23', '8'],
      ['MSNP24', 'no CVQ'],
    ])
  })
})

describe('the search', () => {
  const among = searchable(entries)
  const found = (query: string) => search(among, query).map(({ id }) => id)

  it('finds what is named so first', () => {
    expect(found('420')[0]).toBe('error/420')
    expect(found('cvr')[0]).toMatch(/^(command|word)\/CVR$/)
    expect(found('msnp8')[0]).toBe('dialect/MSNP8')
  })

  it('wants every word, wherever it stands', () => {
    expect(found('6.0.0602 messenger')).toContain('release/MSNMSGR 6.0.0602')
    expect(found('locale zebra')).toEqual([])
  })

  it('shows everything where nothing is asked, in order', () => {
    expect(found('  ')).toEqual(ids)
  })

  it('does not care for the case', () => {
    expect(found('LoCaLe')).toEqual(found('locale'))
  })
})

describe('the releases over time', () => {
  it('stand at their dates, as far as those are known', () => {
    expect(yearOf('2003')).toBe(2003.5)
    expect(yearOf('2003-01')).toBeCloseTo(2003.04, 2)
    expect(yearOf('2003-07-17')).toBeCloseTo(2003.55, 2)
  })

  it('stand between their neighbours where no date is known, and say so', () => {
    const { lanes } = timelineOf([
      release('6.0.0602', '2003-07-17'),
      release('6.2.0137', '2004-06-01'),
      release('6.1.0155', null),
    ])
    const [first, middle, last] = lanes[0]?.marks ?? []
    expect(middle).toMatchObject({ version: '6.1.0155', dated: false })
    expect(middle?.at).toBeGreaterThan(first?.at ?? Number.NaN)
    expect(middle?.at).toBeLessThan(last?.at ?? Number.NaN)
  })

  it('have a lane for each product, within whole years', () => {
    const timeline = timelineOf([release('1.0.0863', '1999-07-22', 'A'), release('8.0', '2010-10', 'B')])
    expect(timeline.lanes.map(({ product }) => product)).toEqual(['A', 'B'])
    expect(timeline).toMatchObject({ from: 1999, to: 2011 })
  })
})
