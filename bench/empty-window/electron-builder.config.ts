// Packages the empty window as the app is packaged: the same configuration, but for the app's own files, and for the
// fuse without which a page that comes from file: is not found. The app has an address of its own and needs neither.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const ours = parse(readFileSync(join(import.meta.dirname, '..', '..', 'electron-builder.yml'), 'utf8'))

export default {
  ...ours,
  productName: 'Empty window',
  files: ['out/empty-window/**', 'package.json', '!node_modules/**'],
  extraMetadata: { ...ours.extraMetadata, name: 'empty-window', main: 'out/empty-window/main/index.js' },
  electronFuses: { ...ours.electronFuses, grantFileProtocolExtraPrivileges: true },
  extraFiles: [],
  extraResources: [],
}
