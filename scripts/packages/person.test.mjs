import { describe, expect, it } from 'vitest'
import { readStatus } from './person.mjs'

describe('what the kernel says of a process', () => {
  it('tells a locked-in renderer', () => {
    const status =
      'Name:\tcvq-lab\nPPid:\t12\nUid:\t65534\t65534\t65534\t65534\nNSpid:\t40\t3\t1\nSeccomp:\t2\n'
    expect(readStatus(status)).toEqual({ parent: 12, uid: 65534, filtered: true, namespaces: 3 })
  })

  it('tells one that is not', () => {
    const status =
      'Name:\tcvq-lab\nPPid:\t1\nUid:\t0\t0\t0\t0\nNSpid:\t40\nSeccomp:\t0\nSeccomp_filters:\t2\n'
    expect(readStatus(status)).toEqual({ parent: 1, uid: 0, filtered: false, namespaces: 1 })
  })
})
