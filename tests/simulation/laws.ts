// The laws of the hall, read from the journal and held against what the witness saw.
import { isDeepStrictEqual } from 'node:util'
import { factsFrom } from '../../hub/core/facts.ts'
import { type JournalEntry, type JournalRow, journalEntry, verify } from '../../hub/core/journal.ts'
import type { SimulatedHall } from './hall.ts'
import { machine } from './hub.ts'
import { judgeQueue } from './queue-laws.ts'
import { type Change, reportName, type Witness } from './witness.ts'
import type { World } from './world.ts'

/** So near a change of duty nobody can say who was there: a report may have been this long on its way, in ms. */
const toleranceMs = 8_000

export interface DayFigures {
  readonly entries: number
  readonly pressed: number
  readonly thanked: number
  readonly counted: number
  readonly services: number
  /** Numbers that visitors took away. */
  readonly tickets: number
}

/** Watched after every event: no glass shows what is not on the hub's disk. */
export function watchGlasses({ hub, store, glasses }: SimulatedHall, { breaches }: Witness): void {
  const life = hub.life()
  for (const glass of glasses) {
    const view = glass.held()?.view
    if (view === undefined || life === null || view.epoch !== life.epoch) continue
    if (view.revision > store.rows.length) {
      breaches.push(`${glass.key} shows revision ${view.revision}, but only ${store.rows.length} are on the disk`)
    }
  }
}

/** Watched when the network has been quiet: every glass equals its view, and no box holds anything back. */
export function watchQuiet(world: World, { hub, glasses, stations }: SimulatedHall, { breaches }: Witness): void {
  const life = hub.life()
  if (life === null) return void breaches.push(`the hub is down though all is quiet at ${world.now()}`)
  for (const glass of glasses) {
    const held = glass.held()
    const wanted = life.view(glass.key)
    if (held === null || !isDeepStrictEqual(held.view.facts, wanted.facts)) {
      breaches.push(`${glass.key} is not what the hub would show`)
    } else if (world.nowMs() - held.vouchedAtMs > 30_000) breaches.push(`${glass.key} has not been vouched for`)
  }
  for (const { box } of stations) {
    if (!box.isUp()) breaches.push(`${box.boxId} is down though all is quiet`)
    else if (box.waiting() > 0) breaches.push(`${box.boxId} still holds ${box.waiting()} reports`)
  }
}

/** Read at the end of the day. */
export async function judgeJournal(rows: readonly JournalRow[], witness: Witness): Promise<DayFigures> {
  const { breaches, pressed, thanked } = witness
  const verdict = await verify(each(rows))
  if (!verdict.ok) breaches.push(`the journal is broken at ${verdict.sequence}: ${verdict.fault}`)
  const entries = rows.map(({ body }) => journalEntry.parse(JSON.parse(body)))
  judgeQueue(entries, replay(entries, breaches), witness)

  const told = new Map<string, number>()
  for (const { command } of entries) {
    if (command.name !== 'rating.press') continue
    const { deviceId } = command.data as { deviceId: string }
    told.set(deviceId, (told.get(deviceId) ?? 0) + 1)
  }
  for (const name of thanked) if (!told.has(name)) breaches.push(`${name} was thanked and is lost`)
  for (const [name, times] of told) {
    if (times > 1) breaches.push(`${name} is in the journal ${times} times`)
    if (!pressed.has(name)) breaches.push(`${name} was never pressed`)
  }
  const counted = judgeRatings(entries, breaches)
  const services = judgeDuties(entries, witness)
  const tickets = witness.slips.length
  return { entries: entries.length, pressed: pressed.size, thanked: thanked.size, counted, services, tickets }
}

/** Every decision made again from the journal gives the same events. */
function replay(entries: readonly JournalEntry[], breaches: string[]): typeof machine.initial {
  let states = machine.initial
  for (const { sequence, command, actor, now, at, seed, events, refusal } of entries) {
    const turn = refusal === null ? machine.turn(states, command, actor, factsFrom(now, at, seed)) : null
    if (turn !== null && JSON.stringify(turn.events) !== JSON.stringify(events)) {
      breaches.push(`entry ${sequence}, ${command.name}, would be decided otherwise today`)
    }
    states = machine.evolve(states, events)
  }
  return states
}

