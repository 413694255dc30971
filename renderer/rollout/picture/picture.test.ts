import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyFilm, filmOf } from '../fixture.ts'
import { chartScale, chartsOn } from './charts.ts'
import { hourUnder, pictureOf, playheadOf } from './picture.ts'

const PAPERS = [
  { width: 912, height: 330 },
  { width: 936, height: 464 },
  { width: 1280, height: 640 },
] as const

const subject = (hours = 240) => ({
  film: anyFilm(hours, 1000, [700, 3, 45, 12, 9, 220, 8]),
  beginnings: [
    { day: 0, name: 'February' },
    { day: 4, name: 'October' },
  ],
  outages: [{ fromHour: 30, toHour: 36 }],
})

describe('the charts', () => {
  it.each(PAPERS)('lie below each other on a paper of $width × $height', (paper) => {
    const { left, right, clients, load, versions, axis } = chartsOn(paper, 2)
    const all = versions === null ? [clients, load] : [clients, load, versions]
    expect(left).toBeLessThan(right)
    expect(right).toBeLessThan(paper.width)
    expect(all[0]?.top).toBeGreaterThan(0)
    all.slice(1).forEach(({ top }, i) => {
      expect(top).toBeGreaterThan(all[i]?.plot.bottom ?? 0)
    })
    for (const { plot } of all) expect(plot.bottom - plot.top).toBeGreaterThan(60)
    expect(axis).toBe(all.at(-1)?.plot.bottom)
    expect(axis + 20).toBeLessThanOrEqual(paper.height)
  })

  it('leave out the releases where the paper is low', () => {
    expect(chartsOn(PAPERS[0], 1).versions).toBeNull()
    expect(chartsOn(PAPERS[1], 1).versions).not.toBeNull()
  })

  it('are drawn larger on a large stage, up to a quarter, and as large as the root’s type', () => {
    const at = (width: number, height: number, root = 1) => chartScale({ width, height, root })
    expect([at(600, 300), at(936, 464), at(1100, 560), at(2400, 1400)]).toEqual([1, 1, 1.125, 1.25])
    expect(at(936 * 1.5, 464 * 1.5, 1.5)).toBe(1.5)
  })
})

describe('the picture', () => {
  it('stays on its paper', () => {
    for (const paper of PAPERS) {
      const { labels, marks, bands, charts, ground } = pictureOf(subject(), paper)
      for (const { y } of labels) expect(y).toBeLessThan(paper.height)
      for (const { x } of [...marks, ...bands]) {
        expect(x).toBeGreaterThanOrEqual(charts.left)
        expect(x).toBeLessThan(charts.right)
      }
      for (const shape of ground) {
        if (shape.kind === 'line') expect(Math.max(shape.y1, shape.y2)).toBeLessThanOrEqual(paper.height)
      }
    }
  })

  it('labels who ends in which state, but not the few who have not asked', () => {
    const film = filmOf({ hours: 24, states: { 'up-to-date': [...Array(23).fill(50), 99] } })
    const { labels } = pictureOf({ film, beginnings: [], outages: [] }, PAPERS[1])
    expect(labels.map(({ label }) => label.title)).toEqual(['Up to date'])
  })

  it('names the busiest hour beside its bar, on the side with more room', () => {
    const busy = (hour: number) => {
      const film = filmOf({
        hours: 48,
        exchanges: Array.from({ length: 48 }, (_, i) => (i === hour ? 9 : 1)),
      })
      return pictureOf({ film, beginnings: [], outages: [] }, PAPERS[1]).peak
    }
    expect(busy(3)).toMatchObject({ text: '9 on day 0, 03:00', side: 'right' })
    expect(busy(44)).toMatchObject({ text: '9 on day 1, 20:00', side: 'left' })
    expect(pictureOf({ film: filmOf({}), beginnings: [], outages: [] }, PAPERS[1]).peak).toBeNull()
  })

  it('keeps its paths to what the screen can show, however long the film', () => {
    const { areas, load } = pictureOf(subject(730 * 24), PAPERS[1])
    for (const { area } of areas) expect(area.split('L').length).toBeLessThan(2 * PAPERS[1].width)
    expect(load.split('V').length).toBeLessThan(2 * PAPERS[1].width)
  })
})

describe('pointing', () => {
  const picture = pictureOf(subject(), PAPERS[1])

  it('finds the hour whose end the playhead shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 239 }), (hour) => {
        expect(hourUnder(picture, playheadOf(picture, hour) - 1e-6)).toBe(hour)
      }),
    )
  })

  it('finds none beside the charts', () => {
    const { left, right } = picture.charts
    expect(hourUnder(picture, left - 1)).toBeNull()
    expect(hourUnder(picture, right + 1)).toBeNull()
    expect(hourUnder(picture, left)).toBe(0)
    expect(hourUnder(picture, right)).toBe(239)
  })
})
