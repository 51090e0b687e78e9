// Brings the page of the hall's voice to life.
import { openSheet } from '../office/open-sheet.ts'
import { VoiceScreen } from './screen.ts'

openSheet(new VoiceScreen(), 'office')
