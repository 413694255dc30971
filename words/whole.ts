// Makes the catalogue whole: whoever says texts of a later area imports this first, for what it does.

import { later } from './en/later.ts'
import { addTexts } from './words.ts'

addTexts(later)
