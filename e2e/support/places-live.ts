// The places of the screen Live.

import { connect, createServer, type Server, type Socket } from 'node:net'
import { expect, type Locator } from '@playwright/test'
import { button, dialog, opened, type Place, screen, startingWith, type Visit } from './place.ts'
import { forcing, type Stranger, stranger } from './stranger.ts'

/** A view of the screen Live. */
const showView = ({ page, said }: Visit, view: 'server' | 'probe' | 'conform' | 'faults'): Promise<void> =>
  page
    .getByRole('radio', { name: said(`live.views.${view}`), exact: true })
    .filter({ visible: true })
    .click({ force: true })

const listens = ({ page }: Visit): Locator => page.getByRole('switch').filter({ visible: true })

/** In the dialog: where the live server is to listen. */
async function listenOn(visit: Visit, who: 'ipv4', port: number): Promise<void> {
  const asked = dialog(visit.page)
  await asked.getByRole('textbox').first().fill(String(port))
  await asked
    .getByRole('radio', { name: startingWith(visit.said(`live.server.where.${who}`)) })
    .first()
    .check()
  await button(visit, 'live.server.where.useAndStart').click()
}

const askWhere = (visit: Visit): Promise<void> => button(visit, 'live.server.empty.elsewhere').click()

/** What holds a port while a place is looked at, and who talks to the live server. */
const held: { taken: Server | null; client: Socket | null } = { taken: null, client: null }

async function takenPort(): Promise<number> {
  const server = createServer()
  held.taken = server
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A client of today that asks what Messenger 6.0 asked, and stays. */
async function ask({ page }: Visit): Promise<void> {
  const place = await page.locator('header code').first().textContent()
  const client = connect(Number(place?.split(':').at(-1)), '127.0.0.1')
  held.client = client
  client.resume()
  client.write('VER 1 CVR0\r\nCVQ 2 0x0409 winnt 5.1 i386 MSNMSGR 6.0.0602 MSMSGS user@example.com\r\n')
  await expect(page.getByRole('listbox').first().getByRole('option')).toHaveCount(1)
}

const LIVE: readonly Place[] = [
  {
    name: 'Live, stopped',
    async open(visit) {
      await screen(visit, 4, 'live')
      await expect(listens(visit)).not.toBeChecked()
      await expect(button(visit, 'live.server.empty.start')).toBeVisible()
    },
  },
  opened('where to listen', askWhere),
  opened('limits of the live server', (visit) => button(visit, 'live.server.limitsButton').click()),
  {
    name: 'Live, a port in use',
    async open(visit) {
      await askWhere(visit)
      await listenOn(visit, 'ipv4', await takenPort())
      await expect(visit.page.getByRole('alert').filter({ visible: true })).toBeVisible()
    },
    async leave(visit) {
      held.taken?.close()
      await button(visit, 'files.trouble.dismiss').click()
    },
  },
  {
    name: 'Live, listening',
    async open(visit) {
      await askWhere(visit)
      await listenOn(visit, 'ipv4', 0)
      await expect(listens(visit)).toBeChecked()
    },
  },
  {
    name: 'Live, the log',
    async open(visit) {
      await ask(visit)
      const lines = visit.page.getByRole('listbox').last()
      await lines.getByRole('option').filter({ hasText: '6.0.0602' }).first().click()
    },
  },
  {
    name: 'Live, a conversation',
    async open({ page }) {
      await page.getByRole('listbox').first().getByRole('option').first().click()
      await expect(page.locator('[data-panel=stage][tabindex="0"]').filter({ visible: true })).toBeVisible()
      await page.keyboard.press('End')
    },
    async leave(visit) {
      held.client?.destroy()
      await visit.page.getByRole('radio', { name: visit.said('live.server.sight.log'), exact: true }).check()
      await listens(visit).click()
      await expect(listens(visit)).not.toBeChecked()
      await button(visit, 'live.server.connections.clear').click()
      await expect(button(visit, 'live.server.empty.start')).toBeVisible()
    },
  },
]

/** Who is asked in the view Probe. */
const probed: { server: Stranger | null } = { server: null }

const PROBE: readonly Place[] = [
  {
    name: 'Probe',
    async open(visit) {
      await screen(visit, 4, 'live')
      await showView(visit, 'probe')
      await expect(button(visit, 'probe.bar.go')).toBeVisible()
    },
  },
  {
    name: 'Probe, stranded',
    async open(visit) {
      const { page, said } = visit
      probed.server = await stranger(forcing)
      await page.getByRole('combobox', { name: startingWith(said('probe.download.trouble')) }).click()
      await page.getByRole('option', { name: said('probe.download.troubles.404') }).click()
      await page.getByRole('textbox', { name: said('probe.bar.port'), exact: true }).fill(probed.server.port)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('button', { name: startingWith(said('probe.came.page')) })).toBeVisible()
    },
    async leave(visit) {
      probed.server?.close()
      await showView(visit, 'server')
    },
  },
]

const CONFORM: readonly Place[] = [
  {
    name: 'Conformance',
    async open(visit) {
      await screen(visit, 4, 'live')
      await showView(visit, 'conform')
      await expect(button(visit, 'conform.view.run')).toBeVisible()
    },
  },
  {
    name: 'Conformance, a case that failed',
    async open(visit) {
      const { page, said } = visit
      await page.getByRole('combobox', { name: said('conform.view.bug') }).fill('no-close-after-731')
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await button(visit, 'conform.view.run').click()
      await expect(button(visit, 'conform.view.copy')).toBeVisible()
      await page
        .getByRole('radio', { name: said('conform.view.failures'), exact: true })
        .click({ force: true })
    },
    leave: (visit) => showView(visit, 'server'),
  },
]

const FAULTS: readonly Place[] = [
  {
    name: 'Faults',
    async open(visit) {
      await screen(visit, 4, 'live')
      await showView(visit, 'faults')
      await expect(button(visit, 'vopr.bar.go')).toBeVisible()
    },
  },
  {
    name: 'Faults, a failure that was found',
    async open(visit) {
      await button(visit, 'vopr.bar.go').click()
      await button(visit, 'vopr.came.tell').click()
      await expect(button(visit, 'vopr.came.copy')).toBeVisible()
    },
    leave: (visit) => showView(visit, 'server'),
  },
]

export const LIVE_PLACES: readonly Place[] = [...LIVE, ...PROBE, ...CONFORM, ...FAULTS]
