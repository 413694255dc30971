import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from '../../../protocol/version.ts'
import { client, smallCatalogue, trace, traceNaming, verdicts } from '../fixture.ts'
import { type Ladder, ladderOf, rowAfter } from './ladder.ts'

const ladder = (changes: Partial<typeof client> = {}, run = trace): Ladder =>
  ladderOf(smallCatalogue, verdicts, { ...client, ...changes }, run)

/** Each row's version, with the marks under it. */
const shape = ({ top, rows }: Ladder) => [
  ...top.map(({ version, caption }) => `— ${version} ${caption}`),
  ...rows.flatMap(({ version, marks }) => [
    version,
    ...marks.map((mark) => `— ${mark.version} ${mark.caption}`),
  ]),
]

describe('the ladder', () => {
  it('has every release, newest on top, and a line under the versions the server named', () => {
    expect(shape(ladder())).toEqual([
      '14.0.8089.0726',
      '7.0.0813',
      '— 7.0.0813 recommended',
      '6.2.0205',
      '— 6.2.0205 minimum',
      '6.0.0602',
      '5.1.0715',
      '5.0.0544',
    ])
  })

  it('has a line for a version that no release has, by its order', () => {
    expect(shape(ladder({}, traceNaming('14.0.8064', '6.1.0000')))).toEqual([
      '14.0.8089.0726',
      '— 14.0.8064 recommended',
      '7.0.0813',
      '6.2.0205',
      '— 6.1.0000 minimum',
      '6.0.0602',
      '5.1.0715',
      '5.0.0544',
    ])
  })

  it('has one line for both, and lines above and below every release', () => {
    expect(shape(ladder({}, traceNaming('7.0.0813', '7.0.813')))).toContain('— 7.0.0813 recommended, minimum')
    const wide = shape(ladder({}, traceNaming('99.0', '1.0.0000')))
    expect(wide[0]).toBe('— 99.0 recommended')
    expect(wide.at(-1)).toBe('— 1.0.0000 minimum')
  })

  it('keeps a minimum above the recommended version where it is', () => {
    const marks = shape(ladder({}, traceNaming('1.0.0000', '7.0.0425'))).filter((each) =>
      each.startsWith('—'),
    )
    expect(marks).toEqual(['— 7.0.0425 minimum', '— 1.0.0000 recommended'])
  })

  it('has no lines when the server named nothing', () => {
    const silent = { ...trace, events: [] }
    expect(shape(ladder({}, silent)).filter((each) => each.startsWith('—'))).toEqual([])
  })

  it('tells releases of other families apart', () => {
    const hints = ladder().rows.map(({ version, hint }) => [version, hint])
    expect(hints).toContainEqual(['5.1.0715', 'Windows'])
    expect(hints).toContainEqual(['6.0.0602', ''])
  })

  it('has the client’s own version among the rest when no release has it, with the verdict of the run', () => {
    const { rows } = ladder({ version: '6.0.0999' })
    const place = rows.findIndex(({ release }) => release === null)
    expect(rows[place]).toMatchObject({
      version: '6.0.0999',
      hint: 'other',
      chosen: true,
      word: 'Must upgrade',
    })
    expect(rows[place - 1]?.version).toBe('6.2.0205')
    expect(rows[place + 1]?.version).toBe('6.0.0602')
  })

  it('takes a known version of an unknown library for a version of its own', () => {
    const { rows } = ladder({ library: 'YCOMM' })
    expect(rows.filter(({ version }) => version === '6.0.0602')).toHaveLength(2)
    expect(rows.filter(({ chosen }) => chosen)).toMatchObject([{ release: null }])
  })

  it('is in order with one row chosen, whatever the version', () => {
    const version = fc.array(fc.nat(999), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('.'))
    fc.assert(
      fc.property(version, version, version, (own, recommended, minimum) => {
        const { rows, top } = ladder({ version: own }, traceNaming(recommended, minimum))
        for (const [i, row] of rows.entries()) {
          const next = rows[i + 1]
          if (next) expect(compareVersions(row.version, next.version)).toBeGreaterThanOrEqual(0)
          for (const mark of row.marks) {
            expect(compareVersions(row.version, mark.version)).toBeGreaterThanOrEqual(0)
            if (next) expect(compareVersions(next.version, mark.version)).toBeLessThan(0)
          }
        }
        expect(rows.filter(({ chosen }) => chosen)).toHaveLength(1)
        const marks = [...top, ...rows.flatMap((row) => row.marks)]
        expect(marks).toHaveLength(compareVersions(recommended, minimum) === 0 ? 1 : 2)
      }),
    )
  })
})

describe('the arrow keys', () => {
  const { rows } = ladder()
  it.each([
    ['ArrowUp', '6.2.0205'],
    ['ArrowDown', '5.1.0715'],
    ['Home', '14.0.8089.0726'],
    ['End', '5.0.0544'],
    ['Tab', undefined],
  ])('%s leads from 6.0.0602 to %s', (key, version) => {
    expect(rowAfter(rows, key)?.version).toBe(version)
  })

  it('stop at the ends', () => {
    expect(rowAfter(ladder({ version: '5.0.0544' }).rows, 'ArrowDown')?.version).toBe('5.0.0544')
    const newest = ladder({ version: '14.0.8089.0726' }).rows
    expect(rowAfter(newest, 'ArrowUp')?.version).toBe('14.0.8089.0726')
  })
})
