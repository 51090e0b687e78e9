// `npm run load -- --users 400`: how the hall feels when that many people use phones and kiosk pages at once, and how fast a call is on every board.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { ViewMessage } from '../../hub/contract/view.ts'
import { type LoadedHall, openHall, windowIds } from './hall.ts'
import { type Counted, keepKiosk, keepPhone, openPage } from './users.ts'

const { values } = parseArgs({
  options: {
    users: { type: 'string', default: '400' },
    seconds: { type: 'string', default: '40' },
    boards: { type: 'string', default: '200' },
  },
})
const [users, seconds, boards] = [values.users, values.seconds, values.boards].map(Number) as [number, number, number]

/** How often a window calls while people use the hall; one call every so often, ms. */
const callEveryMs = 500

/** A call that is not on every board by then is lost; ms. */
const lostMs = 10_000

const folder = await mkdtemp(join(tmpdir(), 'mingchuang-load-'))
const hall = await openHall(folder)
try {
  const looked: Counted = { tookMs: [], failed: 0 }
  const taken: Counted = { tookMs: [], failed: 0 }
  const shown: Counted = { tookMs: [], failed: 0 }
  const wall = await openBoards(hall)
  const untilMs = performance.now() + seconds * 1_000
  await Promise.all([
    ...Array.from({ length: Math.ceil(users / 2) }, () => keepPhone(hall, untilMs, looked)),
    ...Array.from({ length: Math.floor(users / 2) }, () => keepKiosk(hall, untilMs, taken)),
    call(hall, wall, untilMs, shown),
  ])
  console.log(`${users} users for ${seconds} s, ${boards} boards (ms)`)
  row('a phone looks at its place', looked)
  row('a kiosk page takes a number', taken)
  row(`a call is on the last of ${boards} boards`, shown)
  row('numbers a second, fifty asked for at a time', await flood(hall))
} finally {
  await hall.stop()
  await rm(folder, { recursive: true, force: true })
}

interface Wall {
  /** Resolves with the ms until every board has been sent a view in which this number stands; null: not in time. */
  shows(number: (current: { windowId: string }[]) => boolean): Promise<number | null>
}

/** The boards of the hall, each a socket of its own. */
async function openBoards(hall: LoadedHall): Promise<Wall> {
  const latest = new Map<number, { windowId: string }[]>()
  const listeners = new Set<() => void>()
  for (let board = 0; board < boards; board++) {
    await openPage(hall, 'board:main', ({ view }: ViewMessage) => {
      const calls = view.facts.calls?.value as { current: { windowId: string }[] } | undefined
      latest.set(board, calls?.current ?? [])
      for (const listener of listeners) listener()
    })
  }
  return {
    shows(isThere) {
      const beganAt = performance.now()
      return new Promise((resolve) => {
        const end = (tookMs: number | null) => {
          clearTimeout(patience)
          listeners.delete(look)
          resolve(tookMs)
        }
        const look = () => {
          if (latest.size === boards && [...latest.values()].every(isThere)) end(performance.now() - beganAt)
        }
        const patience = setTimeout(() => end(null), lostMs)
        listeners.add(look)
      })
    },
  }
}

/** Windows call, one after the other; each call is timed from the asking until the last board shows it. */
async function call(hall: LoadedHall, wall: Wall, untilMs: number, shown: Counted): Promise<void> {
  for (let turn = 0; performance.now() < untilMs; turn++) {
    await sleep(callEveryMs)
    const windowId = windowIds[turn % windowIds.length] ?? 'w1'
    const arrived = wall.shows((current) => current.some((one) => one.windowId === windowId))
    const { status } = await hall.ask('ticket.callNext', { windowId })
    const tookMs = status === 200 ? await arrived : 0
    if (status !== 200) continue
    if (tookMs === null) shown.failed += 1
    else shown.tookMs.push(tookMs)
    await hall.ask('ticket.begin', { windowId })
    const finished = { windowId, number: null, matterNumber: null, staffId: null, way: 'touch', named: null }
    await hall.ask('service.finish', finished)
  }
}

/** Ten seconds of numbers as fast as they are given. */
async function flood(hall: LoadedHall): Promise<Counted> {
  const rates: Counted = { tookMs: [], failed: 0 }
  const untilMs = performance.now() + 10_000
  let given = 0
  const one = async (lane: number) => {
    for (let n = 0; performance.now() < untilMs; n++) {
      const ticketId = `f${lane}_${n}_${process.pid}`
      const { status } = await hall.ask('ticket.take', { ticketId, seriesId: 'ABCDEFGHJK'[(lane + n) % 10] })
      if (status === 200) given += 1
      else rates.failed += 1
    }
  }
  await Promise.all(Array.from({ length: 50 }, (_, lane) => one(lane)))
  rates.tookMs.push(given / 10)
  return rates
}

function row(what: string, { tookMs, failed }: Counted): void {
  const sorted = [...tookMs].sort((a, b) => a - b)
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]?.toFixed(1) ?? '—'
  console.log(`${what}: n ${sorted.length}, median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, errors ${failed}`)
}
