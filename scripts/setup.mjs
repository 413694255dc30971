// All the set-up a bare clone needs: packages, Electron, the system libraries it asks for. Each step looks first and
// does nothing where all is in place, so that every command of the project can begin with it.
import path from 'node:path'
import { describeElectron, electronExecutable, electronInPlace, ensureElectron } from './ensure-electron.mjs'
import { dependenciesMatch, ensureDependencies } from './lib/dependencies.mjs'
import { Refusal, runAsScript, say } from './lib/project.mjs'
import { ensureSystemLibraries } from './lib/system-libraries.mjs'
import { inTurn } from './lib/turns.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Says in one line which Electron runs and why.
 * @param {(line: string) => void} [tell] where standard output is not for people
 */
export async function setUp(tell = say) {
  checkNode()
  const ready = dependenciesMatch() ? electronInPlace() : null
  const electron = ready ?? (await inTurn(ensurePackagesAndElectron))
  tell(describeElectron(electron))
  await ensureSystemLibraries(electronExecutable())
}

/** Packages alone, for the checks that open no window. */
export async function setUpPackages() {
  checkNode()
  if (!dependenciesMatch()) await inTurn(ensureDependencies)
}

async function ensurePackagesAndElectron() {
  await ensureDependencies()
  return ensureElectron()
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  throw new Refusal(
    `CVQ Lab needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.version} (${path.basename(process.execPath)}).`,
  )
}

await runAsScript(import.meta.url, async () => {
  await setUp()
  return 0
})
