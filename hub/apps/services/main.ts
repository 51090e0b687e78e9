// Brings the page of who handled what to life.
import { serviceRow } from '#contract/counter/rating'
import { askHistory } from '../history.ts'
import { openSheet } from '../office/open-sheet.ts'
import { ServicesScreen, type Wanted } from './screen.ts'

const screen = new ServicesScreen()
openSheet(screen, 'office')
screen.addEventListener('look', (event) => {
  if (!(event instanceof CustomEvent)) return
  const wanted = Object.entries(event.detail as Wanted).filter(([, text]) => text !== '')
  void askHistory('rating.services', Object.fromEntries(wanted), serviceRow).then((answer) => screen.show(answer))
})
