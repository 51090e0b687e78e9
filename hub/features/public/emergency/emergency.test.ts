// An emergency is on every glass of its places until it ends; one that boxes tell of afterwards is known once, as it was.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { atBox } from '../../../../tests/fakes/random-emergency.ts'
import type { Actor } from '../../../core/decider.ts'
import type { Declaration, ShownEmergency } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  enrol('box-1', '1号窗口盒', '7KQM-2XHP')
  enrol('box-2', '2号窗口盒', '8KQM-2XHP')
  hall.tell({ name: 'account.open', data: { accountId: 'boss', name: '值班长', role: 'supervisor', staffId: null } })
})

function enrol(boxId: string, name: string, code: string): void {
  hall.tell({ name: 'box.requestEnrolment', data: { code, description: name, secretHash: '0'.repeat(64) } })
  hall.tell({ name: 'box.approve', data: { code, boxId, name, windowId: null } })
}

const hour = 3_600_000
const boss = person('supervisor', null, 'boss')
const at = (boxId: string): Actor => ({ kind: 'box', boxId })
const fire = { kind: 'fire', mode: 'real', text: { zh: '', en: '' }, places: [] as string[], lastsMs: hour }
const declare = (change: Partial<typeof fire> = {}, actor: Actor = boss) =>
  hall.tell({ name: 'emergency.declare', data: { ...fire, ...change } }, 0, actor)
const end = (emergencyId: string, actor: Actor = boss) =>
  hall.tell({ name: 'emergency.end', data: { emergencyId } }, 0, actor)
const takeUp = (boxId: string, agoMs = 0, leftMs = hour, declaration: Declaration = atBox) =>
  hall.tell({ name: 'emergency.takeUp', data: { declaration, leftMs, wire: 'air' } }, agoMs, at(boxId))
const tellEnd = (boxId: string, agoMs = 0) =>
  hall.tell(
    { name: 'emergency.tellEnd', data: { emergencyId: 'emg_box', endedBy: '本机页面', why: 'ended' } },
    agoMs,
    at(boxId),
  )
const shownOn = (
  key: 'panel:w1' | 'panel:w3' | 'board:main' | 'kiosk:k1' | 'terminal:w1' | 'desk:w1' | 'office:main',
) => hall.fact(key, 'emergency') as ShownEmergency | null
const newest = () => (hall.events('emergency.declared').at(-1) as Declaration).emergencyId
const glasses = ['panel:w1', 'terminal:w1', 'board:main', 'kiosk:k1', 'desk:w1', 'office:main'] as const

describe('an emergency declared at the hub', () => {
  it('is on every kind of glass in the same commit, with who declared it, and gone everywhere when it ends', () => {
    expect(glasses.map(shownOn)).toEqual(glasses.map(() => null))
    expect(declare()).toBeNull()
    for (const key of glasses) expect(shownOn(key)).toMatchObject({ kind: 'fire', declaredBy: '值班长', boxId: null })
    expect(end(newest())).toBeNull()
    expect(glasses.map(shownOn)).toEqual(glasses.map(() => null))
    expect(hall.events('emergency.ended')).toMatchObject([{ endedBy: '值班长', why: 'ended' }])
  })

  it('for one floor is not on the windows of another, and is on every glass of which nobody knows the place', () => {
    const first = hall.events('window.registered')[0] as object
    hall.tell({ name: 'window.register', data: { ...first, place: '一楼东侧' } })
    declare({ places: ['二楼', '一楼'] })
    expect(shownOn('panel:w1')).toMatchObject({ kind: 'fire' })
    expect(shownOn('board:main')).toMatchObject({ kind: 'fire' })
    end(newest())
    declare({ places: ['九楼'] })
    expect(shownOn('panel:w1')).toBeNull()
    expect(shownOn('board:main')).toMatchObject({ kind: 'fire' })
  })

  it('is outranked by a graver one, and a drill by everything real', () => {
    declare({ mode: 'drill' })
    declare({ kind: 'medical' })
    expect(shownOn('panel:w1')).toMatchObject({ kind: 'medical', mode: 'real' })
    declare({ kind: 'evacuation' })
    expect(shownOn('panel:w1')).toMatchObject({ kind: 'evacuation' })
    end(newest())
    expect(shownOn('panel:w1')).toMatchObject({ kind: 'medical' })
  })

  it('ends by itself when its time is over', () => {
    declare()
    hall.pass(hour - 1)
    hall.ring()
    expect(shownOn('panel:w1')).toMatchObject({ kind: 'fire' })
    hall.pass(1)
    hall.ring()
    expect(shownOn('panel:w1')).toBeNull()
    expect(hall.events('emergency.ended')).toMatchObject([{ why: 'expired' }])
  })

  it('stands after the hub began again', () => {
    declare()
    hall.restart()
    expect(shownOn('board:main')).toMatchObject({ kind: 'fire' })
  })

  it('of a clerk is ended by that clerk or a supervisor, not by another clerk', () => {
    declare({}, person('clerk', 'li', 'li-account'))
    expect(end(newest(), person('clerk', 'chen', 'chen-account'))).toBe('emergency.othersOwn')
    expect(end(newest(), person('clerk', 'li', 'li-account'))).toBeNull()
    expect(end('emg_nothing')).toBe('emergency.unknown')
  })

  it('stands beside at most seven others', () => {
    expect(Array.from({ length: 9 }, () => declare())).toEqual([...Array(8).fill(null), 'tooMany'])
  })

  it('names the boxes that have not shown it yet', () => {
    declare()
    const missing = () => (hall.fact('office:main', 'emergencyBoxes') as { missing: string[] }[])[0]?.missing
    expect(missing()).toEqual(['1号窗口盒', '2号窗口盒'])
    takeUp('box-2', 0, hour, { ...atBox, emergencyId: newest() })
    expect(missing()).toEqual(['1号窗口盒'])
  })
})

