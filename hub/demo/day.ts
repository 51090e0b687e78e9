// A working day of the demo hall in two minutes: a real hub against a fast clock, with visitors who come, wait, are called and leave.
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import Table from 'cli-table3'
import { loadConfig } from '../../config/load.ts'
import type { HallConfig } from '../../config/schema.ts'
import { explained } from '../commands/explained.ts'
import { untilStopped } from '../commands/until-stopped.ts'
import { after, civilTime, instantOf, msBetween } from '../core/civil-time.ts'
import type { Clock } from '../core/clock.ts'
import { ticketContract, type Visit, type WaitingLine } from '../features/queue/ticket/contract.ts'
import type { Hub } from '../hub.ts'
import { createLog } from '../log.ts'
import { runHub } from '../run.ts'
import { planDay, type Visitor } from './day-plan.ts'
import { keepWindow } from './day-windows.ts'
import { fastClock } from './fast-clock.ts'

const root = join(import.meta.dirname, '../..')
const hallFile = join(root, 'config/halls/demo/hall.yaml')

/** A working Monday; the doors open at nine, and the watching begins a little before. */
const date = '2026-11-23'
const [beginsAt, opensAt] = ['08:50', '09:00']

/** After this nobody waits any more, or the day was too full for its windows. */
const longestDayMin = 660

const { waiting, unserved, visit } = ticketContract.slices

interface DayChoices {
  /** The same seed makes the same day. */
  readonly seed: number
  /** How many times as fast as the real one the clock runs; 240 makes two minutes and a half of a day. */
  readonly speed: number
  /** How many visitors come, 1: about as many as can be served. */
  readonly load: number
}

export async function watchDay({ seed, speed, load }: DayChoices, environment: NodeJS.ProcessEnv): Promise<void> {
  await explained(async () => {
    const dataDir = resolve(environment.DATA_DIR ?? join(root, '.data/demo-day'))
    await rm(dataDir, { recursive: true, force: true })
    await mkdir(dataDir, { recursive: true })
    const config = await loadConfig(hallFile, { ...environment, DATA_DIR: dataDir })
    const { timeZone } = config.site
    const clock = fastClock(instantOf(timeZone, date, beginsAt), speed)
    const running = await runHub(config, createLog('error'), 'open', clock)
    const stops: (() => void)[] = []
    try {
      const hub = running.current()
      console.log(`${hub.httpUrl}/board · ${hub.httpUrl}/panel?window=w1 · seed ${seed}`)
      await openWindows(hub, config)
      const visitors = planDay(config.import.series, seed, load)
      const byNumber = new Map<string, Visitor>()
      const turnedAway = new Map<string, number>()
      for (const visitor of visitors) {
        const comesAt = after(instantOf(timeZone, date, opensAt), visitor.comesAtMin * 60_000)
        stops.push(clock.at(comesAt, () => void arrive(hub, visitor, byNumber, turnedAway)))
      }
      for (const { windowId } of config.import.windows) {
        const works = (id: string) => worksAt(clock, timeZone, id)
        stops.push(keepWindow(windowId, { hub, clock, works, sentTo: 'w6', visitorOf: (one) => byNumber.get(one) }))
      }
      const isOver = watch(hub, clock, timeZone, stops)
      await Promise.race([untilStopped(), isOver, running.ended])
      console.log(summary(hub, visitors, turnedAway))
    } finally {
      for (const stop of stops) stop()
      await running.stop()
    }
  })
}

/** Every window's A is there, and general reception serves through lunch. */
async function openWindows(hub: Hub, { import: { posts } }: HallConfig): Promise<void> {
  for (const { windowId, a } of posts) await hub.ask('duty.signIn', { windowId, staffId: a })
  const duty = posts.find(({ windowId }) => windowId === 'w6')
  if (duty !== undefined) await hub.ask('lunch.plan', { date, staffId: duty.b, windowIds: ['w6'] })
}

