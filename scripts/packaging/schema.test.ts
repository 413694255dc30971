import { describe, expect, it } from 'vitest'
import { objection, rawConfiguration } from './configuration.ts'

/** What stands for each kind of package, those that cannot be built on every machine as well. */
const SECTIONS = ['linux', 'appImage', 'deb', 'rpm', 'win', 'nsis', 'portable', 'mac', 'dmg', 'electronFuses']

/** electron-builder is large, and is loaded here. */
const LONG_MS = 30_000

describe('electron-builder’s own schema', { timeout: LONG_MS }, () => {
  it('has no objection to the configuration', async () => {
    expect(await objection(rawConfiguration())).toBeNull()
  })

  it.each(SECTIONS)('looks at %s: a word it does not know is refused there', async (section) => {
    const config = rawConfiguration()
    expect(config).toHaveProperty(section)
    const part = Object.assign({}, config[section], { unheardOf: true })
    expect(await objection({ ...config, [section]: part })).toContain(`configuration.${section}`)
  })

  it.each([
    ['nsis', { oneClick: 'no' }],
    ['portable', { requestExecutionLevel: 'root' }],
    ['mac', { target: [{ target: 'dmg', arch: ['mips'] }] }],
    ['dmg', { contents: 'none' }],
    ['appImage', { executableArgs: 7 }],
    ['deb', { compression: 'best' }],
    ['toolsets', { appimage: '9.9.9' }],
    ['electronFuses', { runAsNode: 'off' }],
  ])('looks at %s: %j is refused', async (section, wrong) => {
    const config = rawConfiguration()
    const part = Object.assign({}, config[section], wrong)
    expect(await objection({ ...config, [section]: part })).toContain('does not match the API schema')
  })
})
