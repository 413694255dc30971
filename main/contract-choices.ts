// What was chosen on the screen Live and comes back at the next start: where and how the server is to listen, whom Probe
// asks and how. That it listens is never kept, nor that other machines may reach it.

import * as v from 'valibot'
import { hostSchema, portSchema } from '../protocol/formats/endpoint.ts'
import { installerSchema } from '../protocol/formats/installer.ts'
import { limitsSchema } from '../protocol/formats/limits.ts'
import { between, choice, document, flag, text } from '../protocol/formats/schema.ts'

/** This machine and no other. */
export const LIVE_HOSTS = ['127.0.0.1', '::1'] as const

const POLICY = /^(?:active|draft|builtin:[\w.-]{1,100})$/

export const liveChoicesSchema = document({
  server: document({
    host: choice(LIVE_HOSTS),
    /** 0 takes any free one. */
    port: between(0, 65_535),
    /** The one on Negotiate, the draft, or a built-in one by `builtin:NAME`. */
    policy: v.pipe(text, v.regex(POLICY, 'text')),
    limits: limitsSchema,
  }),
  probe: document({
    host: hostSchema,
    port: portSchema,
    /** Whether it fetches the upgrade it is told to, and comes back. */
    follows: flag,
    download: installerSchema,
  }),
})
export type LiveChoices = v.InferOutput<typeof liveChoicesSchema>
