// Brings the emergency page to life; clerks may read the view it is drawn from as well.
import { openSheet } from '../office/open-sheet.ts'
import { EmergencyScreen } from './screen.ts'

openSheet(new EmergencyScreen(), 'frontDesk')
