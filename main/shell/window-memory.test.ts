import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { grown, placed, type Rectangle } from './window-memory.ts'

const screen: Rectangle = { x: 0, y: 27, width: 1920, height: 1053 }
const beside: Rectangle = { x: 1920, y: 0, width: 1280, height: 1024 }
const bounds: Rectangle = { x: 200, y: 100, width: 1280, height: 800 }

describe('a window that was left', () => {
  test('on a screen that is there comes back where it was', () => {
    expect(placed(bounds, [screen])).toEqual(bounds)
  })

  test('across two screens that touch stays across them', () => {
    const across = { ...bounds, x: 1500, y: 100 }
    expect(placed(across, [screen, beside])).toEqual(across)
  })

  test('on a screen that is gone comes to the edge of the nearest', () => {
    expect(placed({ ...bounds, x: 2000 }, [screen])).toEqual({ ...bounds, x: 640 })
    expect(placed({ ...bounds, x: -5000, y: -5000 }, [screen, beside])).toEqual({ ...bounds, x: 0, y: 27 })
  })

  test('half outside comes inside the screen it has most of', () => {
    expect(placed({ ...bounds, x: 1300, y: 700 }, [screen, beside])).toEqual({ ...bounds, x: 640, y: 280 })
  })

  test('on a smaller screen is as large as that, bars of the system aside', () => {
    const small = { x: 0, y: 40, width: 800, height: 560 }
    expect(placed(bounds, [small])).toEqual(small)
  })

  test('too small to be used comes back as small as a window may be', () => {
    const least = { width: 960, height: 667 }
    expect(grown({ x: 10, y: 20, width: 1, height: 1 }, least)).toEqual({ x: 10, y: 20, ...least })
    expect(grown(bounds, least)).toEqual(bounds)
  })

  test('without any screen stays as it was: there is nothing to see it on', () => {
    expect(placed(bounds, [])).toEqual(bounds)
  })
})

describe('wherever it was and whatever screens there are', () => {
  const side = fc.integer({ min: 1, max: 20_000 })
  const place = fc.integer({ min: -50_000, max: 50_000 })
  const rectangle = fc.record({ x: place, y: place, width: side, height: side })
  const screens = fc.array(
    fc.record({
      x: place,
      y: place,
      width: fc.integer({ min: 320, max: 8000 }),
      height: fc.integer({ min: 240, max: 8000 }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const isWithin = (one: Rectangle, area: Rectangle): boolean =>
    one.x >= area.x &&
    one.y >= area.y &&
    one.x + one.width <= area.x + area.width &&
    one.y + one.height <= area.y + area.height

  test('it is whole on one screen, or was not moved at all', () => {
    fc.assert(
      fc.property(rectangle, screens, (was, areas) => {
        const now = placed(was, areas)
        expect(areas.some((area) => isWithin(now, area)) || now === was).toBe(true)
      }),
    )
  })

  /** The title bar's left end, which is where a window is caught. */
  test('its title bar is on a screen', () => {
    fc.assert(
      fc.property(rectangle, screens, (was, areas) => {
        const { x, y, width } = placed(was, areas)
        const caught = areas.some(
          (area) => y >= area.y && y < area.y + area.height && x < area.x + area.width && x + width > area.x,
        )
        expect(caught).toBe(true)
      }),
    )
  })

  test('it never grows, and a second start changes nothing', () => {
    fc.assert(
      fc.property(rectangle, screens, (was, areas) => {
        const now = placed(was, areas)
        expect(now.width).toBeLessThanOrEqual(was.width)
        expect(now.height).toBeLessThanOrEqual(was.height)
        expect(placed(now, areas)).toEqual(now)
      }),
    )
  })
})
