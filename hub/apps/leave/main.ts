// Brings the leave page to life: clerks see the front desk's view of it, all others the office's.
import { whoAmI } from '../api.ts'
import { openSheet } from '../office/open-sheet.ts'
import { LeaveScreen } from './screen.ts'

const me = await whoAmI()
openSheet(new LeaveScreen(), me?.role === 'clerk' ? 'frontDesk' : 'office')
