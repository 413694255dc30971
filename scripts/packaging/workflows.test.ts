import { readdirSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { configuration, place, textOf } from './configuration.ts'

const FOLDER = '.github/workflows'
const stepSchema = v.looseObject({
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  env: v.optional(v.record(v.string(), v.string())),
  with: v.optional(v.looseObject({})),
})
const jobSchema = v.looseObject({
  needs: v.optional(v.string()),
  permissions: v.optional(v.record(v.string(), v.string())),
  strategy: v.optional(
    v.object({ matrix: v.object({ include: v.array(v.record(v.string(), v.string())) }) }),
  ),
  steps: v.array(stepSchema),
})
const workflowSchema = v.looseObject({
  on: v.looseObject({}),
  permissions: v.record(v.string(), v.string()),
  env: v.record(v.string(), v.string()),
  jobs: v.record(v.string(), jobSchema),
})
const read = (name: string): v.InferOutput<typeof workflowSchema> =>
  v.parse(workflowSchema, parse(textOf(`${FOLDER}/${name}`)))

const names = readdirSync(place(FOLDER))
const release = read('release.yml')
const runs = (job: string): string => (release.jobs[job]?.steps ?? []).map(({ run }) => run ?? '').join('\n')

describe.each(names)('the workflow %s', (name) => {
  const { permissions, env, jobs } = read(name)

  it('takes foreign actions by the very commit that was looked at, with its version beside it', () => {
    const uses = Object.values(jobs).flatMap(({ steps }) => steps.flatMap((step) => step.uses ?? []))
    expect(uses.length).toBeGreaterThan(0)
    for (const action of uses) {
      expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/)
      expect(textOf(`${FOLDER}/${name}`)).toMatch(new RegExp(`${action} # v\\d+\\.\\d+\\.\\d+\\n`))
    }
  })

  it('may write nothing unless a job says so, and keeps no key of the repository', () => {
    expect(permissions).toEqual({ contents: 'read' })
    for (const { steps } of Object.values(jobs)) {
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
        expect(step.with).toMatchObject({ 'persist-credentials': false })
      }
    }
  })

  it('has the official Electron or none', () => {
    expect(env).toEqual({ CVQ_LAB_ELECTRON: 'official' })
  })

  it('asks for known faults of packages before the tests, and lets none pass', () => {
    const [, ...after] = (jobs.test?.steps ?? [])
      .flatMap(({ run }) => run ?? [])
      .join('\n')
      .split('npm ci\n')
    expect(after).toEqual(['npm audit\nnpm test'])
  })
})

describe('a release', () => {
  it('begins with a tag, and with all tests', () => {
    expect(release.on).toEqual({ push: { tags: ['v*'] } })
    expect(release.jobs.package?.needs).toBe('test')
    expect(runs('test')).toContain('npm test')
    expect(runs('test')).toContain('package.json')
  })

  it('is packaged on each system by the command everybody has', () => {
    const include = release.jobs.package?.strategy?.matrix.include ?? []
    expect(include.map(({ arguments: words }) => words)).toEqual(['--linux', '--win', '--mac'])
    expect(runs('package')).toMatch(/^npm run dist -- \$\{\{ matrix\.arguments \}\}$/m)
  })

  it('takes every kind of package that the configuration names, and their checksums', () => {
    const upload = release.jobs.package?.steps.find(({ uses }) => uses?.includes('upload-artifact'))
    const { linux, win, mac } = configuration
    const kinds = new Map([
      ['nsis', 'exe'],
      ['portable', 'exe'],
    ])
    const targets = [
      ...linux.target,
      ...win.target.map(({ target }) => target),
      ...mac.target.map(({ target }) => target),
    ]
    const path = String(upload?.with?.path)
    for (const target of targets) expect(path).toContain(`dist/*.${kinds.get(target) ?? target}\n`)
    expect(path).toContain('dist/SHA256SUMS\n')
  })

  it('is a draft, of files whose checksums were held against them', () => {
    expect(release.jobs.release?.permissions).toEqual({ contents: 'write' })
    expect(runs('release')).toMatch(/sha256sum --check[\s\S]*gh release create .*--draft --verify-tag/)
  })

  it('names every secret it uses in its first lines', () => {
    const text = textOf(`${FOLDER}/release.yml`)
    const [head = ''] = text.split('name: Release')
    const secrets = new Set([...text.matchAll(/secrets\.([A-Z0-9_]+)/g)].map(([, secret = '']) => secret))
    expect(secrets.size).toBeGreaterThan(5)
    for (const secret of secrets) expect(head).toContain(secret)
  })
})
