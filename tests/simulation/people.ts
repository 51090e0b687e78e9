// What people do in a day: they come, hand over, serve, leave; visitors take numbers, come or do not, press, press twice, or walk away.
import { usualChecklist } from '../../hub/features/counter/handover/contract.ts'
import type { CallerKey } from '../../terminal/counter/counter.ts'
import type { Chance } from '../chaos/chance.ts'
import { counters } from './counters.ts'
import { type Counter, type SimulatedHall, wallMs } from './hall.ts'
import type { HubLife } from './hub.ts'
import type { SimulatedKiosk } from './kiosk.ts'
import type { Witness } from './witness.ts'
import type { World } from './world.ts'

const minute = 60_000

/** Plans a day of every window into the world. */
export function livePeople(world: World, hall: SimulatedHall, witness: Witness, chance: Chance, date: string): void {
  const at = (time: string, late: number, call: () => void) =>
    world.after(wallMs(date, time) + chance.between(0, late) - world.nowMs(), call)
  for (const counter of hall.counters) {
    const plan = counters.find(({ windowId }) => windowId === counter.windowId)
    if (plan === undefined) throw new Error(`nobody works at ${counter.windowId}`)
    const people = createPeople(world, hall, witness, chance, counter, plan)
    at('08:45', 10 * minute, () => people.signIn(plan.a))
    at('09:40', 100 * minute, () => people.handOver())
    at('12:00', 3 * minute, () => people.leave())
    at('13:22', 6 * minute, () => people.signIn(chance.pick([plan.a, plan.b])))
    at('14:00', 150 * minute, () => people.handOver())
    at('15:00', 60 * minute, () => people.stepAway())
    at('17:01', 8 * minute, () => people.leave())
    at('09:00', 5 * minute, () => people.serve(wallMs(date, '11:58')))
    at('13:32', 5 * minute, () => people.serve(wallMs(date, '17:00')))
  }
  for (const { box } of hall.kiosks) {
    const come = comeTo(world, witness, chance, box)
    at('08:55', 5 * minute, () => come(wallMs(date, '16:50')))
  }
}

/** Visitors take a number one after the other at one kiosk. */
function comeTo(world: World, witness: Witness, chance: Chance, box: SimulatedKiosk) {
  let visitors = 0
  return function come(untilMs: number): void {
    if (world.nowMs() >= untilMs) return
    world.after(chance.between(30_000, 6 * minute), () => {
      visitors += 1
      const ticketId = `${box.boxId}-visitor-${visitors}`
      const kind = chance.isLucky(12) ? chance.pick(['priority', 'priority', 'green']) : 'ordinary'
      const seriesId = chance.pick(['A', 'A', 'B'])
      if (box.isUp()) {
        box.take({ ticketId, seriesId, kind }).then(
          (number) => void (number !== null && witness.slips.push({ number, ticketId })),
          () => {},
        )
      }
      come(untilMs)
    })
  }
}

