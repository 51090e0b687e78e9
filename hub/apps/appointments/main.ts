// Brings the page of appointments to life.
import { openSheet } from '../office/open-sheet.ts'
import { AppointmentsScreen } from './screen.ts'

openSheet(new AppointmentsScreen(), 'office')
