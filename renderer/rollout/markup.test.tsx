// What the rollout puts on the page, as markup: roles, names, figures.

import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Film } from '../../protocol/formats/rollout.ts'
import { bench } from '../state/fixture.ts'
import { LabContext } from '../state/lab.ts'
import type { Lab } from '../state/store.ts'
import { FilmBanner } from './film/FilmBanner.tsx'
import { FilmTable } from './film/FilmTable.tsx'
import { FilmTransport } from './film/FilmTransport.tsx'
import { Legend } from './film/Legend.tsx'
import { filmOf } from './fixture.ts'
import { RolloutSetup } from './setup/RolloutSetup.tsx'

/** As it stands now: rendering without a browser would else take the state the store began with. */
const on = (lab: Lab, node: ReactNode) =>
  renderToStaticMarkup(<LabContext value={{ ...lab, getInitialState: lab.getState }}>{node}</LabContext>)

const hours = 48
const every = (count: number) => Array.from({ length: hours }, () => count)
const film = filmOf({
  hours,
  clients: 2000,
  states: { 'up-to-date': every(1500), stranded: every(12) },
  exchanges: every(30),
  failedDownloads: every(1),
})

async function shown(value: Film | null = film) {
  const { lab } = bench({ film: () => Promise.resolve({ ok: true, value }) })
  lab.getState().makeFilm()
  for (let i = 0; i < 6; i++) await Promise.resolve()
  const { film: there } = lab.getState()
  return { lab, shown: there }
}

describe('the banner', () => {
  it('says that there is no film yet', () => {
    expect(on(bench().lab, <FilmBanner />)).toContain('No film yet')
  })

  it('is a status that says what came of the whole film, headed by its worst', async () => {
    const { lab } = await shown()
    const banner = on(lab, <FilmBanner />)
    expect(banner).toContain('role="status"')
    expect(banner).toContain('data-tile="strand"')
    expect(banner).toContain('After 2 days 1,500 of 2,000 are up to date; 12 are stranded.')
    expect(banner).not.toContain('Cancel')
  })

  it('says that the work was cancelled and offers it again', async () => {
    const { lab } = await shown(null)
    const banner = on(lab, <FilmBanner />)
    expect(banner).toContain('Not played')
    expect(banner).toContain('Try again')
  })

  it('names the field of a rollout that is refused', async () => {
    const fault = { kind: 'missing-key', path: 'policies[0].policy', key: 'rules' } as const
    const { lab } = bench({
      film: () => Promise.resolve({ ok: false, reason: { kind: 'bad-argument', fault } }),
    })
    lab.getState().makeFilm()
    for (let i = 0; i < 6; i++) await Promise.resolve()
    expect(on(lab, <FilmBanner />)).toContain('policies[0].policy lacks the key')
  })

  it('shows how far long work is, with a way to end it', () => {
    let job = -1
    const { lab, progress } = bench({
      film: (asked) => {
        job = asked.job
        return new Promise(() => {})
      },
    })
    lab.getState().makeFilm()
    expect(on(lab, <FilmBanner />)).not.toContain('<progress')
    progress({ job, done: 0.427 })
    const banner = on(lab, <FilmBanner />)
    expect(banner).toContain('42 %')
    expect(banner).toContain('Cancel')
  })
})

describe('the transport', () => {
  it('is a slider over the hours that says what is so at each', async () => {
    const { lab } = await shown()
    lab.getState().seekFilm(30)
    const transport = on(lab, <FilmTransport />)
    expect(transport).toContain('role="slider"')
    expect(transport).toContain('aria-valuemax="47"')
    expect(transport).toContain('aria-valuenow="30"')
    expect(transport).toContain(
      'aria-valuetext="day 1, 06:00: 1,500 of 2,000 are up to date; 12 are stranded"',
    )
    expect(transport).toContain('06:00')
    expect(transport).toContain('day 1 of 2')
  })

  it('has nothing to play before there is a film', () => {
    const transport = on(bench().lab, <FilmTransport />)
    expect(transport.match(/disabled=""/g)).toHaveLength(5)
    expect(transport).toContain('aria-disabled="true"')
  })
})

describe('the legend', () => {
  it('gives every state its word and its number, whoever is in it', async () => {
    const { lab, shown: there } = await shown()
    if (there === null) throw new Error('there is no film')
    const legend = on(lab, <Legend shown={there} hour={30} pointed={false} />)
    for (const text of ['day 1, 06:00', 'Policy: Test', '1,500', '12', '488', 'Upgrade loop']) {
      expect(legend).toContain(text)
    }
    expect(legend).toContain('in this hour 30 questions, 0 upgrades, 1 failed download')
    expect(legend).not.toContain('no download completes')
  })
})

describe('the table', () => {
  it('is folded at first', async () => {
    const { lab, shown: there } = await shown()
    if (there === null) throw new Error('there is no film')
    const table = on(lab, <FilmTable shown={there} hour={0} />)
    expect(table).toContain('aria-expanded="false"')
    expect(table).not.toContain('<table')
  })
})

describe('the setup', () => {
  it('names every control, and says that the same seed gives the same film', () => {
    const setup = on(bench().lab, <RolloutSetup />)
    for (const name of ['Clients', 'Days', 'Seed', 'Policy 1', 'Use the draft from day 0']) {
      expect(setup).toContain(name)
    }
    expect(setup).toContain('The same seed gives the same film.')
    expect(setup).toContain('All releases alike, in English')
  })
})
