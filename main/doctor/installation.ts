// What is examined: where the program and its user's files are, and on what it runs.

import { homedir } from 'node:os'
import { join } from 'node:path'
import { appRoot } from '../app-root.ts'

type Variables = Readonly<Record<string, string | undefined>>

export interface Installation {
  /** The folder, or archive, that holds `assets` and `out`. */
  readonly root: string
  readonly executable: string
  readonly platform: NodeJS.Platform
  readonly versions: { readonly electron?: string; readonly node: string }
  readonly env: Variables
  /** Settings, unsaved work, progress. */
  readonly userFolder: string
  readonly log: string
  /** The user's number; null where the system has none. */
  readonly user: number | null
  /** Put before absolute paths of the system, such as /proc: empty but in tests. */
  readonly system: string
}

/** By which Electron names an app's folders. */
const NAME = 'CVQ Lab'

/** As electron-builder names the archive. */
export const isPackaged = ({ root }: Pick<Installation, 'root'>): boolean => root.endsWith('.asar')

/** Electron's own rule for where an app keeps its files, and the variable that moves them. */
export function userFolderOf(platform: NodeJS.Platform, env: Variables, home: string): string {
  const given = env.CVQ_LAB_USER_DATA
  if (given !== undefined && given !== '') return given
  return join(configurationOf(platform, env, home), NAME)
}

function configurationOf(platform: NodeJS.Platform, env: Variables, home: string): string {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME || join(home, '.config')
}

/** Of macOS alone in a folder apart. */
export function logOf(platform: NodeJS.Platform, env: Variables, home: string): string {
  const apart = platform === 'darwin' && !env.CVQ_LAB_USER_DATA
  const folder = apart ? join(home, 'Library', 'Logs', NAME) : join(userFolderOf(platform, env, home), 'logs')
  return join(folder, 'main.log')
}

/** The installation this code is of. */
export const thisInstallation = (): Installation => ({
  root: appRoot(),
  executable: process.execPath,
  platform: process.platform,
  versions: process.versions,
  env: process.env,
  userFolder: userFolderOf(process.platform, process.env, homedir()),
  log: logOf(process.platform, process.env, homedir()),
  user: process.getuid?.() ?? null,
  system: '',
})
