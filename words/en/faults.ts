// Texts of what is wrong with a file, a field or a port.

export const faults = {} as const
