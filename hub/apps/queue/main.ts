// Brings the queue page to life; the names of items come from the published catalogue.
import { catalogue } from '#contract/guides/catalogue'
import { openSheet } from '../office/open-sheet.ts'
import { QueueScreen } from './screen.ts'

const screen = new QueueScreen()
openSheet(screen, 'office')
screen.itemNames = await readNames()

/** Item → name; empty where nothing has been published, and the page names items by their codes. */
async function readNames(): Promise<ReadonlyMap<string, string>> {
  try {
    const published = catalogue.safeParse(await (await fetch('/content/catalogue.json')).json())
    return new Map(published.data?.items.map(({ itemId, name }) => [itemId, name]))
  } catch {
    return new Map()
  }
}