function createPeople(
  world: World,
  hall: SimulatedHall,
  witness: Witness,
  chance: Chance,
  { box, windowId }: Counter,
  { a, b }: (typeof counters)[number],
) {
  let presses = 0
  const clerk = (staffId: string) => ({ kind: 'person', accountId: staffId, role: 'clerk', staffId }) as const
  const asSupervisor = { kind: 'person', accountId: 'lead', role: 'supervisor', staffId: null } as const

  /** At the desk page, or on the box's own screen, which works without the hub. */
  function doEither(
    byDesk: (life: HubLife) => Promise<unknown>,
    byBox: { name: string; data: object; staffId: string | null },
  ): void {
    if (chance.isLucky(60) || !box.isUp()) return void hall.insist(byDesk, 12)
    const atMs = world.nowMs()
    box.tell(byBox.name, byBox.data).then(
      (report) => void witness.changes.push({ atMs, windowId, staffId: byBox.staffId, report }),
      () => hall.insist(byDesk, 12),
    )
  }

  function signIn(staffId: string): void {
    doEither((life) => life.ask(clerk(staffId), 'duty.signIn', { windowId, staffId }), {
      name: 'duty.signIn',
      data: { windowId, staffId },
      staffId,
    })
  }

  function leave(): void {
    doEither((life) => life.ask(asSupervisor, 'duty.signOut', { windowId }), {
      name: 'duty.signOut',
      data: { windowId },
      staffId: null,
    })
  }

  /** In person, at the desk: whoever is there confirms, the other one confirms. */
  function handOver(): void {
    if (chance.isLucky(40)) return void signIn(chance.pick([a, b]))
    hall.insist(async (life) => {
      const { value } = life.view(`panel:${windowId}`).facts.onDuty ?? {}
      const from = (value as { staffId: string } | null)?.staffId
      if (from === undefined) return
      const to = from === a ? b : a
      await life.ask(clerk(from), 'handover.offer', { windowId, to, checklist: usualChecklist })
      const open = life.view(`terminal:${windowId}`).facts.handover?.value as { handoverId: string } | null | undefined
      if (open == null) return
      const { handoverId } = open
      await life.ask(clerk(to), 'handover.accept', { windowId, handoverId, staffId: to, checklist: usualChecklist })
    }, 6)
  }

  function stepAway(): void {
    hall.insist((life) => life.ask(asSupervisor, 'duty.stepAway', { windowId, minutes: 10 }), 3)
    world.after(chance.between(1, 14) * minute, () => {
      hall.insist((life) => life.ask(asSupervisor, 'duty.comeBack', { windowId }), 3)
    })
  }

  /** Visitor after visitor until closing. */
  function serve(untilMs: number): void {
    if (world.nowMs() >= untilMs) return
    if (chance.isLucky(85)) next()
    const goOn = () => world.after(chance.between(5_000, 90_000), () => serve(untilMs))
    if (chance.isLucky(8)) return void waitInVain(goOn)
    world.after(chance.between(20_000, 4 * minute), () => {
      const isElsewhere = chance.isLucky(10)
      if (isElsewhere) key(chance.pick(['hold', 'transfer', 'cancel']), chance.pick(counters).windowId)
      else {
        finish()
        visitor()
      }
      goOn()
    })
  }

  /** By the pad, or at the desk page. */
  function next(): void {
    if (chance.isLucky(15)) key('callBack')
    else if (chance.isLucky(80)) key('next')
    else hall.insist((life) => life.ask(clerk(chance.pick([a, b])), 'ticket.callNext', { windowId }), 1)
  }

  /** Nobody comes, however often they are called. */
  function waitInVain(goOn: () => void): void {
    for (const [times, pressed] of (['recall', 'recall', 'giveUp'] as const).entries()) {
      world.after((times + 1) * 8_000, () => key(pressed))
    }
    world.after(30_000, goOn)
  }

  function finish(): void {
    const data = { windowId, number: null, way: 'touch', named: null }
    if (chance.isLucky(75)) key('pleaseRate')
    else hall.insist((life) => life.ask(clerk(chance.pick([a, b])), 'service.finish', data), 1)
  }

  function visitor(): void {
    if (chance.isLucky(80)) world.after(chance.between(400, 9_000), press)
    if (chance.isLucky(10)) world.after(chance.between(2_000, 15_000), press)
    if (chance.isLucky(4)) world.after(chance.between(20_000, 60_000), press)
  }

  function press(): void {
    if (!box.isUp()) return
    presses += 1
    // Each hand is a device of its own name, so that every press can be told from every other.
    const name = `${box.boxId}-press-${presses}`
    witness.pressed.add(name)
    box.press(name, chance.pick([5, 5, 5, 4, 3, 2, 1])).then(
      () => void witness.thanked.add(name),
      () => {},
    )
  }

  function key(pressed: CallerKey, to?: string): void {
    if (box.isUp()) box.key(pressed, to).catch(() => {})
  }

  return { signIn, leave, handOver, stepAway, serve }
}
