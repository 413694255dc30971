// Texts of the wire panel.

export const wire = {} as const
