// The conformance cases and planted bugs.

export const conform = {} as const
