import { describe, expect, it } from 'vitest'
import { publisherArguments, withoutEmptyCredentials } from './publisher.mjs'

const GITHUB = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'somebody/cvq-lab',
  GITHUB_REPOSITORY_OWNER: 'somebody',
}

describe('whose packages they are', () => {
  it('is the repository that builds them', () => {
    expect(publisherArguments(GITHUB, 'linux')).toEqual([
      '-c.extraMetadata.homepage=https://github.com/somebody/cvq-lab',
      '-c.linux.maintainer=somebody <somebody@users.noreply.github.com>',
    ])
  })

  it('is nobody’s on a machine of one’s own', () => {
    expect(publisherArguments({}, 'linux')).toEqual([])
    expect(publisherArguments({ ...GITHUB, GITHUB_REPOSITORY_OWNER: '' }, 'win32')).toEqual([])
  })
})

describe('the signature', () => {
  it('names nobody on a Mac without a certificate, and asks then for no hardened runtime', () => {
    const unsigned = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false']
    expect(publisherArguments({}, 'darwin')).toEqual(unsigned)
    expect(publisherArguments({ CSC_LINK: '' }, 'darwin')).toEqual(unsigned)
    expect(publisherArguments({ CSC_LINK: 'data' }, 'darwin')).toEqual([])
  })

  it('has no credentials that are empty, and keeps all else', () => {
    const env = {
      CSC_LINK: '',
      WIN_CSC_LINK: '',
      APPLE_API_KEY_ID: '',
      CSC_KEY_PASSWORD: 'x',
      EMPTY: '',
      PATH: '/bin',
    }
    expect(withoutEmptyCredentials(env)).toEqual({ CSC_KEY_PASSWORD: 'x', EMPTY: '', PATH: '/bin' })
  })
})
