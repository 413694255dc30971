// The floor of the start benchmark: the least an app with a React window does. Same size and page preferences as
// ours, same moment reported, nothing else.
import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { reportStart } from '../../main/shell/measure.ts'
import { WEB_PREFERENCES } from '../../main/shell/web-preferences.ts'

const userData = process.env.CVQ_LAB_USER_DATA
if (userData !== undefined) app.setPath('userData', userData)

// Not awaited here: Electron is ready only when this file has run to its end.
void app.whenReady().then(async () => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    useContentSize: true,
    show: false,
    webPreferences: WEB_PREFERENCES,
  })
  window.once('ready-to-show', () => window.show())
  void window.loadFile(join(import.meta.dirname, '..', 'renderer', 'index.html'))
  await reportStart(window.webContents)
})
