import { describe, expect, it } from 'vitest'
import { readOrder } from './order.mjs'

/** As electron-builder calls fpm. */
const ASKED = [
  ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libgtk-3-0', '-d', 'libnss3 | libnss4'],
  ...['--deb-recommends', 'libnotify4', '--deb-compression', 'gz', '--architecture', 'amd64'],
  ...['--after-install', '/tmp/in', '--after-remove', '/tmp/out'],
  ...['--description', 'see and try\n Played step by step', '--version', '1.0.0~testbuild'],
  ...['--package', '/dist/a.deb', '--name', 'cvq-lab', '--maintainer', 'A <a@b.example>'],
  ...['--url', 'https://site.example/', '--deb-priority', 'optional', '--license', 'MIT'],
  ...['LICENSE=/usr/share/doc/cvq-lab/copyright', '/dist/linux-unpacked/=/opt/CVQ Lab'],
]

/** The same with another value behind one option. */
const but = (/** @type {string} */ option, /** @type {string} */ value) =>
  ASKED.map((word, i) => (ASKED[i - 1] === option ? value : word))

describe('an order for a package', () => {
  it('says what goes in, where, and what the package says of itself', () => {
    expect(readOrder(ASKED)).toEqual({
      type: 'deb',
      name: 'cvq-lab',
      version: '1.0.0~testbuild',
      release: '1',
      architecture: 'amd64',
      file: '/dist/a.deb',
      summary: 'see and try',
      description: 'Played step by step',
      maintainer: 'A <a@b.example>',
      vendor: '',
      url: 'https://site.example/',
      license: 'MIT',
      category: '',
      priority: 'optional',
      compression: 'gz',
      afterInstall: '/tmp/in',
      afterRemove: '/tmp/out',
      depends: ['libgtk-3-0', 'libnss3 | libnss4'],
      recommends: ['libnotify4'],
      places: [
        { from: 'LICENSE', to: '/usr/share/doc/cvq-lab/copyright' },
        { from: '/dist/linux-unpacked/', to: '/opt/CVQ Lab' },
      ],
    })
  })

  it('names no site where there is none', () => {
    expect(readOrder(but('--url', 'https://cvq-lab.invalid/')).url).toBe('')
  })

  it('may have its options in one word', () => {
    expect(readOrder([...ASKED, '--name=other']).name).toBe('other')
  })

  it.each([
    ['another kind of package', but('-t', 'pacman'), 'not "pacman"'],
    ['another source', but('-s', 'gem'), 'Only a deb or an rpm'],
    ['an option that is not known', [...ASKED, '--deb-suggests', 'x'], '--deb-suggests is not known'],
    ['an option with nothing behind it', [...ASKED, '--category'], '--category has nothing behind it'],
    ['a file without a place', [...ASKED, 'LICENSE'], '"LICENSE" does not say where'],
    ['no name', but('--name', ''), 'no --name'],
  ])('is refused with %s', (_what, words, sentence) => {
    expect(() => readOrder(words)).toThrow(sentence)
  })
})
