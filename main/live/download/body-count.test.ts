import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BodyCount } from './body-count.ts'

it('counts the bytes behind the head, in whatever pieces they come', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.array(fc.nat(80)), (body, cuts) => {
      const all = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nX: 1\r\n\r\n'), body])
      const places = [0, ...cuts.filter((cut) => cut < all.length).toSorted((a, b) => a - b), all.length]
      const count = new BodyCount()
      places.forEach((place, i) => {
        count.take(all.subarray(place, places[i + 1]))
      })
      expect(count.bytes).toBe(body.length)
    }),
  )
})

it('counts none before the head is over', () => {
  const count = new BodyCount()
  count.take(Buffer.from('HTTP/1.1 200 OK\r\n'))
  expect(count.bytes).toBe(0)
})
