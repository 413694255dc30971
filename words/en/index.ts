// The English catalogue, one file an area. Plain words, present tense, the subject acts.

import { cli } from './cli.ts'
import { diagram } from './diagram.ts'
import { doctor } from './doctor.ts'
import { exported } from './export.ts'
import { faults } from './faults.ts'
import { fields } from './fields.ts'
import { files } from './files.ts'
import { findings } from './findings.ts'
import { glossary, glossaryWords } from './glossary.ts'
import { heat } from './heat.ts'
import { lessons } from './lessons.ts'
import { policy } from './policy.ts'
import { present } from './present.ts'
import { recording } from './recording.ts'
import { reference } from './reference.ts'
import { rollout } from './rollout.ts'
import { rules } from './rules.ts'
import { settings } from './settings.ts'
import { setup } from './setup.ts'
import { share } from './share.ts'
import { shell } from './shell.ts'
import { stage } from './stage.ts'
import { time } from './time.ts'
import { trouble } from './trouble.ts'
import { verdicts } from './verdicts.ts'
import { wire } from './wire.ts'

export const en = {
  cli,
  lessons,
  time,
  files,
  share,
  export: exported,
  recording,
  reference,
  present,
  diagram,
  doctor,
  faults,
  fields,
  findings,
  glossary,
  glossaryWords,
  heat,
  policy,
  rollout,
  rules,
  settings,
  setup,
  shell,
  stage,
  trouble,
  verdicts,
  wire,
} as const
