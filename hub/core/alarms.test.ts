// What is due by time alone happens at its time, once, also after a restart; and nothing rings after the stop.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish, signIn } from '../../tests/fakes/counter-words.ts'
import { eventually } from '../../tests/fakes/eventually.ts'
import { openDesk, type TestDesk } from '../../tests/fakes/test-desk.ts'
import { type Alarms, createAlarms } from './alarms.ts'
import { every } from './clock.ts'

let desk: TestDesk
let alarms: Alarms
const faults: unknown[] = []

const start = () =>
  createAlarms(
    desk.machine,
    desk.clock,
    () => desk.sequencer.hall().states,
    desk.submit,
    (error) => void faults.push(error),
  )

beforeEach(async () => {
  faults.length = 0
  desk = await openDesk()
  alarms = start()
  desk.onViews(() => alarms.rearm())
  alarms.rearm()
  await desk.submit({ command: signIn('li'), actor: { kind: 'system' }, at: null, origin: null })
})
afterEach(async () => {
  alarms.stop()
  await desk.close()
})

const closings = async () =>
  (await desk.journal()).flatMap(({ events }) => events.filter(({ type }) => type === 'invitation.closed'))
const finishNow = (n: number) => desk.submit({ command: finish(n), actor: { kind: 'system' }, at: null, origin: null })

describe('an invitation', () => {
  it('ends by itself when its time is over, once', async () => {
    await finishNow(1)
    desk.clock.advance(9_999)
    expect(await closings()).toEqual([])
    desk.clock.advance(1)
    await eventually(async () => expect(await closings()).toMatchObject([{ data: { end: 'expired' } }]))
    desk.clock.advance(60_000)
    expect(await closings()).toHaveLength(1)
  })

  it('whose time passed while the hub was off ends at once', async () => {
    await finishNow(1)
    alarms.stop()
    desk.clock.advance(3_600_000)
    expect(await closings()).toEqual([])
    alarms = start()
    alarms.rearm()
    await eventually(async () => expect(await closings()).toHaveLength(1))
  })
})

it('an alarm that is refused is not tried again sooner than after a second', async () => {
  let tries = 0
  const refusing = createAlarms(
    { ...desk.machine, alarms: () => [{ at: desk.clock.now(), command: { name: 'x.y', data: {} } }] },
    desk.clock,
    desk.states,
    async () => {
      tries += 1
      return { accepted: false, refusal: { code: 'x', message: { zh: '', en: '' }, data: {} } }
    },
    () => {},
  )
  refusing.rearm()
  await eventually(() => expect(tries).toBe(1))
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
  expect(tries).toBe(1)
  desk.clock.advance(1_000)
  await eventually(() => expect(tries).toBe(2))
  refusing.stop()
})

it('nothing is armed any more after the stop, also when a last commit comes in', async () => {
  alarms.stop()
  await finishNow(1)
  alarms.rearm()
  desk.clock.advance(86_400_000)
  await finishNow(2)
  await finishNow(3)
  expect(await closings()).toMatchObject([{ data: { end: 'nextVisitor' } }, { data: { end: 'nextVisitor' } }])
})

it('a fault while looking for what is due is told and stops nothing', async () => {
  let isBroken = false
  const fragile = createAlarms(
    {
      ...desk.machine,
      alarms: () => {
        if (isBroken) throw new Error('a bug')
        return [{ at: '2026-11-23T01:00:05.000Z', command: { name: 'x.y', data: {} } }]
      },
    },
    desk.clock,
    desk.states,
    desk.submit,
    (error) => void faults.push(error),
  )
  fragile.rearm()
  isBroken = true
  desk.clock.advance(5_000)
  await eventually(() => expect(faults).toHaveLength(1))
  fragile.stop()
})

it('what is done every 10 s is done at 10, 20 and 30 s, and no more when it is ended', () => {
  const at: string[] = []
  const end = every(desk.clock, 10_000, () => at.push(desk.clock.now().slice(17, 19)))
  desk.clock.advance(35_000)
  end()
  desk.clock.advance(60_000)
  expect(at).toEqual(['10', '20', '30'])
})
