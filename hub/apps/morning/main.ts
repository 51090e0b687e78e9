// Brings the morning sheet to life.
import { openSheet } from '../office/open-sheet.ts'
import { MorningScreen } from './screen.ts'

openSheet(new MorningScreen(), 'office')
