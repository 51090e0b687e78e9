// Brings the layouts page to life; its preview is a glass of the hall that nobody counts.
import { openSheet } from '../office/open-sheet.ts'
import { LayoutsScreen } from './screen.ts'

const screen = new LayoutsScreen()
screen.hasPreview = true
openSheet(screen, 'office')
