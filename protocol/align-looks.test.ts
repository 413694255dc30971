// How often lining up looks at a pair, and that it looks at no place that is not there.

import { describe, expect, it } from 'vitest'
import { ALIKE, align } from './align.ts'

function looks(left: number, right: number, likeness: (i: number, j: number) => number) {
  const asked: [number, number][] = []
  const pairs = align({
    length: { left, right },
    likeness: (i, j) => {
      asked.push([i, j])
      return likeness(i, j)
    },
  })
  expect(asked.every(([i, j]) => i >= 0 && i < left && j >= 0 && j < right)).toBe(true)
  return { asked: asked.length, pairs: pairs.map((pair) => `${pair.left} ${pair.right}`) }
}
const diagonal = (likeness: number) => (i: number, j: number) => (i === j ? likeness : 0)
const straight = (length: number) => Array.from({ length }, (_, i) => `${i} ${i}`)

describe('lining up', () => {
  it('looks once at each pair of what is the same from the beginning', () => {
    expect(looks(500, 500, diagonal(ALIKE))).toEqual({ asked: 500, pairs: straight(500) })
    expect(looks(3, 5, diagonal(ALIKE))).toEqual({ asked: 3, pairs: straight(3) })
    expect(looks(5, 3, diagonal(ALIKE))).toEqual({ asked: 3, pairs: straight(3) })
  })

  it('looks at every pair of a window, and along the way through it', () => {
    expect(looks(40, 40, diagonal(40))).toEqual({ asked: 1 + 40 * 40 + 40, pairs: straight(40) })
    expect(looks(256, 256, diagonal(40)).asked).toBe(1 + 256 * 256 + 256)
    expect(looks(0, 9, diagonal(40))).toEqual({ asked: 0, pairs: [] })
  })

  it('ends where one of them does, in a window that pairs nothing and in one that pairs the whole of it', () => {
    expect(looks(2, 3, () => 0).pairs).toEqual([])
    expect(looks(3, 2, () => 0).pairs).toEqual([])
    expect(looks(3, 1, (i) => (i === 0 ? 40 : 0)).pairs).toEqual(['0 0'])
    expect(looks(1, 3, (_, j) => (j === 0 ? 40 : 0)).pairs).toEqual(['0 0'])
  })

  it('takes the first half of what a window finds where it is not the last', () => {
    const { asked, pairs } = looks(300, 300, diagonal(40))
    expect(pairs).toEqual(straight(300))
    expect(asked).toBe(1 + 256 * 256 + 256 + (1 + 172 * 172 + 172))
  })

  it('goes on behind a window in which it finds nothing', () => {
    const { pairs } = looks(300, 300, (i, j) => (i === j && i >= 256 ? 40 : 0))
    expect(pairs).toEqual(straight(300).slice(256))
  })

  it('is in its last window only when both come to their end in it', () => {
    const shifted = (i: number, j: number) => (j === i + 10 || j === i + 200 ? 40 : 0)
    expect(looks(250, 260, shifted).pairs).toHaveLength(250)
    expect(looks(260, 250, (i, j) => shifted(j, i)).pairs).toHaveLength(250)
  })
})
