// Puts the page that gives numbers before its visitor: names the ticket, asks the box for a number, and goes home in time.
import { keepCatalogue } from '../../catalogue/load.ts'
import { receiveVisitors } from '../../frame/visit.ts'
import { TicketScreen } from './screen.ts'
import { lineFor, type TicketSeen } from './state.ts'
import { beginWith, checkIn, type Input, next } from './steps.ts'

/** A number that was given stays so long after the last touch. */
const shownMs = 60_000

const address = new URLSearchParams(location.search)
const itemId = address.get('item')
const screen = new TicketScreen()
if (address.get('way') === 'appointment') screen.step = checkIn
let touchedAtMs = performance.now()
let hasBegun = itemId === null

const live = await receiveVisitors<'waiting'>(screen, { any: () => screen.step.at !== 'lines' })
const catalogue = keepCatalogue((loaded) => {
  screen.catalogue = loaded.catalogue
})

live.onDraw = ({ seen }) => {
  if (screen.step.at === 'given' && performance.now() - touchedAtMs > shownMs) goHome()
  if (seen === null) return
  catalogue.wish(seen.view.facts.catalogue?.value ?? null)
  if (!hasBegun && itemId !== null) begin(seen, itemId)
}

addEventListener(
  'pointerdown',
  () => {
    touchedAtMs = performance.now()
  },
  { capture: true },
)
screen.addEventListener('act', (event) => {
  if (event instanceof CustomEvent) act(event.detail)
})
screen.addEventListener('take', () => void take())
screen.addEventListener('again', (event) => {
  if (event instanceof CustomEvent) void live.link.command('slip.reprint', { number: String(event.detail) })
})

/** Opened for an item: its papers are the first page. An item without a line leaves the choice to the visitor. */
function begin(seen: TicketSeen, item: string): void {
  hasBegun = true
  const line = lineFor(seen, item)
  if (line !== undefined) screen.step = beginWith(line.seriesId, item)
}

function act(input: Input): void {
  const { step } = screen
  if (input.type === 'confirm' && step.at === 'reprint') return void reprint(step.typed)
  screen.step = next(step, input)
}

async function take(): Promise<void> {
  const ticketId = newTicketId()
  act({ type: 'take', ticketId })
  const { step } = screen
  if (step.at !== 'taking' || step.ticketId !== ticketId) return
  const { seriesId, itemId: item, kind, code, holder } = step.choice
  const outcome = await live.link.command('ticket.take', {
    ...{ ticketId, seriesId, itemId: item, kind },
    appointmentCode: code === '' ? null : code,
    holder: holder === '' ? null : holder,
  })
  act(outcome.accepted ? { type: 'taken' } : { type: 'refused', refusal: outcome.refusal })
  touchedAtMs = performance.now()
}

async function reprint(number: string): Promise<void> {
  const outcome = await live.link.command('slip.reprint', { number })
  act({ type: 'reprinted', refusal: outcome.accepted ? null : outcome.refusal })
}

/** 96 random bits: the visitor's own key to the page of this ticket. */
function newTicketId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return `t${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function goHome(): void {
  sessionStorage.clear()
  location.replace('/kiosk')
}
