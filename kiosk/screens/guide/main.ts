// Hangs the guides on the kiosk's glass: the catalogue, touches, and a keyboard where somebody has plugged one in.
import { keepCatalogue } from '../../catalogue/load.ts'
import { indexOf } from '../../catalogue/search-index.ts'
import { receiveVisitors } from '../../frame/visit.ts'
import { GuideScreen } from './screen.ts'
import { openItem } from './steps.ts'

const screen = new GuideScreen()
const address = new URLSearchParams(location.search)
const wanted = address.get('item')
if (wanted !== null) screen.act({ type: 'go', to: openItem(wanted) })
else if (address.get('way') === 'search') screen.act({ type: 'go', to: { at: 'search', typed: '', page: 0 } })

const catalogue = keepCatalogue(({ catalogue, publishedAt }) => {
  screen.library = { catalogue, index: indexOf(catalogue), publishedAt }
})
const live = await receiveVisitors(screen, { any: () => true })
live.onDraw = ({ seen }) => catalogue.wish(seen?.view.facts.catalogue?.value ?? null)

screen.addEventListener('print', (event) => {
  if (event instanceof CustomEvent) void print(String(event.detail))
})

async function print(itemId: string): Promise<void> {
  screen.act({ type: 'printing' })
  const outcome = await live.link.command('guide.print', { itemId })
  screen.act({ type: 'printed', refusal: outcome.accepted ? null : outcome.refusal })
}

addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
  if (ctrlKey || altKey || metaKey) return
  if (/^\p{Script=Han}$|^[a-z]$/iu.test(key)) screen.act({ type: 'letter', letter: key.toLowerCase() })
  if (key === 'Backspace') screen.act({ type: 'delete' })
})
