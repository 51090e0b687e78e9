// A hall's life at its pace and faster: visitors, two kinds of hand-over, screens and a box that come and go.
import { setTimeout as sleep } from 'node:timers/promises'
import { usualChecklist } from '../../hub/features/counter/handover/contract.ts'
import { type Chance, chanceOf } from '../chaos/chance.ts'
import type { Person } from '../chaos/hub.ts'
import { type Pace, startPressing } from '../chaos/presser.ts'
import type { Press } from '../chaos/thanks.ts'
import { comesTrue } from '../chaos/until.ts'
import type { SoakHall } from './hall.ts'
import { type GlasslessScreen, watchView } from './screens.ts'

/** A minute of rush follows a minute of calm; ms from one visitor to the next. */
const paceEveryMs = 60_000
const rush = { from: 100, to: 800 }
const calm = { from: 2_000, to: 6_000 }

const screensAtOnce = 12
const screenComesEveryMs = { from: 1_000, to: 3_000 }
const handoverEveryMs = { from: 5_000, to: 15_000 }
const boxGoesEveryMs = { from: 60_000, to: 120_000 }
const boxIsAwayMs = { from: 500, to: 10_000 }
const patienceMs = 10_000

export interface Life {
  readonly deeds: Readonly<Record<'handovers' | 'takeovers' | 'screens' | 'boxes', number>>
  /** What went otherwise than it should. */
  readonly faults: readonly string[]
  /** Presses by device. */
  presses(): ReadonlyMap<string, readonly Press[]>
  stop(): Promise<void>
}

export function beginLife({ hub, boxes, evaluators, supervisor }: SoakHall, seed: number): Life {
  const beganAtMs = Date.now()
  const deeds = { handovers: 0, takeovers: 0, screens: 0, boxes: 0 }
  const faults: string[] = []
  const stopping = new AbortController()
  const [first, , third] = boxes
  if (first === undefined || third === undefined) throw new Error('three boxes are needed')

  const pace: Pace = {
    pause(chance) {
      const isRush = Math.floor((Date.now() - beganAtMs) / paceEveryMs) % 2 === 0
      const { from, to } = isRush ? rush : calm
      return chance.between(from, to)
    },
    patienceMs: 1_000,
  }
  const pressers = boxes.map(({ plan: { deviceId } }) => ({
    deviceId,
    presser: startPressing(evaluators, deviceId, chanceOf(seed, deviceId), pace),
  }))

  /** Does something again and again, until the life ends. */
  async function repeat(name: string, everyMs: Span, deed: (chance: Chance) => Promise<void>): Promise<void> {
    const chance = chanceOf(seed, name)
    while (!stopping.signal.aborted) {
      await sleep(chance.between(everyMs.from, everyMs.to), null, { signal: stopping.signal }).catch(() => {})
      await deed(chance).catch((error: unknown) => void faults.push(`${name}: ${error}`))
    }
  }

  const touchscreen = watchView(first.url, `terminal:${first.plan.windowId}`)
  const guests: GlasslessScreen[] = []
  const works = [
    repeat('handovers', handoverEveryMs, async () => {
      await handOver(touchscreen, first.plan.windowId, ['li-ming', 'sun-lei'])
      deeds.handovers += 1
    }),
    repeat('takeovers', handoverEveryMs, async () => {
      await takeOver(supervisor, third.plan.windowId, deeds.takeovers)
      deeds.takeovers += 1
    }),
    repeat('screens', screenComesEveryMs, async (chance) => {
      guests.push(openOne(chance, hub.url, boxes, supervisor))
      if (guests.length > screensAtOnce) guests.shift()?.leave()
      deeds.screens += 1
    }),
    repeat('boxes', boxGoesEveryMs, async (chance) => {
      await third.program.stop()
      await sleep(chance.between(boxIsAwayMs.from, boxIsAwayMs.to))
      await third.program.start()
      deeds.boxes += 1
    }),
  ]

  return {
    deeds,
    faults,
    presses: () => new Map(pressers.map(({ deviceId, presser }) => [deviceId, presser.presses])),
    async stop() {
      stopping.abort()
      await Promise.all(pressers.map(({ presser }) => presser.stop()))
      await Promise.all(works)
      for (const screen of [touchscreen, ...guests]) screen.leave()
    },
  }
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Both confirm at the touchscreen of their window, as it is done in person. */
async function handOver(screen: GlasslessScreen, windowId: string, people: readonly string[]): Promise<void> {
  const onDuty = () => (screen.fact('onDuty') as { staffId?: string } | null | undefined)?.staffId
  const from = onDuty()
  const to = people.find((staffId) => staffId !== from)
  await screen.ask('handover.offer', { windowId, to: to ?? null, checklist: usualChecklist })
  const offered = () => (screen.fact('handover') as { handoverId: string } | null | undefined)?.handoverId
  if (!(await comesTrue(patienceMs, () => offered() !== undefined))) throw new Error('no offer came to the touchscreen')
  const handoverId = offered()
  await screen.ask('handover.accept', { windowId, handoverId, staffId: to, checklist: usualChecklist })
  if (!(await comesTrue(patienceMs, () => onDuty() === to))) throw new Error(`${to} did not take over from ${from}`)
}

/** The supervisor puts the other of the post at the window. */
function takeOver(supervisor: Person, windowId: string, count: number): Promise<void> {
  return supervisor.ask('duty.signIn', { windowId, staffId: count % 2 === 0 ? 'zhou-ting' : 'zhang-wei' })
}

/** Most screens hang at a box; the office looks at the hub itself. */
function openOne(chance: Chance, hubUrl: string, boxes: SoakHall['boxes'], { cookie }: Person): GlasslessScreen {
  if (chance.isLucky(20)) return watchView(hubUrl, chance.pick(['office:main', 'frontDesk:main'] as const), cookie)
  const { url, plan } = chance.pick(boxes)
  return watchView(url, chance.pick([`panel:${plan.windowId}`, 'board:main'] as const))
}
