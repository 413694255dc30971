// The calls about files that the state makes through the door.

import type { Answered } from '../../main/contract.ts'
import type { From, Save, Work } from '../../main/contract-files.ts'
import type { Scenario } from '../../protocol/formats/scenario.ts'
import type { CallingDoor } from './calling-door.ts'

export interface DocumentCalls {
  openFile(from: From): Promise<Answered<'openFile'>>
  /** `file` is as the page got it from the system. */
  drop(file: unknown): Promise<Answered<'openDropped'>>
  saveFile(save: Save): Promise<Answered<'saveFile'>>
  keepMine(file: number): Promise<Answered<'keepMine'>>
  recentFiles(): Promise<Answered<'recentFiles'>>
  clearRecent(): Promise<Answered<'clearRecent'>>
  keepWork(work: Work | null): Promise<Answered<'keepWork'>>
  recover(): Promise<Answered<'recover'>>
  leave(): Promise<Answered<'leave'>>
  makeLink(scenario: Scenario): Promise<Answered<'makeLink'>>
}

/** The door as far as it is about files: what is dropped has a way of its own. */
export interface DroppingDoor extends CallingDoor {
  drop(file: unknown): Promise<Answered<'openDropped'>>
}

export const documentCallsThrough = (door: DroppingDoor): DocumentCalls => ({
  openFile: (from) => door.call('openFile', from),
  drop: (file) => door.drop(file),
  saveFile: (save) => door.call('saveFile', save),
  keepMine: (file) => door.call('keepMine', file),
  recentFiles: () => door.call('recentFiles', null),
  clearRecent: () => door.call('clearRecent', null),
  keepWork: (work) => door.call('keepWork', work),
  recover: () => door.call('recover', null),
  leave: () => door.call('leave', null),
  makeLink: (scenario) => door.call('makeLink', scenario),
})
