// A box that gives numbers, as its tests live with it: the power can go at any step of its disk, and its hub comes and goes.
import type { View, ViewKey } from '#wire/view'
import type { Clock } from '../../terminal/clock.ts'
import type { PrintOutcome } from '../../terminal/device/slips.ts'
import type { Slip } from '../../terminal/driver.ts'
import { createLedger } from '../../terminal/numbers/ledger.ts'
import { createLiveIssuer } from '../../terminal/numbers/live-issuer.ts'
import type { Disk } from '../../terminal/outbox/disk.ts'
import { createOutbox } from '../../terminal/outbox/outbox.ts'
import { createViewCache } from '../../terminal/views/view-cache.ts'
import { memoryDisk } from './memory-disk.ts'
import { quietLog } from './quiet-log.ts'

export const kioskKey: ViewKey = 'kiosk:k1'
const morning = Date.parse('2026-11-23T01:30:00.000Z')
const date = '2026-11-23'
const all = { reports: 10_000, bytes: 10_000_000 }

interface Told {
  readonly ticketId: string
  readonly number: string
}

/** The hub as far as numbers go: two fresh ones, and a reserve of four; a number once given is never leased again. */
export function numberHub() {
  const tickets = new Map<string, string>()
  const twice: Told[] = []
  let revision = 0
  const numberOf = (n: number) => `A${String(n).padStart(3, '0')}`
  const used = () => new Set(tickets.values())
  const free = (from: number, count: number) => {
    const taken = used()
    const numbers: string[] = []
    for (let n = from; numbers.length < count; n++) if (!taken.has(numberOf(n))) numbers.push(numberOf(n))
    return numbers
  }
  return {
    tickets,
    /** Tickets that came with a number another has. */
    twice,
    take({ ticketId, number }: Told): void {
      const isOther = [...tickets].some(([id, one]) => one === number && id !== ticketId)
      if (isOther) twice.push({ ticketId, number })
      else tickets.set(ticketId, number)
    },
    /** @param fresh how many fresh numbers are leased; 0: only the reserve */
    view(fresh = 2): View {
      revision += 1
      const line = {
        ...{ seriesId: 'A', name: '社会保障', nameEn: 'Social security', itemIds: [], waiting: tickets.size },
        ...{ minutes: { from: 10, to: 20 }, noNumbers: null, givenUntil: null },
        windows: [
          {
            windowId: 'w3',
            number: '3',
            name: '社保',
            nameEn: 'S',
            place: '一楼东侧',
            placeEn: 'East',
            isServing: true,
          },
        ],
      }
      const hall = {
        ...{
          name: '政务服务中心',
          nameEn: 'Hall',
          timeZone: 'Asia/Shanghai',
          supervisionPhone: '12345',
          phase: 'open',
        },
        ...{ hoursToday: '', date, holiday: null, nextOpening: null },
      }
      const numbers = [{ date, series: [{ seriesId: 'A', fresh: free(1, fresh), reserve: free(501, 4) }] }]
      const leased = (value: unknown) => ({ leaseMs: 60_000, value })
      const facts = {
        ...{ hall: leased(hall), numbers: leased(numbers), waiting: leased([line]) },
        phones: leased({ address: 'https://rate.hall.example' }),
      }
      return { key: kioskKey, epoch: 1, revision, asOf: new Date(morning).toISOString(), facts }
    },
  }
}

/** A disk that dies after so many more steps: from then on nothing it is asked happens. */
function mortal(disk: Disk) {
  let left = Number.POSITIVE_INFINITY
  const step = () => {
    left -= 1
    if (left < 0) throw Object.assign(new Error('the power is gone'), { code: 'EIO' })
  }
  const guarded: Disk = {
    async open(name) {
      step()
      const file = await disk.open(name)
      const before =
        <A extends unknown[], R>(act: (...given: A) => Promise<R>) =>
        async (...given: A) => {
          step()
          return act(...given)
        }
      const { read, write, truncate, sync, close } = file
      return { read: before(read), write: before(write), truncate: before(truncate), sync: before(sync), close }
    },
    rename: async (from, to) => {
      step()
      await disk.rename(from, to)
    },
    link: disk.link,
    remove: disk.remove,
    sync: async () => {
      step()
      await disk.sync()
    },
  }
  return {
    guarded,
    dieAfter(steps: number) {
      left = steps
    },
  }
}

/** The box over all its lives; `print` says what becomes of each slip. */
export function numberBox(print: (slip: Slip) => Promise<PrintOutcome>) {
  const disk = memoryDisk()
  let nowMs = 0
  const clock: Clock = {
    ...{ bootId: 'boot', wallMs: () => morning + nowMs, monotonicMs: () => nowMs },
    after: () => ({ cancel: () => {} }),
  }
  let savedView: View | null = null
  let endLife = () => {}

  async function live() {
    const { guarded, dieAfter } = mortal(disk)
    endLife()
    endLife = () => dieAfter(0)
    const cache = createViewCache(clock)
    const outbox = createOutbox(guarded, quietLog)
    const issuer = createLiveIssuer({
      ...{ cache, clock, log: quietLog, ledger: createLedger(guarded), sequenceOf: outbox.sequenceOf, print },
      append: (command, commandId) => {
        const at = new Date(clock.wallMs()).toISOString()
        return outbox.append({ occurredAt: at, bootId: 'boot', monotonicMs: nowMs, command }, commandId)
      },
      forgotten: () => outbox.standing().forgotten,
      changed: () => {},
      itemOf: async () => null,
    })
    if (savedView !== null) cache.put(savedView, 0)
    await outbox.start()
    await issuer.start(outbox.after(outbox.standing().forgotten, all))
    issuer.belongTo(kioskKey)
    return {
      ...{ cache, outbox, issuer, dieAfter },
      take: (wish: string) => issuer.take({ ticketId: `t-${wish}`, seriesId: 'A' }, wish),
      shown: () => issuer.issued(kioskKey)?.tickets ?? [],
      /** Everything that waits goes to the hub, which answers. */
      deliver(hub: ReturnType<typeof numberHub>) {
        for (const { command, sequence } of outbox.after(outbox.standing().forgotten, all)) {
          hub.take(command.data as Told)
          outbox.forget(sequence)
        }
      },
      hear: (view: View) => cache.put(view, 0),
      saveView() {
        savedView = cache.get(kioskKey)?.view ?? null
      },
    }
  }

  return {
    disk,
    live,
    pass(ms: number) {
      nowMs += ms
    },
    /** The power goes; so many bytes that were never synced survive. */
    losePower(kept: number) {
      endLife()
      disk.losePower(kept)
    },
    loseLedger() {
      endLife()
      disk.put('numbers.json', Buffer.from('rubbish'))
    },
  }
}
