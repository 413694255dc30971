import { describe, expect, it } from 'vitest'
import {
  afterRepair,
  answer,
  CATALOGUE_URL,
  findingsOf,
  namesOf,
  onlyOf,
  PAGE,
  policyOf,
  rest,
  shortly,
} from './fixture.ts'

const windows = { systemType: ['winnt'] }
const told = (recommended: string, minimum: string, urls: object) => ({
  match: { ...windows, version: `<${recommended}` },
  answer: answer(recommended, minimum, urls),
})
const offers = (recommended: string, urls: object) => told(recommended, '1.0', urls)

describe('a missing URL', () => {
  it('is the download, where an upgrade is offered', () => {
    const rules = [offers('7.0', { downloadUrl: '' }), rest]
    const finding = onlyOf('url-missing', rules)
    expect(finding).toMatchObject({ rule: 'r1', facts: { which: 'download', recommended: '7.0' } })
    expect(shortly(finding.witness)).toBe('winnt 5.1 MSNMSGR 6.0.0602 0x0409')
    expect(finding.repair).toMatchObject({
      kind: 'use-url',
      edits: [{ answer: { downloadUrl: CATALOGUE_URL, fallbackUrl: PAGE } }],
    })
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is told as a stranding alone, where somebody is forced without a download', () => {
    const rules = [told('7.0', '6.0', { downloadUrl: '' }), rest]
    expect(namesOf(findingsOf(rules))).toEqual(['stranded r1'])
  })

  it('is the page beside a download', () => {
    const rules = [offers('7.0', { fallbackUrl: '' }), rest]
    const finding = onlyOf('url-missing', rules)
    expect(finding.facts).toEqual({ which: 'page' })
    // The page of another rule is the best guess.
    expect(finding.repair.edits).toMatchObject([{ answer: { fallbackUrl: PAGE } }])
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is repaired by the download’s own site, where no other rule has a page', () => {
    const rules = [offers('7.0', { fallbackUrl: '' }), { answer: answer('1.0', '1.0', { fallbackUrl: '' }) }]
    expect(onlyOf('url-missing', rules).repair.edits).toMatchObject([
      { answer: { fallbackUrl: 'http://files.example' } },
    ])
  })

  it('is repaired by asking nothing, where nobody knows a URL', () => {
    const rules = [offers('8.0', { downloadUrl: '' }), rest]
    const finding = onlyOf('url-missing', rules)
    expect(finding.repair.kind).toBe('ask-nothing')
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is none where nobody is asked to upgrade', () => {
    expect(findingsOf([{ answer: answer('1.0', '1.0', { downloadUrl: '', fallbackUrl: '' }) }])).toEqual([])
    expect(findingsOf([{ answer: answer('1.0', '1.0', { fallbackUrl: '' }) }])).toEqual([])
  })
})

describe('a URL that is not http or https', () => {
  it.each([
    ['ftp://files.example/setup.exe', 'http://files.example/setup.exe'],
    ['files.example/setup.exe', 'http://files.example/setup.exe'],
  ])('%s is repaired as %s, where the catalogue has none', (downloadUrl, fixed) => {
    const rules = [offers('8.0', { downloadUrl }), rest]
    const finding = onlyOf('url-scheme', rules)
    expect(finding.facts).toEqual({ which: 'download', url: downloadUrl })
    expect(finding.repair).toMatchObject({ kind: 'use-url', facts: { from: 'http' } })
    expect(finding.repair.edits).toMatchObject([{ answer: { downloadUrl: fixed } }])
    expect(afterRepair(policyOf(rules), finding).names).toEqual([])
  })

  it('is repaired by the catalogue’s URL, and by asking nothing where it names no host', () => {
    const known = onlyOf('url-scheme', [offers('7.0', { downloadUrl: 'ftp://x/' }), rest])
    expect(known.repair).toMatchObject({
      facts: { from: 'catalogue' },
      edits: [{ answer: { downloadUrl: CATALOGUE_URL } }],
    })
    expect(onlyOf('url-scheme', [offers('8.0', { downloadUrl: 'ftp://' }), rest]).repair.kind).toBe(
      'ask-nothing',
    )
  })

  it('is told of the page, and of both at once', () => {
    const page = onlyOf('url-scheme', [offers('7.0', { fallbackUrl: 'mailto:help@files.example' }), rest])
    expect(page.facts).toEqual({ which: 'page', url: 'mailto:help@files.example' })
    const rules = [offers('7.0', { downloadUrl: 'ftp://a/x', fallbackUrl: 'ftp://' }), rest]
    const both = onlyOf('url-scheme', rules)
    expect(both.repair.edits).toMatchObject([{ answer: { downloadUrl: CATALOGUE_URL, fallbackUrl: PAGE } }])
    expect(afterRepair(policyOf(rules), both).names).toEqual([])
  })

  it('is none of a page that is never said, or of a rule that asks nothing of anybody', () => {
    const unsaid = [offers('8.0', { downloadUrl: '', fallbackUrl: 'ftp://x/' }), rest]
    expect(namesOf(findingsOf(unsaid))).toEqual(['url-missing r1'])
    expect(findingsOf([{ answer: answer('1.0', '1.0', { downloadUrl: 'ftp://x/' }) }])).toEqual([])
  })
})
