import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ownToolsEnv, programsFor } from './package-tools.mjs'

describe('the programs that pack', () => {
  it.each([
    [['deb', 'rpm', 'tar.gz'], true, ['rpmbuild', '7za', 'dpkg-deb']],
    [['tar.gz'], true, ['7za']],
    [['dir'], true, []],
    // electron-builder downloads its own, but never rpmbuild.
    [['deb', 'rpm', 'tar.gz'], false, ['rpmbuild']],
    [[], false, []],
  ])('for %j, with Debian’s own: %s', (kinds, own, programs) => {
    expect(programsFor(kinds, own)).toEqual(programs)
  })

  it('are shown to electron-builder, and what a person has set stays', () => {
    const { CUSTOM_FPM_PATH: fpm = '', ...env } = ownToolsEnv({
      ELECTRON_BUILDER_COMPRESSION_LEVEL: '9',
      A: 'b',
    })
    expect(fs.statSync(fpm).mode & 0o111).not.toBe(0)
    expect(env).toMatchObject({ ELECTRON_BUILDER_COMPRESSION_LEVEL: '9', A: 'b' })
  })
})
