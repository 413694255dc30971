// The live server of the window in tests: a real socket client that asks it, and how it is started from the screen Live.

import { connect, createServer, type Socket } from 'node:net'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Lab } from './launch.ts'
import { choose, html } from './window.ts'

export const QUERY = 'CVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS someone@hotmail.com'

/** A port that was free a moment ago: 1863 may be taken on the machine that tests. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

const clients: Socket[] = []

/** After each test. */
export function endClients(): void {
  for (const socket of clients.splice(0)) socket.destroy()
}

/** A client that hears lines. */
export class Client {
  readonly socket: Socket
  #heard = ''

  constructor(port: number) {
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true })
    this.socket.on('data', (bytes: Buffer) => {
      this.#heard += bytes.toString('latin1')
    })
    this.socket.on('error', () => undefined)
    clients.push(this.socket)
  }

  say(text: string): void {
    this.socket.write(text, 'latin1')
  }

  heard(): readonly string[] {
    return this.#heard.split('\r\n').slice(0, -1)
  }

  get port(): string {
    return String(this.socket.localPort)
  }
}

export const isRefused = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(false)
    })
    socket.once('error', () => resolve(true))
  })

export const rows = (page: Page): Locator =>
  page.getByRole('listbox', { name: /^Connections/ }).getByRole('option')

export async function liveScreen(lab: Lab): Promise<Page> {
  const { page } = lab
  await expect(html(page)).toHaveAttribute('data-ready', 'true')
  await choose(lab, 'screen-live')
  await expect(page.getByRole('switch', { name: /listen for clients/ })).toBeVisible()
  return page
}

export async function chooseAddress(page: Page, port: number, host: RegExp | null = null): Promise<void> {
  await page.getByRole('button', { name: /^Where to listen/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Where to listen' })
  if (host !== null) await dialog.getByRole('radio', { name: host }).check()
  await dialog
    .getByRole('textbox', { name: 'Port' })
    .or(dialog.getByRole('spinbutton', { name: 'Port' }))
    .fill(String(port))
  await dialog.getByRole('button', { name: 'Use it', exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

export async function started(lab: Lab): Promise<{ readonly page: Page; readonly port: number }> {
  const port = await freePort()
  const page = await liveScreen(lab)
  await chooseAddress(page, port)
  await page.getByRole('switch', { name: /^Stopped/ }).click()
  await expect(page.getByRole('switch', { name: /^Listening/ })).toBeVisible()
  return { page, port }
}
