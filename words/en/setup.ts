// Texts of the client and server panel.

export const setup = {} as const
