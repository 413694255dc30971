import { existsSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LINK_SCHEME } from '../../main/link-scheme.ts'
import { LINUX_TARGETS } from '../lib/dist-plan.mjs'
import { configuration, place, textOf } from './configuration.ts'

const { linux, deb, rpm, appImage, win, nsis, portable, mac } = configuration
const named = configuration.fileAssociations.map(({ ext }) => ext)

describe('every system', () => {
  it('opens .cvq and .msnp with the app, and links of its scheme', () => {
    expect(named).toEqual(['cvq', 'msnp'])
    expect(configuration.protocols.flatMap(({ schemes }) => schemes)).toEqual([LINK_SCHEME])
  })

  it('has an icon for the app and one for its files', () => {
    const { buildResources } = configuration.directories
    for (const { icon } of configuration.fileAssociations) {
      for (const kind of ['ico', 'icns'])
        expect(existsSync(place(`${buildResources}/${icon}.${kind}`))).toBe(true)
    }
    for (const icon of [win.icon, mac.icon, `${linux.icon}/256x256.png`]) {
      expect(existsSync(place(icon))).toBe(true)
    }
  })

  it('gets an app whose fuses are all set, and blown against its owner none', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
    expect(configuration.asar).toBe(true)
  })
})

describe('Windows', () => {
  it('gets an installer for one user, with questions and without rights, and a portable program', () => {
    expect(win.target.map(({ target }) => target)).toEqual(['nsis', 'portable'])
    expect(nsis).toMatchObject({ oneClick: false, perMachine: false, allowElevation: false })
    expect(win.requestedExecutionLevel).toBe('asInvoker')
    expect(portable.requestExecutionLevel).toBe('user')
  })

  it('learns of links when the app is installed and forgets them when it goes', () => {
    const script = textOf(nsis.include)
    const [install = '', uninstall = ''] = script.split('!macro customUnInstall')
    expect(install).toContain(`WriteRegStr HKCU "Software\\Classes\\${LINK_SCHEME}" "URL Protocol"`)
    expect(uninstall).toContain(`DeleteRegKey HKCU "Software\\Classes\\${LINK_SCHEME}"`)
    expect(script).not.toContain('HKLM')
  })
})

describe('macOS', () => {
  it('gets a dmg and a zip for each of its processors', () => {
    const both = ['x64', 'arm64']
    expect(mac.target).toEqual([
      { target: 'dmg', arch: both },
      { target: 'zip', arch: both },
    ])
  })

  it('grants the app what Chromium cannot do without, and nothing else', () => {
    expect(mac.hardenedRuntime).toBe(true)
    expect(mac.entitlementsInherit).toBe(mac.entitlements)
    const granted = [...textOf(mac.entitlements).matchAll(/<key>(.*?)<\/key>/g)].map(([, key]) => key)
    expect(granted).toEqual(['com.apple.security.cs.allow-jit'])
  })
})

describe('Linux', () => {
  it('gets all four kinds of packages', () => {
    expect(linux.target).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz'])
    expect(LINUX_TARGETS).toEqual(linux.target)
  })

  it('keeps the sandbox in an AppImage, which electron-builder would switch off', () => {
    expect(appImage.executableArgs).toEqual([])
    expect(configuration.toolsets.appimage).not.toBe('0.0.0')
  })

  it('packs files that are there, each to a place of its own', () => {
    for (const { fpm } of [deb, rpm]) {
      const places = fpm.map((word) => word.split('='))
      for (const [from = ''] of places) expect(existsSync(place(from)), from).toBe(true)
      expect(new Set(places.map(([, to]) => to)).size).toBe(fpm.length)
    }
    for (const { from } of linux.extraFiles) expect(existsSync(place(from))).toBe(true)
  })

  it('starts the launcher, which may be run', () => {
    expect(statSync(place('packaging/linux/cvq-lab')).mode & 0o111).toBe(0o111)
    expect(deb.fpm).toContain('packaging/linux/cvq-lab=/usr/bin/cvq-lab')
  })

  it('asks for the libraries that the program cannot start without, also where newer Debians renamed them', () => {
    const libraries = ['libasound2', 'libatk-bridge2.0-0', 'libatspi2.0-0', 'libcups2', 'libgtk-3-0']
    for (const library of libraries) expect(deb.depends).toContain(`${library} | ${library}t64`)
    for (const library of ['libdrm2', 'libgbm1', 'libnss3', 'libxkbcommon0'])
      expect(deb.depends).toContain(library)
    for (const fedora of ['alsa-lib', 'gtk3', 'libdrm', 'mesa-libgbm', 'nss']) {
      expect(rpm.depends.some((need) => need.startsWith(`(${fedora} or `))).toBe(true)
    }
  })
})
