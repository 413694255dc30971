// Texts of the steps of the sequence diagram.

export const diagram = {} as const
