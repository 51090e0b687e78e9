// Brings the calendar page to life.
import { openSheet } from '../office/open-sheet.ts'
import { CalendarScreen } from './screen.ts'

openSheet(new CalendarScreen(), 'office')
