// Brings the queue page to life; the names of items come from the published catalogue.
import { openSheet } from '../office/open-sheet.ts'
import { readCatalogue } from '../read-catalogue.ts'
import { QueueScreen } from './screen.ts'

const screen = new QueueScreen()
openSheet(screen, 'office')
const published = await readCatalogue()
// Where nothing has been published, the page names items by their codes.
screen.itemNames = new Map(published?.items.map(({ itemId, name }) => [itemId, name]))
