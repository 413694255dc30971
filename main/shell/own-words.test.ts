import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { COMMAND_NAMES } from '../cli/commands.ts'
import { commandLineOf, ownWords } from './own-words.ts'

const folder = resolve('/folder')

describe('a start', () => {
  test.each([
    ['packaged', ['/opt/cvq-lab', 'a.cvq'], ['a.cvq']],
    ['from the sources', ['/electron', '--no-sandbox', '/folder/app', 'a.cvq'], ['a.cvq']],
    ['from the sources, by a relative path', ['/electron', 'app', 'a.cvq'], ['a.cvq']],
    ['with nothing', ['/electron', '/folder/app'], []],
  ])('of an app that is %s has the user’s words behind its own', (_how, argv, words) => {
    expect(ownWords(argv, resolve('/folder/app'), folder)).toEqual(words)
  })
})

describe('a command line', () => {
  test.each(COMMAND_NAMES)('that begins with %s is a command', (name) => {
    expect(commandLineOf([name, 'a', '--port', '0'])).toEqual([name, 'a', '--port', '0'])
  })

  test.each([['--version'], ['--help'], ['-h'], ['help']])('%s is answered', (word) => {
    expect(commandLineOf(['--no-sandbox', word])).toEqual([word])
  })

  test.each([
    ['Chromium’s switches stay before it', ['--no-sandbox', '--no-zygote', 'run', 'a'], ['run', 'a']],
    ['an end of switches stays before it', ['--no-sandbox', '--', 'run', 'a'], ['run', 'a']],
    [
      'what is behind it is its own',
      ['run', '--no-sandbox', '--', '-a'],
      ['run', '--no-sandbox', '--', '-a'],
    ],
  ])('%s', (_what, words, args) => {
    expect(commandLineOf(words)).toEqual(args)
  })

  test.each([
    ['nothing', []],
    ['switches alone', ['--no-sandbox', '--']],
    ['a file', ['a.cvq']],
    ['a file that is named like a command, with its folder', ['./run']],
    ['a file before a command’s name', ['a.cvq', 'run']],
    ['a file before --help', ['a.cvq', '--help']],
    ['a link', ['cvq-lab://scenario/1abc']],
    ['a word like a command', ['Run']],
    ['a word that every object knows', ['toString']],
    ['an empty word', ['', 'run']],
  ])('that is %s opens the window', (_what, words) => {
    expect(commandLineOf(words)).toBeNull()
  })
})
