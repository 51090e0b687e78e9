// Brings the lunch duty page to life.
import { openSheet } from '../office/open-sheet.ts'
import { LunchScreen } from './screen.ts'

openSheet(new LunchScreen(), 'office')
