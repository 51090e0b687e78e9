// Brings the office page to life.
import { openSheet } from './open-sheet.ts'
import { OfficeScreen } from './screen.ts'

openSheet(new OfficeScreen(), 'office')
