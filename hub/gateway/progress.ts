// Answers how a matter stands, to kiosks and phones alike: slowly for those who guess, and telling them nothing.

import type { z } from 'zod'
import type { StateOf } from '../contract/define.ts'
import { commonRefusal, invalid } from '../contract/errors.ts'
import { type ProgressAnswer, progressRequest, progressUnknown } from '../contract/progress.ts'
import { after } from '../core/civil-time.ts'
import { oncePer } from '../core/once-per.ts'
import type { windowContract } from '../features/counter/window/contract.ts'
import type { itemContract } from '../features/guides/item/contract.ts'
import type { matterContract } from '../features/guides/matter/contract.ts'
import type { hallClockContract } from '../features/public/hall-clock/contract.ts'
import type { Desk } from './desk.ts'

type Row = z.output<(typeof matterContract.queries)['matter.progress']['row']>

/** Misses of one asker, and at one number whoever asks, within an hour; four digits are 10,000 tries. */
const most = { asker: 20, number: 5 } as const
const withinMs = 3_600_000
/** Askers and numbers whose misses are counted; the one that missed the longest ago is forgotten first. */
const mostCounted = 20_000

export interface ProgressDesk {
  /**
   * The matter for whoever has both number and characters; `matter.notFound` in the same words and after the same work for a number
   * nobody has and for wrong characters; `tooMany` after too many misses, whether the number exists or not.
   * @param asker a box or an address
   */
  ask(asker: string, request: unknown): Promise<ProgressAnswer>
}

function createProgressDesk(desk: Pick<Desk, 'clock' | 'history' | 'states'>): ProgressDesk {
  const misses = new Map<string, { count: number; until: string }>()

  function missesOf(key: string): number {
    const known = misses.get(key)
    return known === undefined || known.until <= desk.clock.now() ? 0 : known.count
  }

  /** Counted before the answer is known, so that many tries at once are not more than one after the other. */
  function count(key: string): void {
    const tried = missesOf(key) + 1
    const until = tried === 1 ? after(desk.clock.now(), withinMs) : (misses.get(key)?.until ?? '')
    misses.delete(key)
    misses.set(key, { count: tried, until })
    const [oldest] = misses.keys()
    if (misses.size > mostCounted && oldest !== undefined) misses.delete(oldest)
  }

  /** It was no miss. */
  function forgive(key: string): void {
    const known = misses.get(key)
    if (known !== undefined) misses.set(key, { ...known, count: known.count - 1 })
  }

  return {
    async ask(asker, request) {
      const parsed = progressRequest.safeParse(request)
      if (!parsed.success) return { refusal: invalid(parsed.error) }
      const { number, lastFour } = parsed.data
      const keys = [`asker:${asker}`, `number:${number}`]
      if (missesOf(`asker:${asker}`) >= most.asker || missesOf(`number:${number}`) >= most.number) {
        return { refusal: commonRefusal('tooMany', {}) }
      }
      keys.forEach(count)
      const answer = await desk.history.ask('system', 'matter.progress', { number, lastFour })
      const [row] = 'rows' in answer ? (answer.rows as Row[]) : []
      if (row === undefined) return { refusal: { code: 'matter.notFound', message: progressUnknown, data: {} } }
      keys.forEach(forgive)
      return { progress: shown(row, desk) }
    },
  }
}

/** One for each hub: what is guessed at kiosks and on phones counts together. */
export const progressDesk = oncePer(createProgressDesk)

function shown(row: Row, { states }: Pick<Desk, 'states'>): Extract<ProgressAnswer, { progress: unknown }>['progress'] {
  const now = states()
  const item = (now.item as StateOf<typeof itemContract>).items[row.itemId]
  const window = (now.window as StateOf<typeof windowContract>).windows[row.windowId]
  const { site } = now.hall as StateOf<typeof hallClockContract>
  const { itemId, windowId: _window, ...told } = row
  return {
    ...told,
    itemName: item?.name ?? itemId,
    itemNameEn: item?.nameEn ?? itemId,
    window:
      window === undefined
        ? null
        : {
            number: window.number,
            name: window.name,
            nameEn: window.nameEn,
            place: window.place,
            placeEn: window.placeEn,
            phone: window.consultationPhone,
          },
    timeZone: site?.timeZone ?? 'UTC',
  }
}
