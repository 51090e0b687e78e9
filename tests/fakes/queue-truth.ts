// What the journal tells of every number, read again by rules written down a second time: who might have been called, and who had to be.
import type { JournalEntry } from '../../hub/core/journal.ts'

type Event = JournalEntry['events'][number]

interface Line {
  readonly number: string
  readonly seriesId: string
  readonly since: string
  readonly kind: string
  readonly slotFrom: string | null
  readonly isUnderWay: boolean
  readonly onlyAt: string | null
  readonly state: 'waiting' | 'at' | 'aside' | 'ended'
  readonly windowId: string | null
}

interface Data {
  readonly ticketId: string
  readonly number: string
  readonly seriesId: string
  readonly windowId: string
  readonly waitsSince: string
  readonly kind: string
  readonly slot: { from: string } | null
  readonly place: string
  readonly onlyAt: string | null
  readonly at: string
  readonly why: string
  readonly to: { seriesId: string; windowId: string | null }
  readonly reason: { code: string; waitedMs: number; passedOver: number }
  readonly numbers: string[]
}

/** Windows and ranks of the small queue. */
const ranks: Record<string, Record<string, number>> = { w1: { A: 1 }, w2: { A: 1, B: 2 }, w3: { B: 1 } }
const agedAfterMs = 2_700_000

/** How each number ended: `served`, `missed`, `cancelled`, `leftOver`; exactly one each once the day is over. */
export function fateOf(events: readonly Event[]): ReadonlyMap<string, readonly string[]> {
  const fates = new Map<string, string[]>()
  for (const { type, data } of events) {
    const { number } = data as Data
    if (type === 'ticket.taken') fates.set(number, [])
    const known = fates.get(number)
    if (known === undefined) continue
    if (type === 'ticket.served') known.push('served')
    if (type === 'ticket.missed') known.push('missed')
    if (type === 'ticket.cancelled') known.push('cancelled')
    if (type === 'ticket.leftOver') known.push('leftOver')
    // A no-show that is called again, or a finish that was undone, is not over.
    if (type === 'ticket.called' || type === 'ticket.requeued' || type === 'ticket.reopened') known.length = 0
  }
  return fates
}

/**
 * Every call of the journal with what is wrong with it, or null: rules of the queue written a second time.
 * @param onItsWayMs how long an order to call may have been on its way to the hub, which chose when it came
 */
export function explainedCalls(events: readonly Event[], onItsWayMs = 0): { number: string; mistake: string | null }[] {
  const lines = new Map<string, Line>()
  const kept = new Map<string, readonly string[]>()
  const calls: { number: string; mistake: string | null }[] = []
  let latest = ''
  for (const event of events) {
    const data = event.data as Data
    if (event.type === 'ticket.called') {
      calls.push({
        number: data.number,
        mistake: mistakeIn(data, [...lines.values()], data.at < latest ? null : kept, onItsWayMs),
      })
    }
    if (data.at > latest) latest = data.at
    if (event.type === 'share.held') kept.set(data.windowId, data.numbers)
    if (event.type === 'share.freed') kept.delete(data.windowId)
    follow(lines, event.type, data)
  }
  return calls
}

