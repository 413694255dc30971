// Texts of transport, shortcuts, stage.

export const stage = {} as const
