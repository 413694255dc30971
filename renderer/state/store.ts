// The window's state in one store, made from what the main process said at the start.

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Boot } from '../../main/contract.ts'
import { playbackSlice } from './playback-slice.ts'
import { createRunner, runSlice } from './run-slice.ts'
import { scenarioSlice } from './scenario-slice.ts'
import { selectionSlice } from './selection-slice.ts'
import type { Tools } from './tools.ts'
import type { State } from './types.ts'
import { viewSlice } from './view-slice.ts'

export type Lab = StoreApi<State>

export const createLab = (boot: Boot, tools: Tools): Lab =>
  createStore<State>()((set, get) => ({
    boot,
    ...runSlice(boot, tools),
    ...scenarioSlice(boot.start, set, get, tools, createRunner(set, get, tools)),
    ...playbackSlice(set, get),
    ...selectionSlice(set),
    ...viewSlice(boot.theme, set, tools),
  }))
