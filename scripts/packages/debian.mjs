// A clean Debian to install a package on, with a display and an ordinary user: debootstrap's smallest, kept for the
// next time, under a layer that is thrown away. Its mounts are in a namespace of their own and end with it, so that
// nothing is ever to be unmounted, or deleted through a mount.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findTool, hasApt, installPackages, updateLists } from '../lib/apt.mjs'
import { atEnd, endChildAtEnd } from '../lib/ending.mjs'
import { root as project, Refusal, run } from '../lib/project.mjs'
import { until } from './person.mjs'

const SCRIPT = path.join(project, 'scripts', 'packages', 'debian.sh')
const PERSON = { name: 'person', id: 1000 }
export const HOME = `/home/${PERSON.name}`
const SLOW_SECONDS = 1200

/** Mounts, processes and names of its own, which end with it. */
const SPACES = ['--mount', '--pid', '--ipc', '--uts', '--fork', '--kill-child']

/** What a shell of a person has, and nothing of ours. */
const PLAIN = {
  HOME,
  USER: PERSON.name,
  LANG: 'C.UTF-8',
  PATH: '/usr/local/bin:/usr/bin:/bin',
  XDG_RUNTIME_DIR: '/tmp',
}
const NO_BUS = {
  DBUS_SESSION_BUS_ADDRESS: 'unix:path=/dev/null',
  DBUS_SYSTEM_BUS_ADDRESS: 'unix:path=/dev/null',
}

/** @typedef {Awaited<ReturnType<typeof enterDebian>>} Debian */

/** Only where all this can be done. */
export async function ensureDebian() {
  if (process.platform !== 'linux' || !hasApt() || !fs.existsSync('/etc/debian_version')) {
    throw new Refusal('The packages are installed on a clean Debian, which only a Debian can make.')
  }
  if (process.getuid?.() !== 0) {
    throw new Refusal('A clean Debian is made by root alone: run this as root, in a container for example.')
  }
  if (findTool('debootstrap') !== null) return
  await updateLists()
  await installPackages(['debootstrap'])
}

/** @typedef {{ uri: string, suite: string, component: string }} Source */

/**
 * Where this machine gets its own packages from: the release itself first.
 * @returns {Promise<Source[]>}
 */
async function sources() {
  const { stdout } = await run('apt-get', [
    'indextargets',
    '--format',
    '$(REPO_URI) $(SUITE) $(CODENAME) $(COMPONENT)',
    'Created-By: Packages',
    'Origin: Debian',
  ])
  const release = /^VERSION_CODENAME=(.*)$/m.exec(fs.readFileSync('/etc/os-release', 'utf8'))?.[1] ?? ''
  return readSources(stdout, release)
}

/**
 * @param {string} targets what apt knows, one a line: address, suite, code name, component
 * @param {string} release its code name
 */
export function readSources(targets, release) {
  const known = targets
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([uri, , suite, component]) =>
      uri && suite?.startsWith(release) && component === 'main' ? [{ uri, suite, component }] : [],
    )
  if (known[0]?.suite !== release) throw new Refusal(`apt knows no server with Debian ${release}.`)
  return known
}

/** The smallest Debian of this machine's release, made once and then kept. */
export async function debianBase() {
  const from = await sources()
  const [release] = from
  if (release === undefined) throw new Refusal('apt knows no server of Debian.')
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'cvq-lab-debian')
  const base = path.join(cache, release.suite)
  if (fs.existsSync(base)) return { base, release: release.suite, archives: archivesIn(cache) }
  const making = `${base}.${process.pid}`
  fs.mkdirSync(cache, { recursive: true })
  // It mounts /proc in there: in a namespace, lest anything is deleted through that where it is cut short.
  const made = await run(
    'unshare',
    [...SPACES, 'debootstrap', '--variant=minbase', release.suite, making, release.uri],
    { limitSeconds: SLOW_SECONDS },
  )
  if (made.code !== 0) {
    fs.rmSync(making, { recursive: true, force: true })
    throw new Refusal(`debootstrap made no Debian: ${made.trouble}${made.stdout.slice(-2000)}${made.stderr}`)
  }
  const lines = from.map(({ uri, suite, component }) => `deb ${uri} ${suite} ${component}\n`)
  fs.writeFileSync(path.join(making, 'etc', 'apt', 'sources.list'), lines.join(''))
  // It is thrown away: nothing of it has to outlive a power cut.
  fs.writeFileSync(path.join(making, 'etc', 'dpkg', 'dpkg.cfg.d', 'quick'), 'force-unsafe-io\n')
  fs.writeFileSync(path.join(making, 'etc', 'apt', 'apt.conf.d', 'as-outside'), await settingsOutside())
  fs.renameSync(making, base)
  return { base, release: release.suite, archives: archivesIn(cache) }
}

