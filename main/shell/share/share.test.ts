import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ShareFormat, ShareOrder } from '../../contract-share.ts'
import { SHARE_FORMATS } from '../../contract-share.ts'
import type { PrintPage } from '../../export/print-page.ts'
import { catalogue, chain, forces, scenarioWith } from '../../simulation/fixture.ts'
import { simulate } from '../../simulation/index.ts'
import { LARGEST_PICTURE } from './make.ts'
import { createShare, type SharePlan } from './share.ts'

const HOME = join('home', 'documents')
const scenario = scenarioWith({ title: 'Old: a/b?' })
const PNG = Uint8Array.of(0x89, 0x50)
const PDF = Uint8Array.of(0x25, 0x50)

/** A desk whose dialog answers with what it was asked for, unless told otherwise. */
function desk(change: Partial<SharePlan> = {}) {
  const asked: string[] = []
  const written = new Map<string, string | Uint8Array>()
  const clipboard: (string | Uint8Array)[] = []
  const printed: PrintPage[] = []
  const faults: unknown[] = []
  const share = createShare({
    press: {
      picture: () => Promise.resolve(PNG),
      print: (page) => {
        printed.push(page)
        return Promise.resolve(PDF)
      },
    },
    resources: () => ({ fonts: [], player: { script: '', style: '' } }),
    simulate: (each) => simulate(each, catalogue),
    toSave: (suggested) => {
      asked.push(suggested)
      return Promise.resolve(suggested)
    },
    home: HOME,
    write: (path, content) => {
      written.set(path, content)
      return Promise.resolve()
    },
    clipboard: {
      writeText: (text) => void clipboard.push(text),
      writePicture: (png) => void clipboard.push(png),
    },
    failed: (error) => faults.push(error),
    ...change,
  })
  return { share, asked, written, clipboard, printed, faults }
}

const orderOf = (format: ShareFormat, of = scenario): ShareOrder => ({
  format,
  trace: simulate(of, catalogue),
  scenario: of,
  theme: 'light',
})

describe('saving a run', () => {
  it('proposes a name that every system takes, with the ending of the form', async () => {
    const endings = ['.txt', '.mmd', '.puml', '.svg', '.json', '.xml', '.html', '.pcapng', '.png', '.pdf']
    for (const [i, format] of SHARE_FORMATS.entries()) {
      const { share, asked, written } = desk()
      const name = `Old a b${endings[i]}`
      expect(await share.save(orderOf(format))).toEqual({ kind: 'saved', name })
      expect(asked).toEqual([join(HOME, name)])
      expect([...written.keys()]).toEqual(asked)
    }
  })

  it('begins where the last file went', async () => {
    const elsewhere = join('usb', 'stick', 'first.txt')
    let first = true
    const { share, asked } = desk({
      toSave: (suggested) => {
        asked.push(suggested)
        const path = first ? elsewhere : suggested
        first = false
        return Promise.resolve(path)
      },
    })
    await share.save(orderOf('text'))
    await share.save(orderOf('json'))
    expect(asked[1]).toBe(join('usb', 'stick', 'Old a b.json'))
  })

  it('writes nothing when no place is chosen', async () => {
    const { share, written, printed } = desk({ toSave: () => Promise.resolve(null) })
    expect(await share.save(orderOf('pdf'))).toEqual({ kind: 'cancelled' })
    expect([written.size, printed.length]).toEqual([0, 0])
  })

  it('names the file that could not be written, and why', async () => {
    const full = Object.assign(new Error('no space left on /home/somebody'), { code: 'ENOSPC' })
    const { share } = desk({ write: () => Promise.reject(full) })
    const saved = await share.save(orderOf('text'))
    expect(saved).toEqual({ kind: 'not-written', name: 'Old a b.txt', detail: 'ENOSPC' })
  })

  it('writes no file where the engine gives nothing', async () => {
    const press = {
      picture: () => Promise.reject(new Error('gone')),
      print: () => Promise.reject(new Error('gone')),
    }
    const { share, written, faults } = desk({ press })
    const notMade = { kind: 'refused', reason: { kind: 'not-made' } }
    expect(await share.save(orderOf('png'))).toEqual(notMade)
    expect(await share.save(orderOf('pdf'))).toEqual(notMade)
    expect(written.size).toBe(0)
    expect(faults).toHaveLength(2)
  })

  it('tells a build server of the branches too', async () => {
    const branches = [{ name: 'Newest', client: { ...scenario.client, version: '7.0.0813' } }]
    const { share, written } = desk()
    await share.save(orderOf('junit', { ...scenario, branches }))
    expect([...written.values()][0]).toContain('Newest')
  })
})

