import { describe, expect, test } from 'vitest'
import { createKept } from './kept.ts'
import { createTroubles } from './troubles.ts'

describe('what there is to tell', () => {
  test('of one kind the newest stands, until it is over', () => {
    let changes = 0
    const troubles = createTroubles(() => {
      changes += 1
    })
    troubles.add({ kind: 'work-not-kept', code: 'ENOSPC' })
    troubles.add({ kind: 'page-again' })
    troubles.add({ kind: 'work-not-kept', code: 'EROFS' })
    expect(troubles.current()).toEqual([{ kind: 'page-again' }, { kind: 'work-not-kept', code: 'EROFS' }])
    troubles.over('work-not-kept')
    troubles.over('software')
    expect(troubles.current()).toEqual([{ kind: 'page-again' }])
    expect(changes).toBe(4)
  })
})

describe('what cannot be kept', () => {
  test('is said once, anew when the reason is another, and taken back when it is over', async () => {
    const said: string[] = []
    const kept = createKept({ failed: (code) => said.push(code), again: () => said.push('again') })
    const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
    await kept(() => {})
    await kept(failing('ENOSPC'))
    await kept(failing('ENOSPC'))
    await kept(failing('EROFS'))
    await kept(() => {})
    await kept(() => {})
    await kept(() => {
      throw new Error('no code')
    })
    expect(said).toEqual(['ENOSPC', 'EROFS', 'again', 'UNKNOWN'])
  })
})
