import { describe, expect, it } from 'vitest'
import type { Policy } from '../../protocol/formats/policy.ts'
import type { Axis, ClientKind, Domain } from '../../protocol/formats/sweep.ts'
import { cellCount, clientAt, placeOfCell, pointOf, weightOf } from '../../protocol/sweep.ts'
import { catalogue } from '../simulation/fixture.ts'
import { domainOf, MOST_CELLS, MOST_KINDS } from './domain.ts'
import { answer, policyOf } from './fixture.ts'
import { readAssets } from './oracle/assets.ts'

const whole = readAssets().catalogue
const of = (...rules: readonly object[]): Domain => domainOf([policyOf(rules)], catalogue)

const spelt = ({ version, library, identification }: ClientKind): string =>
  [version, library, identification ?? '-'].join(' ')
const named = ({ kinds }: Domain): readonly string[] => kinds.slice(catalogue.releases.length).map(spelt)

/** By class its values. */
const classesOf = <Value>({ values, classOf, sizes }: Axis<Value>): readonly (readonly Value[])[] =>
  Array.from(sizes, (_, place) => values.filter((_value, i) => classOf[i] === place))

describe('kinds', () => {
  it('begin with every release, as the catalogue has it', () => {
    const { kinds } = of()
    const releases = catalogue.releases.map(({ version, library, identification, offers }, release) => ({
      version,
      library,
      identification,
      offers,
      release,
      real: true,
    }))
    expect(kinds.slice(0, releases.length)).toMatchObject(releases)
    expect(kinds.map(({ sendsHandle }) => sendsHandle).slice(0, 4)).toEqual([false, false, true, true])
  })

  it('go on with each version named and its neighbours, oldest first, as the nearest release', () => {
    const range = of({ match: { version: '<6.2.0100 || =7.0.0813' }, refuse: 420 })
    expect(named(range)).toEqual([
      '0 MSMSGS -',
      '1 MSMSGS -',
      '6.2.0099 MSNMSGR MSMSGS',
      '6.2.0100 MSNMSGR MSMSGS',
      '6.2.0101 MSNMSGR MSMSGS',
      '7.0.0812 MSNMSGR msmsgs',
      '7.0.0814 MSNMSGR msmsgs',
    ])
    expect(range.kinds.slice(7).every(({ real }) => !real)).toBe(true)
  })

  it('know the versions of answers: recommended, the second recommended, minimum; of otherwise too', () => {
    const answers = {
      answer: { recommended: '20.1', recommended2: '30.1', minimum: '40.1' },
    }
    const policy = policyOf([{ ...answers }], {
      otherwise: { answer: { recommended: '50.1', minimum: '0' } },
    })
    const versions = domainOf([policy], catalogue).kinds.map(({ version }) => version)
    for (const version of ['20.0', '20.1', '20.2', '30.1', '40.1', '50.1'])
      expect(versions).toContain(version)
  })

  it('leave out what rules name that are switched off', () => {
    const rule = { enabled: false, match: { version: '=6.5', library: ['X'] }, refuse: 420 }
    expect(named(of(rule))).toEqual(['0 MSMSGS -', '1 MSMSGS -'])
  })

  it('take versions as programs that only rules name, too', () => {
    expect(named(of({ match: { library: ['NEW'], version: '=6.2.0205' }, refuse: 420 }))).toEqual(
      expect.arrayContaining([
        '6.2.0205 NEW MSMSGS',
        '6.2.0204 MSNMSGR MSMSGS',
        '6.2.0204 NEW MSMSGS',
        '0 NEW -',
      ]),
    )
    expect(named(of({ match: { identification: ['own', ''], version: '=6.5' }, refuse: 420 }))).toEqual(
      expect.arrayContaining(['6.5 MSNMSGR own', '0 MSMSGS own']),
    )
  })

  it('take the newest release’s version as them where no version is named', () => {
    const policy = policyOf([{ match: { library: ['NEW'] }, refuse: 420 }], { otherwise: { refuse: 420 } })
    expect(named(domainOf([policy], catalogue))).toEqual(['14.0.8064.0206 NEW msmsgs'])
  })
})

