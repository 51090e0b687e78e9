// Brings the guides page to life: the list is read from the hub's history, and again whenever something of it has changed.
import { guideContract } from '#contract/guides/guide'
import { itemContract } from '#contract/guides/item'
import { whoAmI } from '../api.ts'
import { askHistory } from '../history.ts'
import { openSheet } from '../office/open-sheet.ts'
import { GuidesScreen } from './screen.ts'

const me = await whoAmI()
const screen = new GuidesScreen()
const live = openSheet(screen, me?.role === 'clerk' ? 'frontDesk' : 'office')
let told = ''

async function readAll(): Promise<void> {
  const [items, standings] = await Promise.all([
    askHistory('item.all', {}, itemContract.queries['item.all'].row),
    askHistory('guide.standings', {}, guideContract.queries['guide.standings'].row),
  ])
  if ('refusal' in items) screen.refused = items.refusal.message
  else if ('refusal' in standings) screen.refused = standings.refusal.message
  else screen.records = { items: items.rows, standings: standings.rows }
}

async function readOne(itemId: string): Promise<void> {
  const [versions, changes] = await Promise.all([
    askHistory('guide.versions', { itemId }, guideContract.queries['guide.versions'].row),
    askHistory('item.changes', { itemId }, itemContract.queries['item.changes'].row),
  ])
  if ('refusal' in versions) screen.refused = versions.refusal.message
  else if ('refusal' in changes) screen.refused = changes.refusal.message
  else if (screen.opened === itemId) screen.open = { itemId, versions: versions.rows, changes: changes.rows }
}

function look(): void {
  void readAll()
  if (screen.opened !== null) void readOne(screen.opened)
}

screen.addEventListener('look', look)
// Colleagues write and review too: what they did is read again.
live.onDraw = ({ seen }) => {
  if (seen === null) return
  const now = JSON.stringify(seen.view.facts.guides?.value ?? null)
  if (now === told) return
  told = now
  look()
}
