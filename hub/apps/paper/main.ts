// Brings the page for paper ratings to life.
import { openSheet } from '../office/open-sheet.ts'
import { PaperScreen } from './screen.ts'

openSheet(new PaperScreen(), 'office')
