// Every sentence has its case, or this file does not compile.
import type { CaseName } from '../news.ts'
import { adapters } from './adapters.ts'
import { plugs } from './plugs.ts'
import { presses } from './presses.ts'
import { readers } from './readers.ts'
import type { Case } from './story.ts'

export const cases: Readonly<Record<CaseName, Case>> = { ...plugs, ...presses, ...readers, ...adapters }
