import { describe, expect, it } from 'vitest'
import { CLIENT_FORMAT, type Client } from '../../../protocol/formats/client.ts'
import { clientAt } from '../../../protocol/sweep.ts'
import { EVERYBODY } from './cells.ts'
import { chosenBy, narrowed } from './choose.ts'
import { groupOfPoint, groupsOf, witnessOf } from './clients.ts'
import { pointOfClient } from './find-client.ts'
import { catalogue, domain, sweepOf } from './fixture.ts'
import { scaleOf } from './scale.ts'

const like: Client = {
  format: CLIENT_FORMAT,
  offers: ['MSNP9', 'CVR0'],
  locale: '0x0409',
  system: { type: 'winnt', version: '5.1', arch: 'i386' },
  library: 'MSNMSGR',
  version: '6.0.0602',
  identification: 'MSMSGS',
  firstTrid: 1,
  line: null,
  behaviour: 'documented',
  takesOffers: false,
}

/** On Windows French clients loop by rule 3; all others must upgrade by rule 1; the Mac gets 420. */
const sweep = sweepOf(domain, ({ system, locale }) => {
  if (system === 2) return { outcome: 'refused', end: 'refused', code: 420, rule: -1 }
  return locale === 1
    ? { outcome: 'upgrade-forced', end: 'loops', hops: 1, rule: 2 }
    : { outcome: 'upgrade-forced', hops: 2, rule: 0 }
})

describe('the clients of a cell', () => {
  const groups = groupsOf(sweep, EVERYBODY, like)

  it('are grouped by what becomes of them and by rule, the worst first', () => {
    expect(groups.map(({ verdict, code, rule }) => [verdict, code, rule])).toEqual([
      ['loops', 0, 2],
      ['refused', 420, -1],
      ['upgrade-forced', 0, 0],
    ])
  })

  it('are counted, each once', () => {
    expect(groups.reduce((sum, { clients }) => sum + clients, 0)).toBe(domain.clients)
    // Seven people a place (one program has no handle), five systems, two architectures, one of eight locales.
    expect(groups[0]?.clients).toBe(7 * 5 * 2)
  })

  it('show the smallest: the fewest fields changed, then the newest version', () => {
    const smallest = groups.map((group) => clientAt(domain, group.smallest))
    expect(smallest[0]).toMatchObject({ ...like, locale: '0x040c' })
    expect(smallest[1]).toMatchObject({ version: '6.0.0602', system: { type: 'mac' }, locale: '0x0409' })
    expect(smallest[2]).toMatchObject(like)
    expect(witnessOf(sweep, groups, null)).toEqual(smallest[0])
    expect(witnessOf(sweep, groups, 'upgrade-forced')).toEqual(smallest[2])
    expect(witnessOf(sweep, groups, 'stranded')).toEqual(smallest[0])
  })

  it('show the smallest of those that count, though another stands for its class', () => {
    const systems = scaleOf(domain, catalogue, 'system')
    const vista = systems.buckets.filter(({ wire }) => wire === '6.0.0')
    const [group] = groupsOf(sweep, narrowed(domain, EVERYBODY, 'system', vista), like)
    const client = group === undefined ? null : clientAt(domain, group.smallest)
    expect(client?.system.version).toBe('6.0.0')
  })

  it('say which values they have', () => {
    expect([...(groups[1]?.classes.system ?? [])]).toEqual([0, 0, 1])
    expect([...(groups[0]?.classes.kind ?? [])]).toEqual([1, 1, 1, 1])
  })

  it('are nobody where the filters leave nobody', () => {
    const nobody = { ...EVERYBODY, kind: new Uint8Array(domain.kinds.length) }
    expect(groupsOf(sweep, nobody, like)).toEqual([])
    expect(witnessOf(sweep, [], null)).toBeNull()
  })

  it('are found again by their group', () => {
    const point = groups[2]?.smallest
    expect(point === undefined ? -1 : groupOfPoint(groups, sweep, point)).toBe(2)
  })
})

describe('a client’s place', () => {
  it('is found by its values, whichever case its locale is written in', () => {
    expect(pointOfClient(domain, { ...like, locale: '0x040C' })).toEqual({
      kind: 1,
      system: 2,
      arch: 0,
      locale: 5,
      cohort: domain.defaultCohort,
    })
  })

  it('is that of every client the domain gives', () => {
    for (const cohort of [0, 1]) {
      const point = { kind: 3, system: 1, arch: 1, locale: 6, cohort }
      const client = clientAt(domain, point)
      expect(client === null ? null : pointOfClient(domain, client)).toEqual(point)
    }
  })

  it('is nowhere for a client of another policy’s', () => {
    expect(pointOfClient(domain, { ...like, version: '9.9.9999' })).toBeNull()
    expect(pointOfClient(domain, { ...like, locale: '0x1111' })).toBeNull()
  })
})

it('filters by key reach the clients', () => {
  const chosen = chosenBy(domain, { library: ['MSMSGS'] }, [scaleOf(domain, catalogue, 'library')])
  const libraries = groupsOf(sweep, chosen, like).map(({ smallest }) => domain.kinds[smallest.kind]?.library)
  expect(new Set(libraries)).toEqual(new Set(['MSMSGS']))
})
