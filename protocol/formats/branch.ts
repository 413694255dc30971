// What a scenario may carry beside the run itself: changes on the way, points with names, and other runs. As data in
// a scenario, where clients and policies stand inline, and as files have it, where they may be names.

import * as v from 'valibot'
import { BUG_NAMES } from '../bug-names.ts'
import { expectSchema } from './claim.ts'
import { clientSchema } from './client.ts'
import { downloadSchema, networkSchema } from './network.ts'
import { policySchema } from './policy.ts'
import { count, document, list, listing, text } from './schema.ts'

export const clientOrName = v.union([text, clientSchema], 'client')
export const policyOrName = v.union([text, policySchema], 'policy')

/** The server has this bug planted (docs/decisions/0039); none where it is null or left out. */
export const bugSchema = v.exactOptional(v.nullable(v.picklist(BUG_NAMES, listing('bug', BUG_NAMES))))

/** How many events of the run come before it; from 1. */
const after = v.pipe(count, v.minValue(1, 'position'))

/** What may be another; left out, it stays as it is. */
const surroundings = {
  network: v.exactOptional(networkSchema),
  download: v.exactOptional(downloadSchema),
}
const inline = {
  client: v.exactOptional(clientSchema),
  policy: v.exactOptional(policySchema),
  ...surroundings,
}
const named = {
  client: v.exactOptional(clientOrName),
  policy: v.exactOptional(policyOrName),
  ...surroundings,
}

const changeSchema = document({ after, ...inline })
export type Change = v.InferOutput<typeof changeSchema>
const changeFileSchema = document({ after, ...named })

const isRising = (changes: readonly { readonly after: number }[]): boolean =>
  changes.every((change, i) => change.after > (changes[i - 1]?.after ?? 0))

/** Forks of the timeline: after that many events the run goes on with these (docs/decisions/0020). */
export const changesSchema = v.pipe(
  list(changeSchema),
  v.check((changes) => isRising(changes), 'changes'),
)
export const changesFileSchema = v.pipe(
  list(changeFileSchema),
  v.check((changes) => isRising(changes), 'changes'),
)

/** A point in the run that has a name: after that many events; 0 is before the first. */
const bookmarkSchema = document({ event: count, name: v.pipe(text, v.minLength(1, 'title')) })
export type Bookmark = v.InferOutput<typeof bookmarkSchema>
export const bookmarksSchema = list(bookmarkSchema)

const branchHead = { name: v.pipe(text, v.minLength(1, 'title')), seed: v.exactOptional(count) }
const branchTail = { bookmarks: v.exactOptional(bookmarksSchema), expect: v.exactOptional(expectSchema) }

const branchSchema = document({
  ...branchHead,
  ...inline,
  bug: bugSchema,
  changes: v.exactOptional(changesSchema),
  ...branchTail,
})
export type Branch = v.InferOutput<typeof branchSchema>
const branchFileSchema = document({
  ...branchHead,
  ...named,
  bug: bugSchema,
  changes: v.exactOptional(changesFileSchema),
  ...branchTail,
})

const areDistinct = (branches: readonly { readonly name: string }[]): boolean =>
  new Set(branches.map(({ name }) => name)).size === branches.length

/** Runs kept beside the scenario's own, by name: each says what of it is another; what it leaves out is the same. */
export const branchesSchema = v.pipe(
  list(branchSchema),
  v.check((branches) => areDistinct(branches), 'branches'),
)
export const branchesFileSchema = v.pipe(
  list(branchFileSchema),
  v.check((branches) => areDistinct(branches), 'branches'),
)
