import { join, sep } from 'node:path'
import { describe, expect, test } from 'vitest'
import { backupName, shownFolder, shownName } from './names.ts'

describe('a name that is shown', () => {
  test.each([
    ['start.cvq', 'start.cvq'],
    ['Größe 7.cvq', 'Größe 7.cvq'],
    ['日本.cvq', '日本.cvq'],
    ['turned\u202enosj.cvq', 'turned\\u{202E}nosj.cvq'],
    ['bell\u0007.cvq', 'bell\\u{0007}.cvq'],
    ['lone\ud800.cvq', 'lone\\u{D800}.cvq'],
  ])('%j is %s', (name, shown) => {
    expect(shownName(join('/folder', name))).toBe(shown)
  })

  test('that is very long loses its middle', () => {
    expect(shownName(`${'x'.repeat(300)}.cvq`)).toHaveLength(101)
  })
})

describe('a folder that is shown', () => {
  const home = join(sep, 'home', 'anna')
  test.each([
    [join(home, 'a.cvq'), '~'],
    [join(home, 'lessons', 'a.cvq'), join('~', 'lessons')],
    [join(sep, 'home', 'annabel', 'a.cvq'), join(sep, 'home', 'annabel')],
    [join(home, 'x'.repeat(30), 'y'.repeat(30), 'end', 'a.cvq'), join('~', '…', 'y'.repeat(30), 'end')],
  ])('%s is %s', (path, shown) => {
    expect(shownFolder(path, home)).toBe(shown)
  })
})

test.each([
  ['/a/october.cvq.json', 1, '/a/october.backup-@0.json'],
  ['/a/october.policy.json', 2, '/a/october.backup-@0-2.json'],
  ['/a/october.cvq', 1, '/a/october.backup-@0.json'],
  ['/a/october', 1, '/a/october.backup-@0.json'],
  ['/a.cvq/.cvq', 1, '/a.cvq/.cvq.backup-@0.json'],
])('the backup of %s, copy %i, is %s', (path, copy, backup) => {
  expect(backupName(path, 'cvq-lab/scenario@0', copy)).toBe(backup)
})
