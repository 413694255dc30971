import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findTool } from '../lib/apt.mjs'
import { configuration, place, textOf } from './configuration.ts'

const FILE = 'packaging/linux/cvq-lab.xml'
const types = [...textOf(FILE).matchAll(/<mime-type type="(.*?)">(.*?)<\/mime-type>/gs)].map(
  ([, type = '', body = '']) => ({
    type,
    base: /<sub-class-of type="(.*?)"/.exec(body)?.[1],
    icon: /<icon name="(.*?)"/.exec(body)?.[1],
    globs: [...body.matchAll(/<glob pattern="(.*?)" weight="(\d+)"/g)].map(([, pattern = '', weight]) => ({
      pattern,
      weight: Number(weight),
    })),
  }),
)
const patterns = types.flatMap(({ globs }) => globs.map(({ pattern }) => pattern))

describe('the files that Linux knows to be ours', () => {
  it('are those with the five endings', () => {
    expect(patterns.toSorted()).toEqual(['*.cvq', '*.cvq.json', '*.msnp', '*.msnp.txt', '*.policy.json'])
  })

  it('have types that the desktop entry of each kind of package names', () => {
    const { deb, rpm, appImage } = configuration
    for (const { mimeTypes } of [deb, rpm, appImage]) expect(types.map(({ type }) => type)).toEqual(mimeTypes)
  })

  it('weigh more than any JSON or text, and still are such', () => {
    for (const { globs, base } of types) {
      expect(globs.every(({ weight }) => weight > 50)).toBe(true)
      expect(['application/json', 'text/plain']).toContain(base)
    }
  })

  it('have an icon that the package brings in several sizes', () => {
    for (const { icon } of types) {
      const brought = configuration.deb.fpm.filter((word) => word.includes(`/mimetypes/${icon}.`))
      expect(brought.length).toBeGreaterThan(3)
    }
  })

  it.skipIf(findTool('update-mime-database') === null)('are found by the system’s own tool', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cvq-lab-mime-'))
    try {
      mkdirSync(join(folder, 'packages'))
      copyFileSync(place(FILE), join(folder, 'packages', 'cvq-lab.xml'))
      const plain = '<mime-type type="application/json"><glob pattern="*.json"/></mime-type>'
      writeFileSync(
        join(folder, 'packages', 'freedesktop.org.xml'),
        `<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">${plain}</mime-info>`,
      )
      execFileSync('update-mime-database', [folder], {
        stdio: 'ignore',
        env: { ...process.env, XDG_DATA_DIRS: folder },
      })
      const globs = readFileSync(join(folder, 'globs2'), 'utf8')
      expect(globs).toContain('60:application/vnd.cvq-lab.scenario+json:*.cvq.json\n')
      expect(globs).toContain('50:application/json:*.json\n')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
