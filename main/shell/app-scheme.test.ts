import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY, fileTable, respond, SCHEME_PRIVILEGES, START_PAGE } from './app-scheme.ts'

let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cvq-lab-scheme-'))
  mkdirSync(join(folder, 'page', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'page', 'index.html'), '<p>page</p>')
  writeFileSync(join(folder, 'page', 'assets', 'index.js'), '0')
  writeFileSync(join(folder, 'page', 'assets', 'index.js.map'), '{}')
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}')
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (url: string, method = 'GET') =>
  respond({ url, method }, fileTable(join(folder, 'page')), (path) => readFileSync(path))

describe('a file of the page', () => {
  test('comes with its type and the security headers', async () => {
    const response = ask(START_PAGE)
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<p>page</p>')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('is found in a folder, with or without a query', async () => {
    expect(ask('app://cvq-lab/assets/index.js').headers.get('content-type')).toContain('javascript')
    expect(ask('app://cvq-lab/assets/index.js?v=1#part').status).toBe(200)
  })
})

test.each([
  'app://cvq-lab/',
  'app://cvq-lab/nothing.html',
  'app://cvq-lab/assets/index.js.map',
  'app://cvq-lab/../secret.json',
  'app://cvq-lab/%2e%2e/secret.json',
  'app://cvq-lab/..%2fsecret.json',
  'app://cvq-lab/assets/..%5c..%5csecret.json',
  'app://cvq-lab//etc/passwd',
  'app://cvq-lab/index.html%00',
  'app://elsewhere/index.html',
  'app://cvq-lab.example/index.html',
  'file:///etc/passwd',
])('%s is not found', async (url) => {
  const response = ask(url)
  expect(response.status).toBe(404)
  expect(await response.text()).toBe('')
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
})

test('only GET is answered', async () => {
  expect(ask(START_PAGE, 'POST').status).toBe(405)
})

test('a page that was not built is an empty table', () => {
  expect(fileTable(join(folder, 'missing')).size).toBe(0)
})

test('the policy forbids everything first and gives nothing unsafe back', () => {
  const [first, ...rest] = CONTENT_SECURITY_POLICY.split('; ')
  expect(first).toBe("default-src 'none'")
  for (const directive of rest) expect(directive).toMatch(/^[a-z-]+ '(?:self|none|script)'$/)
  expect(rest).toContain("require-trusted-types-for 'script'")
  expect(rest).toContain("trusted-types 'none'")
  expect(rest.filter((directive) => directive.endsWith("'self'")).map((each) => each.split(' ')[0])).toEqual([
    'script-src',
    'style-src',
    'font-src',
    'img-src',
  ])
})

test('the scheme has an origin and does not get round the policy', () => {
  expect(SCHEME_PRIVILEGES).toEqual({ standard: true, secure: true, supportFetchAPI: true, codeCache: true })
})
