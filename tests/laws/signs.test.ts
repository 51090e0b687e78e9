// Laws of every driver of a sign: the newest words win, nothing is lost silently, and what the protocol cannot do is said.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyQueue,
  nextQueue,
  type OrderQueue,
  type QueueEffect,
  type QueueInput,
} from '../../terminal/device/order-queue.ts'
import type { Driver, Order } from '../../terminal/driver.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { hexOf } from '../../terminal/framing/hex.ts'

const show = (number: number, leaseSeconds = 60): Order => ({
  order: 'show',
  panel: {
    title: '3号窗口',
    person: '李明 0215',
    state: `正在办理 A${number}`,
    notice: '监督电话 12345',
    leaseSeconds,
  },
})

/** What the device does with the frame that is on its wire. */
const reactions = ['accepted', 'busy', 'refused', 'elapsed'] as const
type Reaction = (typeof reactions)[number]

/** An order on its way: frames it has, frames that went out, and whether the office was told that it failed. */
interface UnderWay {
  readonly frames: number
  readonly written: Set<unknown>
  isReported: boolean
}

/** A driver at the queue of the agent: what was encoded, and which order ended without its frames or a word about it. */
function atTheQueue(driver: Driver) {
  const settings = driver.settings.parse({})
  let queue: OrderQueue = emptyQueue
  let state = driver.initial(settings)
  const encoded: Order[] = []
  const lost: Order[] = []
  let current: UnderWay | null = null

  function feed(input: QueueInput): void {
    const next = nextQueue(queue, input)
    queue = next.state
    next.effects.forEach(run)
  }

  function run(effect: QueueEffect): void {
    if (effect.do === 'write') current?.written.add(effect.frame)
    if ((effect.do === 'refused' || effect.do === 'silent') && current !== null) current.isReported = true
    if (effect.do !== 'encode' || effect.order.order === 'heartbeat') return
    close()
    encoded.push(effect.order)
    const next = driver.encode(effect.order, state, settings)
    state = next.state
    current = { frames: next.frames.length, written: new Set(), isReported: false }
    feed({ type: 'encoded', frames: next.frames })
  }

  function close(): void {
    const last = encoded.at(-1)
    if (current !== null && last !== undefined && !current.isReported && current.written.size < current.frames)
      lost.push(last)
    current = null
  }

  return {
    encoded,
    /** Orders that ended without all their frames and without a word to the office. */
    lost() {
      close()
      return lost
    },
    isIdle: () => queue.phase === 'idle',
    give: (order: Order) => feed({ type: 'order', order }),
    react(reaction: Reaction): void {
      if (queue.phase === 'writing') feed({ type: 'written' })
      else if (queue.phase === 'resting' || reaction === 'elapsed') feed({ type: 'elapsed' })
      else feed({ type: 'answer', answer: reaction, text: '' })
    },
    hasAll: () => Object.keys(queue.waiting).length === 0,
  }
}

describe.each([...drivers.values()].filter(({ capabilities }) => capabilities.includes('sign')))(
  'the sign driver $label',
  (driver) => {
    const settings = driver.settings.parse({})
    const framesFor = (order: Order) =>
      driver.encode(order, driver.initial(settings), settings).frames.map(({ bytes }) => hexOf(bytes))

    it('tells the card how long its words hold, or says that they stay when the line is cut', () => {
      const hasLease = framesFor(show(1, 60)).join() !== framesFor(show(1, 61)).join()
      expect(driver.limits).toContain(hasLease ? '自动黑屏' : '一直显示旧内容')
    })

    it('says what stands in the place of a character that it cannot show', () => {
      expect(driver.limits).toMatch(/〓|一横/)
    })

    it('passes every lease on as it is, from one second to the longest', () => {
      const hasLease = framesFor(show(1, 60)).join() !== framesFor(show(1, 61)).join()
      const leases = [1, 2, 90, 165, 166, 255, 256, 65_534, 65_535]
      if (hasLease) expect(new Set(leases.map((lease) => framesFor(show(1, lease)).join())).size).toBe(leases.length)
    })

    it('sends another number as other bytes, and the same number as the same', () => {
      expect(framesFor(show(101))).toEqual(framesFor(show(101)))
      expect(framesFor(show(101))).not.toEqual(framesFor(show(102)))
    })

    it('ends with the newest words, whatever the sign answers and whenever: each older order was sent, replaced or reported', () => {
      const steps = fc.array(fc.oneof(fc.constant('give' as const), fc.constantFrom(...reactions)), { maxLength: 40 })
      fc.assert(
        fc.property(steps, (script) => {
          const queue = atTheQueue(driver)
          const given: Order[] = []
          for (const step of script) {
            if (step !== 'give') queue.react(step)
            else {
              const order = show(100 + given.length)
              given.push(order)
              queue.give(order)
            }
          }
          for (let turn = 0; !queue.isIdle() && turn < 1_000; turn++) queue.react('accepted')
          expect([queue.isIdle(), queue.hasAll()]).toEqual([true, true])
          expect(queue.encoded.at(-1)).toEqual(given.at(-1))
          const places = queue.encoded.map((order) => given.indexOf(order))
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
          expect(queue.lost()).toEqual([])
        }),
        { numRuns: 60 },
      )
    })
  },
)
