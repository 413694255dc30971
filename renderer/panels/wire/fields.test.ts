import { describe, expect, it } from 'vitest'
import { client, QUERY, REPLY, smallCatalogue, verWhy } from '../fixture.ts'
import { detailsOf } from './details.ts'
import { fieldRows, type Knowledge } from './fields.ts'
import { wireTokens } from './tokens.ts'

const knowing = (from: 'C' | 'S', offers: readonly string[] = client.offers): Knowledge => ({
  from,
  catalogue: smallCatalogue,
  offers,
  choice: verWhy.dialect,
})
const rowsOf = (line: string, knowledge: Knowledge) => fieldRows(wireTokens(line, knowledge.from), knowledge)
const shown = (line: string, knowledge: Knowledge) =>
  rowsOf(line, knowledge).map(
    ({ index, name, token, absent }) => `${index} ${name} ${absent === '' ? token?.text : `(${absent})`}`,
  )

describe('the field table', () => {
  it('has a row for each parameter of a query', () => {
    expect(shown(QUERY, knowing('C'))).toEqual([
      'id TrID 2',
      '1 locale 0x0409',
      '2 system-type winnt',
      '3 system-ver 5.1',
      '4 system-arch i386',
      '5 requesting-library MSNMSGR',
      '6 client-version 6.0.0602',
      '7 client-identification MSMSGS',
      '8 user-handle example@hotmail.com',
    ])
  })

  it('says which parameters a dialect does not send, and which is empty', () => {
    const two = shown('CVQ 2 0x0409 win 4.10 i386 MSMSGS 1.0.0863', knowing('C', ['MSNP2', 'CVR0']))
    expect(two.slice(-2)).toEqual([
      '7 client-identification (not sent in MSNP2)',
      '8 user-handle (not sent in MSNP2)',
    ])
    const five = shown('CVQ 2 0x0409 win 4.10 i386 MSMSGS 3.0.0286 ', knowing('C', ['MSNP5', 'CVR0']))
    expect(five.slice(-2)).toEqual(['7 client-identification (empty)', '8 user-handle (not sent in MSNP5)'])
  })

  it('says what a line by hand leaves out', () => {
    const rows = shown('CVQ 6 spaghetti', knowing('C'))
    expect(rows.slice(0, 3)).toEqual(['id TrID 6', '1 locale spaghetti', '2 system-type (not sent)'])
    expect(rows).toHaveLength(9)
  })

  it('has the parameters of an answer, and those the answer lacks', () => {
    expect(shown(REPLY, knowing('S')).slice(-2)).toEqual([
      '4 download-url http://d.example/i.exe',
      '5 fallback-url (not sent)',
    ])
  })

  it('says what a client signs in with, and nothing of a server’s USR', () => {
    const rows = rowsOf('USR 3 TWN I example@hotmail.com', knowing('C'))
    expect(rows.map(({ name, token }) => [name, token?.text])).toEqual([
      ['TrID', '3'],
      ['security-package', 'TWN'],
      ['sign-in-state', 'I'],
      ['sign-in-handle', 'example@hotmail.com'],
    ])
    expect(rows[1]?.meaning).toContain('Passport')
    expect(rows.map(({ index }) => index)).toEqual(['id', '1', '2', '3'])
    expect(rowsOf('USR 3 OK', knowing('S')).map(({ name }) => name)).not.toContain('security-package')
  })

  it('numbers the names of VER and says what became of each', () => {
    const rows = rowsOf('VER 1 MSNP9 CVR0', knowing('C'))
    expect(rows.map(({ name, meaning }) => [name, meaning])).toEqual([
      ['TrID', expect.any(String)],
      ['dialect 1', 'The server does not speak it'],
      ['dialect 2', 'What is left when no protocol is shared'],
    ])
  })

  it('says what an error code means', () => {
    expect(rowsOf('420 3', knowing('S'))[0]).toMatchObject({
      name: 'code',
      meaning: 'Client identification or version not known',
    })
    expect(rowsOf('999 3', knowing('S'))[0]?.name).toBe('code')
  })

  it('has rows without names for what the protocol does not have here', () => {
    expect(shown('INF 2 MD5', knowing('C'))).toEqual([' command INF', '1 parameter 1 2', '2 parameter 2 MD5'])
    expect(shown(`${QUERY} more`, knowing('C')).at(-1)).toBe('9 parameter 9 more')
  })
})

describe('more about a field', () => {
  const about = (line: string, name: string, knowledge = knowing('C')) =>
    rowsOf(line, knowledge)
      .filter((row) => row.name === name)
      .flatMap((row) => detailsOf(row, knowledge))

  it('is since when, and who says so', () => {
    expect(about(QUERY, 'user-handle')).toContainEqual({ text: 'Since MSNP8.', sources: ['seed'] })
  })

  it('is what the dialect makes of the identification', () => {
    const line = 'CVQ 2 0x0409 win 4.10 i386 MSMSGS 3.0.0286 '
    expect(about(line, 'client-identification', knowing('C', ['MSNP5']))).toContainEqual({
      text: 'MSNP5: sent empty: the line ends in a space.',
      sources: ['wiki'],
    })
  })

  it('is a dialect’s first client and what its CVQ carries', () => {
    const [detail] = about('VER 1 MSNP9 FOO CVR0', 'dialect 1')
    expect(detail?.text).toContain('6.0.0602')
    expect(detail?.text).toContain('8 parameters')
    expect(about('VER 1 MSNP9 FOO CVR0', 'dialect 2')).toMatchObject([{ text: 'No source knows this name.' }])
  })

  it('is every source’s reading of an error code', () => {
    const readings = about('710 5', 'code', knowing('S'))
    expect(readings.map(({ sources }) => sources[0])).toEqual(
      expect.arrayContaining(['seed', 'wiki', 'purple']),
    )
    expect(readings.every(({ text }) => text !== '')).toBe(true)
    expect(about('999 5', 'code', knowing('S'))).toEqual([])
  })
})
