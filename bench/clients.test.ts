import { expect, it } from 'vitest'
import { domainOf } from '../main/analysis/domain.ts'
import { catalogue } from '../main/simulation/fixture.ts'
import { cellCount, placeOfCell, weightOf } from '../protocol/sweep.ts'
import { fieldsOf, readAll, withClients } from './clients.ts'
import { policyWithRules } from './policies.ts'

const locales = ['0x0409', '0x040c', '0x0407'].map((lcid) => ({ lcid, tag: lcid, name: lcid }))
const whole = domainOf([policyWithRules(41)], { ...catalogue, locales }, 'all')

it('a policy has as many rules as asked for, the same each time', () => {
  expect(policyWithRules(400).rules).toHaveLength(400)
  expect(policyWithRules(41)).toEqual(policyWithRules(41))
})

it.each([40, 200, cellCount(whole)])('a domain has about %i clients, each told apart', (clients) => {
  const domain = withClients(whole, clients)
  expect(Math.abs(cellCount(domain) - clients) / clients).toBeLessThan(0.5)
  expect(weightOf(domain, placeOfCell(domain, cellCount(domain) - 1))).toBe(1)
})

it('the bare loop reads every field of every client', () => {
  const one = new Int32Array(1).fill(1)
  const fields = fieldsOf(whole)
  const ones = (field: Int32Array) => new Int32Array(field.length).fill(1)
  const all = { ...fields, systems: ones(fields.systems), archs: one, locales: one, cohorts: one }
  const kinds = ones(fields.kinds)
  expect(readAll({ ...all, kinds })).toBe(5 * kinds.length * fields.systems.length)
})