describe('with products of one’s own', () => {
  const rules = [
    {
      match: { library: ['APP'], version: '<2.0', systemType: ['linux'], systemVersion: '>=5.0' },
      ...answer('3.0'),
    },
    { match: { library: ['APP'], identification: ['beta'] }, ...answer('3.0') },
  ]
  const domain = domainOf(
    [policyOf(rules, { server: { knownClients: 'any' }, otherwise: { refuse: 420 } })],
    catalogue,
  )

  it('kinds are the versions named as the programs named, and no release', () => {
    expect(domain.kinds.map(spelt)).toEqual(
      ['1.9999', '2.0', '2.1', '2.9999', '3.0', '3.1'].flatMap((version) => [
        `${version} APP MSMSGS`,
        `${version} APP beta`,
      ]),
    )
    expect(domain.kinds.every(({ release }) => release === null)).toBe(true)
    expect(domain.kinds.filter(({ real }) => real).map(({ version }) => version)).toEqual([
      '2.0',
      '2.0',
      '3.0',
      '3.0',
    ])
  })

  it('systems are those that rules name', () => {
    expect(domain.systems.values).toEqual(
      ['4.9999', '5.0', '5.1'].map((version) => ({ type: 'linux', version })),
    )
  })

  it('a rule for everybody brings the releases back', () => {
    const policy = policyOf([...rules, { ...answer('1.0') }], { server: { knownClients: 'any' } })
    expect(domainOf([policy], catalogue).kinds[0]?.release).toBe(0)
  })
})

describe('systems, archs and locales', () => {
  it('are the catalogue’s, and those of types and archs that only rules name', () => {
    const { systems, archs } = of(
      { match: { systemType: ['os2', 'win'], systemVersion: '<3.0', arch: ['alpha', 'i386'] }, refuse: 420 },
      { match: { systemType: ['plan9'] }, refuse: 420 },
    )
    expect(systems.values.map(({ type, version }) => `${type} ${version}`)).toEqual([
      'win 4.10',
      'winnt 5.1',
      'os2 2.9999',
      'os2 3.0',
      'os2 3.1',
      'plan9 1.0',
    ])
    expect(archs.values).toEqual(['i386', 'alpha'])
  })

  it('are one class where no rule tells them apart, but for types of systems', () => {
    const { systems, archs, locales } = domainOf([policyOf([])], whole)
    expect(classesOf(systems).map((each) => each[0]?.type)).toEqual(['win', 'winnt', 'mac'])
    expect([archs.sizes.length, locales.sizes.length]).toEqual([1, 1])
    expect(locales.sizes[0]).toBe(locales.values.length)
  })

  it('are told apart by ranges, lists, languages', () => {
    const match = { systemType: ['winnt'], systemVersion: '<5.1', arch: ['ppc'], locale: ['fr', '0x0C0A'] }
    const { systems, archs, locales } = domainOf([policyOf([{ match, refuse: 420 }])], whole)
    const winnt = classesOf(systems).filter(([system]) => system?.type === 'winnt')
    expect(winnt.map((each) => each.map(({ version }) => version))).toEqual([
      ['4.0', '5.0'],
      ['5.1', '5.2', '6.0', '6.0.0', '6.1.0', '6.1.1', '6.2.0'],
    ])
    expect(classesOf(archs)).toEqual([['i386'], ['ppc']])
    expect(classesOf(locales).map((each) => each.includes('0x0409'))).toEqual([true, false])
    expect(classesOf(locales)[1]).toEqual(expect.arrayContaining(['0x040c', '0x0c0a', '0x0c0c']))
  })

  it('are stood for by the default client’s, else by the first', () => {
    const { systems, locales } = domainOf([policyOf([{ match: { locale: ['en'] }, refuse: 420 }])], whole)
    const standing = Array.from(systems.standsFor, (place) => systems.values[place])
    expect(standing).toContainEqual({ type: 'winnt', version: '5.1' })
    expect(standing).toContainEqual({ type: 'win', version: '4.0' })
    expect(Array.from(locales.standsFor, (place) => locales.values[place])).toContain('0x0409')
  })

  it('are all told apart on demand', () => {
    const { locales } = domainOf([policyOf([])], whole, 'all')
    expect(locales.sizes.length).toBe(locales.values.length)
  })

  it('are told apart by any of several policies', () => {
    const by = (locale: string) => policyOf([{ match: { locale: [locale] }, refuse: 420 }])
    expect(domainOf([by('fr'), by('de')], whole).locales.sizes.length).toBe(3)
  })
})

