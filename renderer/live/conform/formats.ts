// What a report can be saved as: the page knows the contract's types alone.

import type { ConformFormat } from '../../../main/contract-conform.ts'

export const CONFORM_FORMATS = ['text', 'json', 'junit'] as const satisfies readonly ConformFormat[]
