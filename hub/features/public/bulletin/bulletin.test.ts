// A notice stands on the boards it is meant for, from its hour to its hour, and names nobody.
import { beforeEach, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { bulletinContract } from './contract.ts'

const writer = person('clerk', 'li', 'writer')
const notice = {
  zh: '今天下午三点网络检修，约二十分钟不能缴费',
  en: 'No payments for about 20 minutes from 15:00: network maintenance',
  from: '2026-11-23T01:00:00.000Z',
  to: '2026-11-23T07:30:00.000Z',
  boards: [] as string[],
}

let hall: Hall
beforeEach(() => {
  hall = createHall()
})
const post = (change: Partial<typeof notice> = {}) =>
  hall.tell({ name: 'bulletin.post', data: { ...notice, ...change } }, 0, writer)
const on = (key: 'board:main' | 'board:east' | 'kiosk:main') =>
  (hall.fact(key, 'bulletins') as { zh: string }[]).map(({ zh }) => zh)

it('it stands on every board and kiosk at once, and is gone at its end', () => {
  expect(post()).toBeNull()
  expect([on('board:main'), on('kiosk:main')]).toEqual([[notice.zh], [notice.zh]])
  hall.pass(6.5 * 3_600_000)
  hall.ring()
  expect(on('board:main')).toEqual([])
  expect(hall.events('bulletin.ended')).toMatchObject([{ why: 'time', by: null }])
})

it('one for later waits for its hour', () => {
  post({ from: '2026-11-23T02:00:00.000Z' })
  expect(on('board:main')).toEqual([])
  hall.pass(3_600_000)
  hall.ring()
  expect(on('board:main')).toEqual([notice.zh])
})

it('one for some boards stands on no other', () => {
  post({ boards: ['east'] })
  expect([on('board:main'), on('board:east'), on('kiosk:main')]).toEqual([[], [notice.zh], []])
})

it('it is taken back by hand, once', () => {
  post()
  const [bulletinId] = Object.keys(hall.state(bulletinContract).bulletins)
  const back = { name: 'bulletin.withdraw', data: { bulletinId } }
  expect(hall.tell(back, 0, writer)).toBeNull()
  expect(hall.tell(back, 0, writer)).toBe('bulletin.unknown')
  expect(on('board:main')).toEqual([])
})

it('spans that end too early or stand too long are refused', () => {
  expect(post({ to: notice.from })).toBe('bulletin.endsTooEarly')
  expect(post({ from: '2026-11-22T01:00:00.000Z', to: '2026-11-23T01:00:00.000Z' })).toBe('bulletin.endsTooEarly')
  expect(post({ to: '2026-12-25T01:00:00.000Z' })).toBe('bulletin.tooLong')
})

it.each(['请王秀英女士到导办台领取钱包', '联系张师傅13812345678', '失主住仲宫镇刘家峪村2组15号'])(
  'a notice with personal data is refused: %s',
  (zh) => {
    expect(post({ zh })).toBe('privacy.personalData')
    expect(on('board:main')).toEqual([])
  },
)

it.each(['监督电话0531-88000000', '拨打12345反映问题', '请李明同志到前台'])(
  'what belongs to the hall itself may stand in a notice: %s',
  (zh) => expect(post({ zh: zh.replace('李明', staffName()) })).toBeNull(),
)

function staffName(): string {
  return (hall.events('staff.registered')[0] as { name: string }).name
}
