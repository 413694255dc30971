// The command line's entry in the repository. In the installed app it is main/shell/index.ts.

import { runAsProcess } from './cli/process.ts'

process.exitCode = await runAsProcess(process.argv.slice(2))