function judgeRatings(entries: readonly JournalEntry[], breaches: string[]): number {
  const finished = new Map<string, { dutyId: string; staffId: string }>()
  const rated = new Set<string>()
  for (const { events } of entries) {
    for (const { type, data } of events) {
      if (type === 'service.finished') {
        const { serviceId, dutyId, staffId } = data as Finished
        if (finished.has(serviceId)) breaches.push(`${serviceId} is finished twice`)
        finished.set(serviceId, { dutyId, staffId })
      }
      if (type !== 'rating.given') continue
      const { serviceId, dutyId, staffId } = data as Finished
      if (rated.has(serviceId)) breaches.push(`${serviceId} is rated twice`)
      rated.add(serviceId)
      const service = finished.get(serviceId)
      if (service?.dutyId !== dutyId || service.staffId !== staffId) {
        breaches.push(`the rating of ${serviceId} went to ${staffId}, not to who handled it`)
      }
    }
  }
  return rated.size
}

interface Finished {
  readonly serviceId: string
  readonly windowId: string
  readonly dutyId: string
  readonly staffId: string
}

/**
 * Each service belongs to who was really there, by what the hub decided at once and what the witness saw at the boxes.
 * What a desk recorded at once stays with whom the hub could know of at that moment (docs/decisions/012).
 */
function judgeDuties(entries: readonly JournalEntry[], { changes, finishedAtMs, jumped, breaches }: Witness): number {
  const atOnce = entries.flatMap(({ origin, events }) => (origin === null ? events.flatMap(changeOf) : []))
  const timeline = [...changes, ...atOnce].sort((one, other) => one.atMs - other.atMs)
  const heardAt = new Map(entries.map(({ origin, sequence }) => [origin === null ? '' : reportName(origin), sequence]))
  const isHeardBy = ({ report }: Change, sequence: number) =>
    report === null || (heardAt.get(report) ?? Number.POSITIVE_INFINITY) < sequence
  const services = entries.flatMap(serviceOf)
  for (const { serviceId, windowId, staffId, origin, at, sequence } of services) {
    if (origin !== null && jumped.has(origin.boxId)) continue
    const atMs = origin === null ? Date.parse(at) : (finishedAtMs.get(serviceId) ?? Date.parse(at))
    const own = timeline.filter(
      (change) => change.windowId === windowId && (origin !== null || isHeardBy(change, sequence)),
    )
    if (own.some((change) => Math.abs(change.atMs - atMs) < toleranceMs)) continue
    const there = own.findLast((change) => change.atMs <= atMs)?.staffId ?? null
    if (there === staffId) continue
    const when = new Date(atMs).toISOString()
    breaches.push(
      `${serviceId} at ${windowId}, ${when}: given to ${staffId ?? 'nobody'}, there was ${there ?? 'nobody'}`,
    )
  }
  return services.filter(({ staffId }) => staffId !== null).length
}

interface Service extends Pick<JournalEntry, 'origin' | 'at' | 'sequence'> {
  readonly serviceId: string
  readonly windowId: string
  /** Null when the hub found nobody there and refused it. */
  readonly staffId: string | null
}

function serviceOf({ origin, at, sequence, events, refusal, command }: JournalEntry): Service[] {
  if (refusal?.code === 'service.nobodyOnDuty') {
    const { windowId, named } = command.data as { windowId: string; named: { serviceId: string } | null }
    return [{ origin, at, sequence, windowId, serviceId: named?.serviceId ?? 'a service', staffId: null }]
  }
  const finished = events.filter(({ type }) => type === 'service.finished')
  return finished.map(({ data }) => ({ ...(data as Finished), origin, at, sequence }))
}

function changeOf({ type, data }: JournalEntry['events'][number]): Change[] {
  const { windowId, staffId, startedAt, endedAt } = data as Record<string, string>
  if (windowId === undefined || staffId === undefined) return []
  if (type === 'duty.started') return [{ atMs: Date.parse(startedAt ?? ''), windowId, staffId, report: null }]
  return type === 'duty.ended' ? [{ atMs: Date.parse(endedAt ?? ''), windowId, staffId: null, report: null }] : []
}

async function* each(rows: readonly JournalRow[]): AsyncGenerator<JournalRow> {
  yield* rows
}
