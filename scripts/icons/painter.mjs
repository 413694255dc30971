// Runs in Electron: draws each picture of drawings.json at each of its sizes and writes PNG files beside it.
import fs from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

const folder = process.env.CVQ_LAB_DRAWINGS ?? ''

/** In the page: a picture on a canvas of just its size. */
const paint = `async (svg, size) => {
  const picture = new Image(size, size)
  picture.src = 'data:image/svg+xml,' + encodeURIComponent(svg)
  await picture.decode()
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
  canvas.getContext('2d').drawImage(picture, 0, 0, size, size)
  return canvas.toDataURL('image/png').split(',')[1]
}`

// Electron is not ready before the module it starts has ended.
app.whenReady().then(draw, fail).catch(fail)

async function draw() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,')
  const drawings = JSON.parse(fs.readFileSync(path.join(folder, 'drawings.json'), 'utf8'))
  for (const [name, { svg, sizes }] of Object.entries(drawings)) {
    for (const size of sizes) {
      const call = `(${paint})(${JSON.stringify(svg)}, ${size})`
      const png = await window.webContents.executeJavaScript(call)
      fs.writeFileSync(path.join(folder, `${name}-${size}.png`), Buffer.from(png, 'base64'))
    }
  }
  app.exit(0)
}

/** @param {unknown} error */
function fail(error) {
  console.error(error)
  app.exit(1)
}
