// Brings the people page to life.
import { openSheet } from '../office/open-sheet.ts'
import { PeopleScreen } from './screen.ts'

openSheet(new PeopleScreen(), 'office')
