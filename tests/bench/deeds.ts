// What is done again and again in the bench: the reports of a box, and the view by which screens know that it was done.
import { randomBytes } from 'node:crypto'
import { lastNumber } from '../../hub/features/queue/number/contract.ts'

export interface Report {
  readonly name: string
  readonly data: object
}

// biome-ignore lint/suspicious/noExplicitAny: facts of a view as they come over the wire; each deed knows its own
type Facts = Record<string, { value: any }>

export interface Deed {
  /** What a box reports, in order; the time from the last one is measured. */
  reports(windowId: string, deviceId: string): readonly [...before: Report[], measured: Report]
  /** Key of the view that the last report changes. */
  viewOf(windowId: string): string
  /** How often the deed has been done, as that view says. */
  shown(facts: Facts): number
  /** All that the floor knows of rules: what the last report changes in the view. */
  count(facts: Facts): void
}

/** A service is finished and rated. */
const visit: Deed = {
  reports(windowId, deviceId) {
    const name = randomBytes(16).toString('hex')
    const named = { serviceId: `srv_${name}`, invitationId: `inv_${name}` }
    const { invitationId } = named
    const said = { level: 5, channel: 'hallDevice', tags: [], writing: null }
    const finish = { name: 'service.finish', data: { windowId, number: null, way: 'keys', named } }
    return [finish, { name: 'rating.press', data: { windowId, deviceId, invitationId, ...said } }]
  },
  viewOf: (windowId) => `panel:${windowId}`,
  shown: (facts) => facts.windowFigures?.value.ratings ?? 0,
  count(facts) {
    if (facts.windowFigures !== undefined) facts.windowFigures.value.ratings += 1
  },
}

/** Who has come to a window for a number, by window. */
const came = new Map<string, number>()

/** The hall is loaded with a series for every letter; two windows share one, and take turns with its numbers. */
export const seriesIds = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))

/** A number of the window's own, as a kiosk takes it from what it holds; a hub that gives 25,000 a day has none left, and refuses. */
function nextTicket(windowId: string) {
  const place = Number(windowId.slice(1)) - 1
  const visitor = came.get(windowId) ?? 0
  came.set(windowId, visitor + 1)
  const n = place < seriesIds.length ? visitor + 1 : lastNumber - visitor
  const seriesId = seriesIds[place % seriesIds.length]
  return { ticketId: ticketIdOf(windowId, visitor), seriesId, number: `${seriesId}${String(n).padStart(3, '0')}` }
}

function ticketIdOf(windowId: string, visitor: number): string {
  return `slip-${windowId}-${visitor}`
}

/** What every board of the hall shows. */
const board = () => 'board:main'

/** A visitor takes a number and waits. */
const take: Deed = {
  reports: (windowId) => [{ name: 'ticket.take', data: nextTicket(windowId) }],
  viewOf: board,
  shown: ({ waiting }) => waiting?.value.reduce((sum: number, line: { waiting: number }) => sum + line.waiting, 0) ?? 0,
  count({ waiting }) {
    if (waiting !== undefined) waiting.value[0].waiting += 1
  },
}

/** A visitor is called to the first window; whoever was called there before has given the number back. */
const call: Deed = {
  reports(windowId) {
    const before = ticketIdOf(windowId, (came.get(windowId) ?? 0) - 1)
    return [
      { name: 'ticket.giveBack', data: { ticketId: before } },
      { name: 'ticket.take', data: nextTicket(windowId) },
      { name: 'ticket.callNext', data: { windowId } },
    ]
  },
  viewOf: board,
  shown: ({ calls }) => Math.max(0, ...(calls?.value.current.map(numberInFirst) ?? [])),
  count({ calls }) {
    const current = calls?.value.current
    if (current === undefined) return
    const n = numberInFirst(current[0]) + 1
    const called = { ...current[0], number: `A${String(n).padStart(3, '0')}`, calledAt: new Date().toISOString() }
    if (n === 1) current.unshift(called)
    else current[0] = called
  },
}

/** How many have been called, by the number of a call of the first series; 0 for another. */
function numberInFirst({ number }: { number: string }): number {
  return number.startsWith('A') ? Number(number.slice(1)) : 0
}

export const deeds = { visit, take, call }
export const deedNames = Object.keys(deeds) as [keyof typeof deeds, ...(keyof typeof deeds)[]]

/** Key of the view that a report changes. */
export function viewChangedBy({ name, data }: Report): string {
  return name.startsWith('ticket.') ? board() : `panel:${'windowId' in data ? data.windowId : ''}`
}

/** Deeds by the name of their last report. */
export const deedsByLastReport: ReadonlyMap<string | undefined, Deed> = new Map(
  Object.values(deeds).map((deed) => [deed.reports('w1', 'pad').at(-1)?.name, deed]),
)
