// Tells the main process of the page's own failures, for its log. What the page failed at goes on, or not, without it.

import type { Report } from '../../main/contract-trouble.ts'
import type { PageDoor } from '../app/door.ts'

/** As much as the channel takes. */
const LONGEST = 8000

const textOf = (thrown: unknown): string =>
  thrown instanceof Error ? (thrown.stack ?? `${thrown.name}: ${thrown.message}`) : String(thrown)

export const reportFailure = (door: Pick<PageDoor, 'call'>, what: Report['what'], thrown: unknown): void =>
  void door.call('report', { what, detail: textOf(thrown).slice(0, LONGEST) })

/** Errors and rejections that nobody caught. */
export function watchErrors(door: Pick<PageDoor, 'call'>): void {
  window.addEventListener('error', ({ error, message }) => reportFailure(door, 'error', error ?? message))
  window.addEventListener('unhandledrejection', ({ reason }) => reportFailure(door, 'rejection', reason))
}
