// For a machine without a display: the start scenario plays in the real window by the renderer's own transport,
// then its transcript and verdict go to standard output and a picture of the window to a file.

import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import { say } from '../../words/words.ts'
import type { Command } from '../contract.ts'
import { logError, tell } from './log.ts'
import { untilPainted, untilPlayed, untilReady } from './watch-page.ts'

const LIMIT_SECONDS = 60

export interface Demo {
  readonly window: BrowserWindow
  /** Where the PNG goes. */
  readonly picture: string
  /** What is printed when it has played. */
  readonly text: string
  send(command: Command): void
}

/** The exit code: 0, or 1 after a sentence on standard error. */
export async function playDemo(demo: Demo): Promise<0 | 1> {
  try {
    const end = await Promise.race([toTheEnd(demo), limit(), closed(demo.window)])
    if (end === 'played') return 0
    tell(say(`shell.demo.${end}`, { seconds: LIMIT_SECONDS }))
  } catch (error) {
    logError('demonstration', error)
  }
  return 1
}

async function toTheEnd({ window, picture, text, send }: Demo): Promise<'played'> {
  await untilReady(window.webContents)
  // The window plays what it opens with by itself; four times as fast is enough for nobody watching.
  for (const command of ['faster', 'faster'] as const) send(command)
  await untilPlayed(window.webContents)
  await untilPainted(window.webContents)
  const image = await window.webContents.capturePage()
  await writeFile(picture, image.toPNG())
  await new Promise((written) => process.stdout.write(`${text}\n`, written))
  return 'played'
}

const limit = (): Promise<'late'> =>
  new Promise((resolve) => {
    setTimeout(() => resolve('late'), LIMIT_SECONDS * 1000)
  })

const closed = (window: BrowserWindow): Promise<'gone'> =>
  new Promise((resolve) => {
    window.once('closed', () => resolve('gone'))
  })
