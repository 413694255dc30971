// What electron-builder does to the app's folder before it is put into packages. Of an Electron that it has downloaded
// it takes these away itself, of one that it was given it does not.
import fs from 'node:fs'
import path from 'node:path'

const LEFT_OVER = ['resources/default_app.asar', 'version']

/**
 * Electron-builder's hook.
 * @param {{ appOutDir: string, electronPlatformName: string }} context
 */
export async function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'darwin') return
  for (const name of LEFT_OVER) fs.rmSync(path.join(appOutDir, name), { force: true })
}