describe('counting', () => {
  const policy: Policy = policyOf([{ match: { cohort: { salt: 'x', below: 25 } }, refuse: 420 }])
  const domain = domainOf([policy], whole)

  it('clients that send no handle are there once, others in each cohort', () => {
    let sum = 0
    for (let cell = 0; cell < cellCount(domain); cell++) sum += weightOf(domain, placeOfCell(domain, cell))
    expect(domain.clients).toBe(sum)
    expect(domain.cohorts.length).toBe(2)
  })

  it('each cell has a client of its own', () => {
    const clients = new Set<string>()
    let cells = 0
    for (let cell = 0; cell < cellCount(domain); cell++) {
      const place = placeOfCell(domain, cell)
      if (weightOf(domain, place) === 0) continue
      cells++
      clients.add(JSON.stringify(clientAt(domain, pointOf(domain, place))))
    }
    expect(clients.size).toBe(cells)
  })
})

describe('of very many rules', () => {
  const many = (count: number, rule: (i: number) => object): Domain =>
    domainOf([policyOf(Array.from({ length: count }, (_, i) => rule(i)))], whole)

  it('keeps within bounds, leaves out versions beside named ones first, and says how many', () => {
    const domain = many(70_000, (i) => ({ match: { version: `=20.${2 * i}.5` }, refuse: 420 }))
    expect(domain.kinds.length).toBe(MOST_KINDS)
    expect(domain.leftOut?.kinds).toBe(10_085)
    const versions = new Set(domain.kinds.map(({ version }) => version))
    expect(versions.has('20.139998.5')).toBe(true)
    expect(versions.has('20.139998.6')).toBe(false)
  }, 60_000)

  it('keeps versions with the programs they are named with', () => {
    const domain = many(1500, (i) => ({ match: { library: [`L${i}`], version: `=20.${i}.5` }, refuse: 420 }))
    expect(domain.leftOut?.kinds).toBeGreaterThan(0)
    const kinds = new Set(domain.kinds.map(spelt))
    expect(kinds.has('20.1499.5 L1499 msmsgs') || kinds.has('20.1499.5 L1499 MSNMSGR')).toBe(true)
  }, 60_000)

  it('leaves out the last of the systems and archs that only rules name', () => {
    const domain = many(2000, (i) => ({ match: { systemType: [`os${i}`], arch: [`arch${i}`] }, refuse: 420 }))
    expect(cellCount(domain)).toBeLessThanOrEqual(MOST_CELLS)
    expect(domain.leftOut?.systems).toBeGreaterThan(1000)
    expect(domain.leftOut?.archs).toBeGreaterThan(1000)
    expect(domain.systems.values).toContainEqual({ type: 'os0', version: '1.0' })
  }, 60_000)

  it('keeps every cohort there is room for', () => {
    const all = { locale: whole.locales.map(({ lcid }) => lcid) }
    const domain = many(430, (i) => ({
      match: {
        locale: all.locale.slice(i),
        arch: i % 2 ? ['ppc'] : ['i386'],
        systemVersion: `<${i % 15}.5`,
        cohort: { salt: `s${i % 6}`, below: 50 },
      },
      refuse: 420,
    }))
    expect(cellCount(domain)).toBeLessThanOrEqual(MOST_CELLS)
    expect(domain.everyCohortCombination).toBe(false)
    expect(domain.leftOut?.kinds).toBe(0)
  }, 60_000)
})
