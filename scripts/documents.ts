// `npm run documents`: writes docs/protocol.md and docs/glossary.md from the reference, which is made from the tables
// the code runs by, docs/conformance.md and the policy it speaks of from the cases, and docs/planted-bugs.md from what the
// suite says to each. With --check it writes nothing and fails where a document is not what it would write.
import { resolve } from 'node:path'
import { catchBugs } from '../main/conform/catch-bugs.ts'
import { conformancePolicyText } from '../main/conform/policies.ts'
import { plantedBugsPage } from './documents/bugs-page.ts'
import { conformancePage } from './documents/conformance-page.ts'
import { glossaryPage, protocolPage } from './documents/pages.ts'
import { writeOrCheck } from './lib/generated.ts'

const DOCS = resolve(import.meta.dirname, '..', 'docs')

writeOrCheck(
  [
    { path: resolve(DOCS, 'protocol.md'), text: protocolPage() },
    { path: resolve(DOCS, 'glossary.md'), text: glossaryPage() },
    { path: resolve(DOCS, 'conformance.md'), text: conformancePage() },
    {
      path: resolve(DOCS, 'examples', 'conformance.policy.json'),
      text: conformancePolicyText(),
    },
    { path: resolve(DOCS, 'planted-bugs.md'), text: plantedBugsPage(await catchBugs()) },
  ],
  'npm run documents',
  'documents to docs',
)