/** @param kept null for what a window did alone and told afterwards: it called from its own share, the first it had */
function mistakeIn(
  called: Data,
  lines: readonly Line[],
  kept: ReadonlyMap<string, readonly string[]> | null,
  onItsWayMs: number,
): string | null {
  const { windowId, at, reason } = called
  const own = lines.find(({ number }) => number === called.number)
  if (own === undefined) return 'nobody has this number'
  if (own.state === 'at' && own.windowId !== windowId && reason.code !== 'answered') return `is at ${own.windowId}`
  if (own.state === 'ended' && reason.code !== 'answered') return 'its day was over'
  // Whom the clerk chose, or who came by themselves, needs no order.
  if (reason.code === 'named' || reason.code === 'answered') return null
  const chosenBy = new Date(Date.parse(at) + onItsWayMs).toISOString()
  if (reason.code !== classOf(own, at) && reason.code !== classOf(own, chosenBy)) {
    return `is ${classOf(own, at)}, not ${reason.code}`
  }
  const longerMs = reason.waitedMs - (Date.parse(at) - Date.parse(own.since))
  if (longerMs < 0 || longerMs > onItsWayMs) return 'waited otherwise'
  if (kept === null) return null
  const keeper = [...kept].find(([, numbers]) => numbers.includes(called.number))?.[0]
  if (keeper !== undefined) return keeper === windowId ? null : `is kept for ${keeper}`
  const others = lines.filter((one) => one.state === 'waiting' && one !== own && mayCall(one, windowId, kept))
  const before = others.find((one) => precedes(one, own, windowId, at) && precedes(one, own, windowId, chosenBy))
  return before === undefined ? null : `${before.number} had to be called before`
}

const order = ['green', 'aged', 'underWay', 'priority', 'appointment', 'time']

function classOf({ kind, since, isUnderWay, slotFrom }: Line, at: string): string {
  if (kind === 'green') return 'green'
  if (Date.parse(at) - Date.parse(since) > agedAfterMs) return 'aged'
  if (isUnderWay) return 'underWay'
  if (kind === 'priority') return 'priority'
  return slotFrom !== null && slotFrom <= at ? 'appointment' : 'time'
}

function precedes(one: Line, other: Line, windowId: string, at: string): boolean {
  const [a, b] = [order.indexOf(classOf(one, at)), order.indexOf(classOf(other, at))]
  if (a !== b) return a < b
  const rank = (line: Line) => (line.onlyAt === windowId ? 0 : (ranks[windowId]?.[line.seriesId] ?? 99))
  if (a === order.length - 1 && rank(one) !== rank(other)) return rank(one) < rank(other)
  return one.since !== other.since ? one.since < other.since : one.number < other.number
}

function mayCall(line: Line, windowId: string, kept: ReadonlyMap<string, readonly string[]>): boolean {
  const keeper = [...kept].find(([, numbers]) => numbers.includes(line.number))?.[0] ?? windowId
  if (keeper !== windowId) return false
  return line.onlyAt === windowId || (line.onlyAt === null && ranks[windowId]?.[line.seriesId] !== undefined)
}

function follow(lines: Map<string, Line>, type: string, data: Data): void {
  const known = lines.get(data.number)
  const change = (change: Partial<Line>) => known !== undefined && lines.set(data.number, { ...known, ...change })
  const { at, windowId } = data
  switch (type) {
    case 'ticket.taken':
      lines.set(data.number, {
        number: data.number,
        seriesId: data.seriesId,
        since: data.waitsSince,
        kind: data.kind,
        slotFrom: data.slot?.from ?? null,
        isUnderWay: false,
        onlyAt: null,
        state: 'waiting',
        windowId: null,
      })
      return
    case 'ticket.called':
    case 'ticket.begun':
    case 'ticket.reopened':
      change({ state: 'at', windowId })
      return
    case 'ticket.held':
    case 'ticket.missed':
      // Passed by, and on the list from which a clerk calls again.
      change({ state: 'aside' })
      return
    case 'ticket.transferred': {
      const place = data.place === 'front' ? { isUnderWay: true } : { isUnderWay: false, since: at }
      change({ state: 'waiting', seriesId: data.seriesId, onlyAt: data.onlyAt, windowId: null, ...place })
      return
    }
    case 'ticket.wentOn':
      change({ state: 'waiting', seriesId: data.to.seriesId, onlyAt: data.to.windowId, isUnderWay: true })
      return
    case 'ticket.requeued':
      change({ state: 'waiting', onlyAt: null })
      return
    case 'ticket.served':
    case 'ticket.cancelled':
    case 'ticket.leftOver':
      change({ state: 'ended' })
  }
}
