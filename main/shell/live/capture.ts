// A live connection as a capture: its lines at their own times, between the addresses it had.

import type { Trace } from '../../../protocol/formats/trace.ts'
import { tracePcapng } from '../../export/pcapng.ts'
import type { Kept } from './kept.ts'

export const captureOf = (_kept: Kept, trace: Trace): Uint8Array => tracePcapng(trace)
