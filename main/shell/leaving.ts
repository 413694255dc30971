// A window that closes tells its newest unsaved work first. It is not waited for long: what was kept a second ago is
// on the disk already.

/** As much of Electron's window as it takes to hold it. */
interface Closing {
  readonly webContents: { isCrashed(): boolean }
  on(event: 'close', listener: (event: { preventDefault(): void }) => void): unknown
  isDestroyed(): boolean
  close(): void
}

/** How long the page has for its last words, in milliseconds. */
const PATIENCE_MS = 1500

export interface Leaving {
  /** Holds a window open until `left`. `ask` tells its page that it is to close; then `mayClose` has the last word. */
  hold(window: Closing, ask: () => void, mayClose?: () => boolean): void
  /** All is told. */
  left(): void
  /** The app is to end once the window is closed. */
  quitting(): void
}

/** `quit` goes on with the end of the app, which the held window has stopped. */
export function createLeaving(quit: () => void): Leaving {
  let ending = false
  let release: () => void = () => {}
  return {
    hold(window, ask, mayClose = () => true) {
      let free = false
      let asked = false
      const stay = (): void => {
        asked = false
        ending = false
      }
      const go = (): void => {
        // Both the page and the end of its time come here.
        if (free || !asked) return
        if (!mayClose()) {
          stay()
          return
        }
        free = true
        if (ending) quit()
        else if (!window.isDestroyed()) window.close()
      }
      window.on('close', (event) => {
        if (free || window.webContents.isCrashed()) return
        event.preventDefault()
        if (asked) return
        asked = true
        release = go
        ask()
        setTimeout(go, PATIENCE_MS)
      })
    },
    left: () => release(),
    quitting: () => {
      ending = true
    },
  }
}
