// The mock client against any server, and the download for real.

export const probe = {} as const
