// The rooms of the house: which files belong to each, and what each may know. See docs/ for the reasons.

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {RegExp} files paths from the project's folder
 * @property {readonly string[]} knows the rooms it may import from, besides itself
 * @property {readonly string[]} [types] the rooms it may import types from
 * @property {boolean} [pure] no Node, no clock, no chance, no network: the same input gives the same output
 */

const SHARED = ['protocol', 'diagram', 'words', 'reference']
const MAIN = [
  'server',
  'client',
  'simulation',
  'analysis',
  'recording',
  'export',
  'live',
  'conform',
  'bugs',
  'vopr',
  'files',
  'contract',
  'doctor',
]

/** @type {readonly Room[]} the first whose files match is a file's room */
export const ROOMS = [
  { name: 'configuration', files: /\.config\.ts$/, knows: ['scripts'] },
  { name: 'words', files: /^words\//, knows: [], pure: true },
  { name: 'protocol', files: /^protocol\//, knows: [], pure: true },
  { name: 'diagram', files: /^diagram\//, knows: ['protocol', 'words'], pure: true },
  // The protocol's pages, from the tables the code runs by.
  { name: 'reference', files: /^reference\//, knows: ['protocol', 'words'], pure: true },
  { name: 'server', files: /^main\/server\//, knows: ['protocol'], pure: true },
  { name: 'client', files: /^main\/client\//, knows: ['protocol'], pure: true },
  {
    // Servers that do one thing wrong, around a session of the right one; a scenario may ask for one.
    name: 'bugs',
    files: /^main\/conform\/bugs\//,
    knows: ['protocol', 'server'],
    pure: true,
  },
  {
    // The conformance cases and what runs them: against a session in this process, or any server on TCP.
    name: 'conform',
    files: /^main\/conform\//,
    knows: ['protocol', 'server', 'bugs', 'words', 'live', 'export'],
  },
  {
    // Tests and measurements of the simulation under faults play it with the real catalogue and policies.
    name: 'vopr-checker',
    files: /^main\/vopr\/(?:fixture|.*\.test)\.ts$/,
    knows: ['protocol', 'server', 'client', 'simulation', 'bugs', 'vopr', 'vopr-oracle', 'words', 'files'],
  },
  {
    // The oracle of the simulation under faults reads the protocol's page a second time and shares no code with the server.
    name: 'vopr-oracle',
    files: /^main\/vopr\/oracle\//,
    knows: [],
    pure: true,
  },
  {
    name: 'vopr',
    files: /^main\/vopr\//,
    knows: ['protocol', 'server', 'client', 'simulation', 'bugs', 'vopr-oracle', 'words'],
    pure: true,
  },
  {
    name: 'simulation',
    files: /^main\/simulation\//,
    knows: ['protocol', 'server', 'client', 'bugs'],
    pure: true,
  },
  {
    // What holds the analysis to account: it reads the real catalogue, and nothing of the app may import it.
    name: 'checker',
    files: /^main\/analysis\/(?:oracle\/|.*\.test\.ts$)/,
    knows: ['protocol', 'server', 'client', 'simulation', 'analysis', 'files', 'diagram', 'words'],
  },
  {
    name: 'analysis',
    files: /^main\/analysis\//,
    knows: ['protocol', 'server', 'client', 'simulation', 'words'],
    pure: true,
  },
  {
    // Captures and transcripts into recorded runs, judged by our client, and our server held against them.
    name: 'recording',
    files: /^main\/recording\//,
    knows: ['protocol', 'server', 'client', 'simulation', 'words'],
    pure: true,
  },
  { name: 'export', files: /^main\/export\//, knows: ['protocol', 'simulation', 'diagram', 'words'] },
  {
    name: 'live',
    files: /^main\/live\//,
    knows: ['protocol', 'server', 'client', 'simulation', 'recording', 'words'],
  },
  { name: 'contract', files: /^main\/contract(?:-\w+)?(?:\.test)?\.ts$/, knows: ['protocol'] },
  { name: 'preload', files: /^main\/preload(?:\.test)?\.ts$/, knows: ['protocol'], types: ['contract'] },
  {
    // What looks at an installation reads the user's files as the shell does, by those of its files that need no
    // Electron: a test runs it without.
    name: 'doctor',
    files: /^main\/doctor\//,
    knows: ['protocol', 'diagram', 'words', 'files', 'contract', 'export', 'shell'],
  },
  // The installed app is the command line too.
  { name: 'shell', files: /^main\/shell\//, knows: [...SHARED, ...MAIN, 'cli'] },
  { name: 'cli', files: /^main\/cli(?:\/|[-.\w]*\.ts$)/, knows: [...SHARED, ...MAIN] },
  {
    name: 'files',
    files: /^main\/[-\w]+(?:\.test)?\.ts$/,
    knows: ['protocol', 'words'],
    types: ['contract', 'export'],
  },
  { name: 'renderer', files: /^renderer\//, knows: SHARED, types: ['contract'] },
  { name: 'scripts', files: /^scripts\//, knows: [...SHARED, ...MAIN, 'configuration'] },
  {
    name: 'bench',
    files: /^bench\//,
    knows: [...SHARED, ...MAIN, 'shell', 'cli', 'renderer', 'scripts', 'e2e'],
  },
  { name: 'e2e', files: /^e2e\//, knows: [...SHARED, ...MAIN, 'cli'] },
]

/** Rooms whose files may use all of Node's own modules. */
const ON_NODE = [
  'doctor',
  'configuration',
  'checker',
  'vopr-checker',
  'live',
  'conform',
  'shell',
  'cli',
  'files',
  'export',
  'scripts',
  'bench',
  'e2e',
]

/** Bytes are no effect: what runs in the main process alone may handle them as Node does. */
const HANDLES_BYTES = ['server', 'client', 'simulation', 'recording', 'bugs', 'vopr', 'vopr-oracle']

/**
 * @param {Room} room
 * @param {string} module
 */
export const mayUseNode = ({ name }, module) =>
  ON_NODE.includes(name) || (module === 'node:buffer' && HANDLES_BYTES.includes(name))

/** Rooms that may read the assets; all others are given their content as values. */
export const READS_ASSETS = [
  'configuration',
  'checker',
  'vopr-checker',
  'shell',
  'cli',
  'doctor',
  'files',
  'scripts',
  'bench',
  'e2e',
]

/**
 * @param {string} path
 * @returns {Room | null} null for what belongs to no room
 */
export const roomOf = (path) => ROOMS.find(({ files }) => files.test(path)) ?? null

/** Not of the app: the start-up of the stand-in and the window that the start is measured against. */
const ELECTRON_BESIDE = ['scripts/stand-in/', 'scripts/icons/painter.mjs', 'bench/empty-window/']

/** @param {import('./source.mjs').Source} source */
export const isElectronsPlace = ({ path }) =>
  path.startsWith('main/shell/') ||
  path === 'main/preload.ts' ||
  ELECTRON_BESIDE.some((folder) => path.startsWith(folder))
