// What the desktop hands to the app: files and links of the command line, of a second start, and of macOS.

import { app } from 'electron'
import { LINK_SCHEME } from '../link-scheme.ts'
import {
  type Arrivals,
  arrivalsOf,
  arrivalsOfSecond,
  createArrivals,
  type HandedOn,
} from './files/arrivals.ts'
import { linkOf } from './hand-on.ts'
import { ownWords } from './own-words.ts'

/** What this start was given; a second one passes it on to the first. */
export function handedOn(): HandedOn {
  const folder = process.cwd()
  return { words: [...ownWords(process.argv, app.getAppPath(), folder)], folder }
}

/** Listens from before Electron is ready: macOS hands over what the app was opened with early. */
export function listenOutside(own: HandedOn): Arrivals {
  const arrivals = createArrivals()
  for (const arrival of arrivalsOf(own.words, own.folder)) arrivals.add(arrival)
  app.on('second-instance', (_event, argv, _folder, data) => {
    const long = data === null || data === undefined ? linkOf(argv) : null
    if (long !== null) arrivals.add({ kind: 'link', text: long })
    for (const arrival of arrivalsOfSecond(data)) arrivals.add(arrival)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    arrivals.add({ kind: 'file', path })
  })
  app.on('open-url', (event, text) => {
    event.preventDefault()
    arrivals.add({ kind: 'link', text })
  })
  // From the sources it would be Electron itself that opens links, without knowing of us. On Linux the desktop entry
  // says it, and asking the desktop from here would hold up the start by a tenth of a second.
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(LINK_SCHEME)
  return arrivals
}
