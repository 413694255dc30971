// Texts of names and meanings of parameters, dialects and error codes.

export const fields = {} as const
