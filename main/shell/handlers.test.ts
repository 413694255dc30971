import { expect, test, vi } from 'vitest'
import { check } from '../../protocol/formats/read.ts'
import { scenarioSchema } from '../../protocol/formats/scenario.ts'
import type { Boot } from '../contract.ts'
import { createHandlers, type Effects } from './handlers.ts'
import { runScenario } from './run.ts'

const catalogue = { releases: [], systems: [], locales: [] }

const read = check(scenarioSchema, {
  title: 'Refused',
  client: {
    offers: [],
    locale: '0x0409',
    system: { type: 'winnt', version: '5.1', arch: 'i386' },
    library: 'MSNMSGR',
    version: '6.0.0602',
  },
  policy: {
    name: 'none',
    dialects: [],
    rules: [],
    otherwise: { refuse: 420 },
    server: { knownClients: 'any' },
  },
})
if (!read.ok) throw new Error('the fixture is wrong')
const scenario = read.value

const booted: Boot = {
  catalogue,
  policies: [],
  start: scenario,
  ...runScenario(scenario, catalogue),
  about: { version: '0', electron: '0', chromium: '0', node: '0', standIn: false },
  theme: 'system',
}

const handlersWith = (effects: Partial<Effects>) =>
  createHandlers({
    boot: () => booted,
    writeClipboard: vi.fn(),
    changeTheme: vi.fn(),
    ...effects,
  })

test('run plays the scenario given, not another', async () => {
  const run = await handlersWith({}).run(scenario)
  expect(run).toEqual(runScenario(scenario, catalogue))
  expect(run.trace).toMatchObject({ title: 'Refused', outcome: 'refused', code: 420 })
})

test('copy is done when the clipboard has the text', async () => {
  const written: string[] = []
  const writeClipboard = async (text: string): Promise<void> => {
    await Promise.resolve()
    written.push(text)
  }
  expect(await handlersWith({ writeClipboard }).copy('CVQ 2')).toBeNull()
  expect(written).toEqual(['CVQ 2'])
})

test('a clipboard that fails is a failure of the call', async () => {
  const writeClipboard = (): Promise<void> => Promise.reject(new Error('no clipboard'))
  await expect(handlersWith({ writeClipboard }).copy('x')).rejects.toThrow('no clipboard')
})

test('theme changes the theme', () => {
  const changeTheme = vi.fn()
  expect(handlersWith({ changeTheme }).theme('dark')).toBeNull()
  expect(changeTheme).toHaveBeenCalledWith('dark')
})
