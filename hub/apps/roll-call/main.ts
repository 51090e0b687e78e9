// Brings the opening roll call to life.
import { openSheet } from '../office/open-sheet.ts'
import { RollCallScreen } from './screen.ts'

openSheet(new RollCallScreen(), 'office')
