// Asks a page of a running twin: `node --experimental-websocket ask-app.mjs ADDRESS EXPRESSION` evaluates it in the
// first window, by the inspector of the app's main process, and prints the answer as JSON. A process of its own: the
// oldest Node we promise has WebSocket only when it is asked for.

const [address = '', expression = ''] = process.argv.slice(2)

const page = `require('electron').BrowserWindow.getAllWindows()[0].webContents.executeJavaScript(${JSON.stringify(expression)})`
/** @type {unknown} */
const targets = await (await fetch(`http://${address}/json/list`)).json()
const target = Array.isArray(targets) ? targets[0] : undefined
const socket = new WebSocket(target.webSocketDebuggerUrl)
socket.addEventListener('open', () => {
  const params = { expression: page, includeCommandLineAPI: true, awaitPromise: true, returnByValue: true }
  socket.send(JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }))
})
socket.addEventListener('message', ({ data }) => {
  const { id, result, error } = JSON.parse(String(data))
  if (id !== 1) return
  socket.close()
  process.exitCode = result?.exceptionDetails || error ? 1 : 0
  process.stdout.write(`${JSON.stringify(result?.result?.value ?? result ?? error)}\n`)
})