describe('what is too large', () => {
  /** A journey over many versions, each forced on to the next. */
  const versions = Array.from({ length: 70 }, (_, i) => `1.0.${i + 1}`)
  const steps = versions.slice(1).map((to, i) => forces(versions[i] ?? '', to))
  const long = scenarioWith({ client: { version: versions[0] }, policy: chain(...steps) })

  it('is refused before anybody is asked where to: a picture of more pixels than an engine holds', async () => {
    const { share, asked } = desk()
    const saved = await share.save(orderOf('png', long))
    expect(saved).toMatchObject({ kind: 'refused', reason: { kind: 'too-tall', limit: LARGEST_PICTURE } })
    expect(asked).toEqual([])
  })

  it('is refused: paper for more steps than anybody prints', async () => {
    const { share, asked, printed } = desk()
    const saved = await share.save(orderOf('pdf', long))
    expect(saved).toMatchObject({ kind: 'refused', reason: { kind: 'too-long', limit: 400 } })
    expect([asked.length, printed.length]).toEqual([0, 0])
  })

  it('goes as SVG all the same', async () => {
    const { share } = desk()
    expect(await share.save(orderOf('svg', long))).toMatchObject({ kind: 'saved' })
  })
})

describe('a handout', () => {
  const lesson = {
    summary: 'Two runs.',
    steps: [
      { kind: 'read' as const, text: 'The own run.' },
      { kind: 'read' as const, run: 'Newest', text: 'The other run.' },
    ],
  }
  const branches = [
    { name: 'Newest', client: { ...scenario.client, version: '7.0.0813' } },
    { name: 'Unused', client: { ...scenario.client, version: '5.0.0537' } },
  ]

  it('is of the scenario’s own run and of the branches its lesson plays on, whichever is in front', async () => {
    const { share, printed } = desk()
    const ofBranch = simulate(scenarioWith({ title: 'Unused', client: { version: '5.0.0537' } }), catalogue)
    await share.save({ ...orderOf('pdf', { ...scenario, branches, lesson }), trace: ofBranch })
    expect(printed[0]?.html).toContain('The whole run: Old: a/b?')
    expect(printed[0]?.html).toContain('The whole run: Newest')
    expect(printed[0]?.html).not.toContain('Unused')
  })

  it('of a recorded run asks about its lines', async () => {
    const { share, printed } = desk()
    const { trace } = orderOf('pdf')
    await share.save({ format: 'pdf', trace: { ...trace, recorded: true }, scenario: null, theme: 'dark' })
    expect(printed[0]?.html).toContain('What does the server answer?')
  })
})

describe('copying a run', () => {
  it('puts texts there as text and the picture as a picture', async () => {
    const { share, clipboard, asked } = desk()
    expect(await share.copy({ ...orderOf('text'), format: 'text' })).toEqual({ kind: 'copied' })
    expect(await share.copy({ ...orderOf('png'), format: 'png' })).toEqual({ kind: 'copied' })
    expect(clipboard[0]).toContain('Verdict: Must upgrade.')
    expect(clipboard[1]).toBe(PNG)
    expect(asked).toEqual([])
  })

  it('leaves the clipboard as it is where nothing is made', async () => {
    const { share, clipboard } = desk({
      press: {
        picture: () => Promise.reject(new Error('gone')),
        print: () => Promise.reject(new Error('gone')),
      },
    })
    expect(await share.copy({ ...orderOf('png'), format: 'png' })).toEqual({
      kind: 'refused',
      reason: { kind: 'not-made' },
    })
    expect(clipboard).toEqual([])
  })
})