async function arrive(
  hub: Hub,
  visitor: Visitor,
  byNumber: Map<string, Visitor>,
  turnedAway: Map<string, number>,
): Promise<void> {
  const { ticketId, seriesId, kind } = visitor
  const outcome = await hub.ask('ticket.take', { ticketId, seriesId, kind })
  if (!outcome.accepted) {
    const { code } = outcome.refusal
    turnedAway.set(code, (turnedAway.get(code) ?? 0) + 1)
    return
  }
  const number = visitOf(hub, visitor)?.number
  if (number !== undefined) byNumber.set(number, visitor)
}

/** What the visitor's own phone would show. */
function visitOf(hub: Hub, { ticketId }: Visitor): Visit | null {
  return visit.value.parse(hub.view(`visit:${ticketId}`).facts.visit?.value ?? null)
}

/** Lunch from twelve to half past one; general reception goes on. */
function worksAt(clock: Clock, timeZone: string, windowId: string): boolean {
  const { time } = civilTime(timeZone, clock.now())
  return time >= opensAt && (windowId === 'w6' || time < '12:00' || time >= '13:30')
}

/** Says every half hour how the hall stands; resolves when it has closed and nobody waits. */
function watch(hub: Hub, clock: Clock, timeZone: string, stops: (() => void)[]): Promise<void> {
  return new Promise((resolve) => {
    const begunAt = clock.now()
    let saidAt = ''
    const look = () => {
      const { time } = civilTime(timeZone, clock.now())
      const open = unserved.value.parse(hub.view('office:main').facts.unserved?.value).tickets
      const halfHour = `${time.slice(0, 3)}${time.slice(3) < '30' ? '00' : '30'}`
      if (halfHour !== saidAt) console.log(line(hub, time))
      saidAt = halfHour
      const isLate = Date.parse(clock.now()) - Date.parse(begunAt) > longestDayMin * 60_000
      if ((time >= '17:00' && open.length === 0) || isLate) {
        console.log(`${time} ${open.length === 0 ? '全部办结' : `仍有 ${open.length} 人`}`)
        return resolve()
      }
      stops.push(clock.at(after(clock.now(), 60_000), look))
    }
    look()
  })
}

function line(hub: Hub, time: string): string {
  const lines: WaitingLine[] = waiting.value.parse(hub.view('board:main').facts.waiting?.value)
  const said = lines.map(({ seriesId, waiting: people, minutes, noNumbers }) => {
    const range = minutes === null ? '' : ` ${minutes.from}–${minutes.to}分`
    return `${seriesId} ${people}人${range}${noNumbers === null ? '' : ' 停号'}`
  })
  return `${time}  ${said.join(' | ')}`
}

/** What became of everybody, and how long they waited for their last call. */
function summary(hub: Hub, visitors: readonly Visitor[], turnedAway: ReadonlyMap<string, number>): string {
  const table = new Table({
    head: ['队列', '取号', '办结', '过号', '等候中位（分）', '最长（分）'],
    style: { head: [] },
  })
  const seriesIds = [...new Set(visitors.map(({ seriesId }) => seriesId))].sort()
  for (const seriesId of seriesIds) {
    const visits = visitors
      .filter((visitor) => visitor.seriesId === seriesId)
      .flatMap((visitor) => visitOf(hub, visitor) ?? [])
    const waits = visits
      .flatMap(({ takenAt, calledAt }) => (calledAt === null ? [] : [msBetween(takenAt, calledAt)]))
      .sort((one, other) => one - other)
    const count = (state: Visit['state']) => visits.filter((one) => one.state === state).length
    const middle = waits[Math.floor((waits.length - 1) / 2)]
    table.push([seriesId, visits.length, count('done'), count('noShow'), inMinutes(middle), inMinutes(waits.at(-1))])
  }
  const refused = [...turnedAway].map(([code, people]) => `${code} ${people}`).join(', ')
  return `${table.toString()}\n未取到号: ${refused || '0'}`
}

function inMinutes(ms: number | undefined): string {
  return ms === undefined ? '—' : String(Math.round(ms / 60_000))
}
