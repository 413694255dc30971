// Random sessions under faults.

export const vopr = {} as const
