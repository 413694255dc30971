// What no page of ours may ever do: go elsewhere, open windows, embed other pages, ask for devices, or reach the
// network. Laid over every web contents and the whole session, so that a forgotten place cannot be left open.

import { app, type Session, type WebContents } from 'electron'

/** Addresses of the network and of the disk; our own page and the developer tools are neither. */
const FORBIDDEN_ADDRESSES = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** `devServer` is the one address that may be gone to, in development alone. */
export function guardAllContents(devServer: string | null): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, devServer))
}

function guardContents(contents: WebContents, devServer: string | null): void {
  const stay = (event: Electron.Event<{ readonly url: string }>): void => {
    if (devServer === null || !event.url.startsWith(devServer)) event.preventDefault()
  }
  // Of every frame, the top one too: `will-navigate` would not even be asked after it.
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/**
 * Chromium finds no host by its name or number, so that it also connects to none ahead of time: no policy of a page and
 * no session's filter is asked about that. Has to be called before Electron is ready; Node's own sockets know nothing
 * of it.
 */
export function guardNetwork(devServer: string | null): void {
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Denies every permission, and in the built app every request that leaves it. */
export function guardSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Chromium fetches a dictionary for the system's language, whatever the page's own setting says.
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerLanguages([])
  if (devServer !== null) return
  session.webRequest.onBeforeRequest({ urls: FORBIDDEN_ADDRESSES }, (_details, answer) =>
    answer({ cancel: true }),
  )
}
