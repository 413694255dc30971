import { expect, test, vi } from 'vitest'
import type { Film } from '../../../protocol/formats/rollout.ts'
import type { Equipment, Order } from './order.ts'
import { type Crafts, serveOrders } from './serve.ts'

const film = (loads: Uint32Array): Film => Object.assign(Object.create(null), { exchanges: loads })

const order = (id: number, kind: Order['kind'] = 'film'): Order =>
  Object.assign(Object.create(null), { id, kind, task: { rollout: { seed: id } } })

/** A port on which the test is the other side, and work that says what the test wants. */
function served(crafts: Partial<Crafts>) {
  const equipment: Equipment = {
    catalogue: { releases: [], systems: [], locales: [] },
    wanted: new Int32Array(new SharedArrayBuffer(4)),
  }
  const postMessage = vi.fn()
  let give: (order: Order) => void = () => {}
  const port = {
    postMessage,
    on: (_event: string, listener: (order: Order) => void) => {
      give = listener
    },
  }
  serveOrders(Object.assign(Object.create(null), port), equipment, {
    judge: () => null,
    compare: () => null,
    film: () => null,
    faults: () => null,
    ...crafts,
  })
  const want = (id: number): void => {
    equipment.wanted[0] = id
  }
  return { give: (each: Order) => give(each), want, postMessage, equipment }
}

test('the answer goes back under its number, and its memory moves', () => {
  const loads = new Uint32Array([1, 2, 3])
  const { give, want, postMessage } = served({ film: () => ({ answer: film(loads), moves: [loads.buffer] }) })
  want(4)
  give(order(4))
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'answer', id: 4, answer: film(loads) }, [
    loads.buffer,
  ])
})

test('each kind of work is done by its own craft, with the task and the catalogue', () => {
  const judge = vi.fn(() => null)
  const other = vi.fn(() => null)
  const { give, want, equipment } = served({ judge, compare: other, film: other })
  want(1)
  give(order(1, 'judge'))
  expect(judge).toHaveBeenCalledExactlyOnceWith(order(1).task, equipment.catalogue, expect.anything())
  expect(other).not.toHaveBeenCalled()
})

test('work that is not wanted when it begins is not done', () => {
  const work = vi.fn(() => null)
  const { give, want, postMessage } = served({ film: work })
  want(2)
  give(order(1))
  expect(work).not.toHaveBeenCalled()
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'answer', id: 1, answer: null }, [])
})

test('work that stops on the way is answered with null', () => {
  const { give, want, postMessage } = served({
    film: (_task, _catalogue, watch) => {
      want(2)
      return watch.cancelled() ? null : { answer: film(new Uint32Array()), moves: [] }
    },
  })
  want(1)
  give(order(1))
  expect(postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'answer', id: 1, answer: null }, [])
})

test('a mistake in the work is not kept from the thread', () => {
  const { give, want } = served({
    film: () => {
      throw new Error('a mistake of ours')
    },
  })
  want(1)
  expect(() => give(order(1))).toThrow('a mistake of ours')
})