/** How this machine reaches its servers: its proxies, and what it thinks of their dates. */
async function settingsOutside() {
  const { stdout } = await run('apt-config', ['dump'])
  const kept = /^Acquire::(?:https?::Proxy|Check-Valid-Until|Check-Date)\b.*;$/
  return `${stdout
    .split('\n')
    .filter((line) => kept.test(line))
    .join('\n')}\n`
}

/** Packages that were fetched once are not fetched again. @param {string} cache */
function archivesIn(cache) {
  const archives = path.join(cache, 'archives')
  fs.mkdirSync(path.join(archives, 'partial'), { recursive: true })
  return archives
}

/**
 * @param {{ base: string, archives: string, shared: string, display: string }} means `shared` is /mnt in there
 */
export async function enterDebian({ base, archives, shared, display }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cvq-lab-debian-'))
  const [layer, root] = [path.join(folder, 'layer'), path.join(folder, 'root')]
  fs.mkdirSync(root)
  const keeper = spawn('unshare', [...SPACES, 'sh', SCRIPT, base, layer, root, shared, archives], {
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // It hears no other signal while what it has started runs.
  const forget = atEnd(() => leave())
  let said = ''
  keeper.stdout.setEncoding('utf8').on('data', (text) => (said += text))
  keeper.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  const gone = new Promise((resolve) => keeper.once('close', resolve))
  const ready = await until(() => (said.includes('ready') || keeper.exitCode !== null ? said : null), 30)
  if (!ready?.includes('ready')) {
    await leave()
    throw new Refusal(`The clean Debian could not be entered: ${said}`)
  }
  const first = fs.readFileSync(`/proc/${keeper.pid}/task/${keeper.pid}/children`, 'utf8').trim()
  const enter = ['--target', first, '--mount', '--pid', '--ipc', '--uts', '--root', '--wdns=/', '--']

  /** @param {readonly string[]} command @param {number} [limitSeconds] */
  const asRoot = (command, limitSeconds = SLOW_SECONDS) =>
    run('nsenter', [...enter, ...command], {
      env: {
        ...PLAIN,
        HOME: '/root',
        USER: 'root',
        PATH: `${PLAIN.PATH}:/usr/sbin:/sbin`,
        ...proxies(),
        ...QUIET_APT,
      },
      limitSeconds,
    })
  const ordinary = ['setpriv', `--reuid=${PERSON.id}`, `--regid=${PERSON.id}`, '--clear-groups', '--']
  /** @param {Readonly<Record<string, string>>} env */
  const surroundings = (env) => ({ ...PLAIN, ...NO_BUS, DISPLAY: display, CVQ_LAB_MEASURE: '1', ...env })

  async function leave() {
    forget()
    keeper.kill('SIGKILL')
    await gone
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return {
    asRoot,
    /**
     * Runs to its end, or up to the limit; an empty DISPLAY is none.
     * @param {readonly string[]} command @param {{ env?: Readonly<Record<string, string>>, limitSeconds?: number }} [how]
     */
    asPerson: (command, { env = {}, limitSeconds = 60 } = {}) =>
      run('nsenter', [...enter, ...ordinary, ...command], { env: surroundings(env), limitSeconds }),
    /** Starts what goes on by itself, as a desktop does. @param {readonly string[]} command @returns {() => string} what it has said */
    launch(command) {
      const child = spawn('nsenter', [...enter, ...ordinary, ...command], {
        cwd: '/',
        env: surroundings({}),
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      endChildAtEnd(child)
      let said = ''
      child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
      child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
      return () => said
    },
    /** The numbers, out here, of what was started from this program in there and is no part of another's. @param {string} program */
    running: (program) => mainProcesses(program, fs.readlinkSync(`/proc/${first}/ns/mnt`)),
    /** A file in there as it is called out here. @param {string} file */
    outside: (file) => path.join(`/proc/${first}/root`, file),
    /** @param {readonly string[]} names @param {readonly string[]} [options] */
    async install(names, options = []) {
      const got = await asRoot([
        'apt-get',
        'install',
        '-y',
        '-q',
        `-o=Dir::Cache::archives=/mnt/archives`,
        ...options,
        ...names,
      ])
      if (got.code !== 0)
        throw new Refusal(`apt-get install failed:\n${got.trouble}${got.stdout.slice(-3000)}${got.stderr}`)
      return got.stdout
    },
    leave,
  }
}

/** @param {string} program @param {string} space the mounts it sees */
function mainProcesses(program, space) {
  return fs.readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      // Chromium writes its words anew, some with spaces between them.
      const line = `${fs.readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()} `
      const isIn = fs.readlinkSync(`/proc/${name}/ns/mnt`) === space
      return isIn && line.startsWith(`${program} `) && !line.includes(' --type=') ? [Number(name)] : []
    } catch {
      return []
    }
  })
}

const QUIET_APT = { DEBIAN_FRONTEND: 'noninteractive' }

const proxies = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => /^(?:https?|no)_proxy$/i.test(name)))
