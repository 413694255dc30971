import { describe, expect, it } from 'vitest'
import { policy, release, scenario, smallCatalogue } from '../fixture.ts'
import {
  clientEdit,
  isChanged,
  isSamePolicy,
  pickPolicy,
  pickRelease,
  pickSystem,
  systemEdit,
} from './edits.ts'

describe('an edit', () => {
  it('changes what it names and nothing else', () => {
    const edited = clientEdit({ locale: '0x040c' })(scenario)
    expect(edited).toEqual({ ...scenario, client: { ...scenario.client, locale: '0x040c' } })
  })

  it('that changes nothing gives the same scenario, so that nothing is run or undone', () => {
    expect(clientEdit({ locale: '0x0409', offers: ['MSNP9', 'MSNP8', 'CVR0'] })(scenario)).toBe(scenario)
    expect(pickPolicy(structuredClone(policy))(scenario)).toBe(scenario)
  })

  it('of the system keeps the parts it does not name', () => {
    expect(systemEdit({ arch: 'ppc' })(scenario).client.system).toEqual({
      type: 'winnt',
      version: '5.1',
      arch: 'ppc',
    })
  })

  it('that picks a system takes its type, version and architecture', () => {
    const [windows98] = smallCatalogue.systems
    const edited = windows98 && pickSystem(windows98)(scenario)
    expect(edited?.client.system).toEqual({ type: 'win', version: '4.10', arch: 'i386' })
  })

  it('that picks a release fills in what it sends, and puts a line by hand away', () => {
    const byHand = clientEdit({ line: 'CVQ 6 spaghetti' })(scenario)
    const [, , , seven] = smallCatalogue.releases
    expect(seven && pickRelease(smallCatalogue, seven)(byHand).client).toMatchObject({
      version: '7.0.0813',
      identification: 'msmsgs',
      offers: ['MSNP11', 'MSNP10', 'CVR0'],
      line: null,
    })
  })
})

describe('a release changed by hand', () => {
  const six = release('6.0.0602')
  it.each([
    ['as it is', {}, false],
    ['without an identification of its own', { identification: undefined }, false],
    ['another identification', { identification: 'BC01' }, true],
    ['no identification', { identification: null }, true],
    ['other protocols', { offers: ['CVR0'] }, true],
    ['protocols in another order', { offers: ['MSNP8', 'MSNP9', 'CVR0'] }, true],
  ])('%s', (_, changes, changed) => {
    const { identification, ...rest } = { ...scenario.client, ...changes }
    const client = identification === undefined ? rest : { ...rest, identification }
    expect(isChanged(six, client)).toBe(changed)
  })
})

describe('policies', () => {
  it('are the same whatever their switches', () => {
    expect(isSamePolicy(policy, { ...policy, server: { ...policy.server, order: 'strict' } })).toBe(true)
    expect(isSamePolicy(policy, { ...policy, dialects: ['MSNP12'] })).toBe(false)
  })
})
