// A benchmark whose limit is passed ends with exit code 1 where that is asked for (`--check`): elsewhere the machine may
// be busy, and the figures are for reading.

export function checked(isWithin: boolean): void {
  if (!isWithin && process.argv.includes('--check')) process.exitCode = 1
}
