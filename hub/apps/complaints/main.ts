// Brings the list of complaints and opinions to life.
import { complaintRow } from '#contract/office/complaint'
import { askHistory } from '../history.ts'
import { openSheet } from '../office/open-sheet.ts'
import { ComplaintsScreen } from './screen.ts'

const screen = new ComplaintsScreen()
openSheet(screen, 'office')
const look = () => void askHistory('complaint.list', {}, complaintRow).then((answer) => screen.show(answer))
screen.addEventListener('look', look)
look()