describe('an emergency declared at a box without the hub', () => {
  it('told while it stands is on the glasses of the hub too, as long as it would have stood', () => {
    expect(takeUp('box-1', 60_000)).toBeNull()
    expect(shownOn('board:main')).toMatchObject({ kind: 'fire', boxId: 'box-1', declaredBy: '报警键' })
    hall.pass(hour - 60_000)
    hall.ring()
    expect(shownOn('board:main')).toBeNull()
  })

  it('told by every box, in any order, is one emergency with one end; each box is on record once', () => {
    takeUp('box-2', 90_000)
    takeUp('box-1', 95_000)
    tellEnd('box-1', 20_000)
    tellEnd('box-2', 19_000)
    takeUp('box-2', 90_000)
    expect(hall.events('emergency.declared')).toHaveLength(1)
    expect(hall.events('emergency.takenUp')).toMatchObject([{ boxId: 'box-2' }, { boxId: 'box-1' }])
    expect(hall.events('emergency.ended')).toHaveLength(1)
  })

  it('that has ended is not revived by a box that tells of it late', () => {
    takeUp('box-1')
    tellEnd('box-1')
    expect(takeUp('box-2', 30_000)).toBeNull()
    expect(shownOn('panel:w1')).toBeNull()
    expect(hall.events('emergency.declared')).toHaveLength(1)
    expect(hall.events('emergency.takenUp')).toHaveLength(2)
  })

  it('whose time was over before the hub came back waits a minute for its end, and shows nothing meanwhile', () => {
    takeUp('box-1', 2 * hour)
    expect(shownOn('board:main')).toBeNull()
    hall.ring()
    expect(hall.events('emergency.ended')).toEqual([])
    hall.pass(60_000)
    hall.ring()
    expect(hall.events('emergency.ended')).toMatchObject([{ why: 'expired' }])
  })
})

describe('the keys by which boxes believe each other', () => {
  const register = (boxId: string, letter: string) =>
    hall.tell({ name: 'emergency.registerKey', data: { publicKey: letter.repeat(43) } }, 0, at(boxId))
  const believed = () =>
    (hall.fact('speaker:main' as never, 'neighbours') as { boxId: string }[]).map((one) => one.boxId)

  it('are those of the boxes that were let in and told theirs; none belongs to two', () => {
    expect([register('box-1', 'A'), register('box-1', 'A'), register('box-2', 'B')]).toEqual([null, null, null])
    expect(register('box-2', 'A')).toBe('emergency.keyTaken')
    expect(register('stranger', 'C')).toBe('notAllowed')
    expect(believed()).toEqual(['box-1', 'box-2'])
  })

  it('of a box that is shut out is nobody’s any more, also when another comes in its place', () => {
    register('box-1', 'A')
    hall.tell({ name: 'box.revoke', data: { boxId: 'box-1' } })
    expect(believed()).toEqual([])
    enrol('box-1', '新盒', '9KQM-2XHP')
    expect(believed()).toEqual([])
  })
})
