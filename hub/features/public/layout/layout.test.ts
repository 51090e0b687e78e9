// Layouts in the hall: refused in words that name the zone, tried on one glass, released to all, and taken back.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { layoutFaults } from './contract.ts'
import { type GlassPlan, type Zone, zone as zoneShape } from './shapes.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
})

const phone: Zone = { content: 'supervisionPhone', column: 1, row: 9, width: 16, height: 1, heading: null }
const calls: Zone = { content: 'calls', column: 1, row: 1, width: 10, height: 8, heading: null }
const waiting: Zone = { content: 'waiting', column: 11, row: 1, width: 6, height: 8, heading: null }
const usual = { name: '大厅主屏', form: '1920x1080' as const, zones: [calls, waiting, phone] }

const tell = (name: string, data: unknown) => hall.tell({ name, data })
const save = (zones: readonly unknown[] = usual.zones, layoutId = 'main') =>
  tell('layout.save', { ...usual, layoutId, zones })
const assign = (glassId: string, layoutId: string | null) =>
  tell('layout.assign', { target: { is: 'glass', glassId }, usual: layoutId, scheduleId: null })
const plan = (glassId: string) => hall.fact(`board:${glassId}`, 'glassPlan') as GlassPlan
const shows = (glassId: string) => {
  const { trial, usual, layouts } = plan(glassId)
  return trial?.version ?? layouts[usual ?? '']?.version ?? null
}
const release = (version: number) => tell('layout.release', { layoutId: 'main', version })

describe('a layout', () => {
  const words = (zones: readonly unknown[], name = '主屏') =>
    layoutFaults(
      {
        name,
        form: '1920x1080',
        zones: zones.map((one) => ({ ...zoneShape.parse({ ...phone }), ...(one as object) })),
      },
      new Set(),
    ).map((fault) => fault.words.zh)

  it.each<[what: string, zones: readonly unknown[], words: string[]]>([
    ['without the supervision phone', [calls], ['每个版式都必须有“监督电话”分区']],
    ['with a zone that leaves the grid', [{ ...calls, column: 8 }, phone], ['第1分区（叫号）：超出 16×9 的网格']],
    [
      'with zones that overlap',
      [calls, { ...waiting, column: 9 }, phone],
      ['第2分区（等候情况）：与第1分区（叫号）重叠'],
    ],
    ['with a zone that is too small', [{ ...calls, width: 2 }, phone], ['第1分区（叫号）：太小，至少 4×3 格']],
    ['with what is no content', [{ ...calls, content: 'weather' }, phone], ['第1分区（weather）：没有这种内容']],
    [
      'with a phone number in a heading',
      [{ ...calls, heading: { zh: '咨询13812345678', en: 'Ask' } }, phone],
      ['第1分区（叫号）含有个人信息 138****5678'],
    ],
  ])('%s is refused in words that say so', (_what, zones, expected) => {
    expect(words(zones)).toEqual(expected)
    expect(save(zones)).toBe('layout.faulty')
  })

  it('may name the hall’s own supervision phone', () => {
    expect(save([{ ...calls, heading: { zh: '0531-88000009', en: 'Call' } }, phone])).toBeNull()
  })

  it('as it should be is saved as a version, and no glass shows it yet', () => {
    expect(save()).toBeNull()
    expect(assign('main', 'main')).toBe('layout.notReleased')
    expect(shows('main')).toBe(null)
  })
})

describe('a change of a layout', () => {
  beforeEach(() => {
    save()
    release(1)
    assign('main', 'main')
    assign('east', 'main')
    save([calls, phone])
  })

  it('is seen on one glass first, then on all, and can be taken back', () => {
    expect(release(2)).toBe('layout.notTried')
    expect(tell('layout.try', { layoutId: 'main', glassId: 'east' })).toBeNull()
    expect([shows('main'), shows('east')]).toEqual([1, 2])
    expect(release(2)).toBeNull()
    expect([shows('main'), shows('east')]).toEqual([2, 2])
    expect(tell('layout.undo', { layoutId: 'main' })).toBeNull()
    expect([shows('main'), shows('east')]).toEqual([1, 1])
    expect(tell('layout.undo', { layoutId: 'main' })).toBe('layout.nothingBefore')
  })

  it('that was taken back waits as a draft, to be mended', () => {
    tell('layout.try', { layoutId: 'main', glassId: 'east' })
    release(2)
    tell('layout.undo', { layoutId: 'main' })
    expect(hall.fact('office:main', 'layouts')).toMatchObject({
      layouts: [{ released: { version: 1 }, draft: { version: 2 }, earlier: [] }],
    })
  })

  it('that is dropped leaves every glass as it was', () => {
    tell('layout.try', { layoutId: 'main', glassId: 'east' })
    expect(tell('layout.drop', { layoutId: 'main' })).toBeNull()
    expect([shows('main'), shows('east')]).toEqual([1, 1])
    expect(tell('layout.drop', { layoutId: 'main' })).toBe('layout.notSaved')
  })

  it('goes out as the version that was looked at, or not at all', () => {
    tell('layout.try', { layoutId: 'main', glassId: 'east' })
    save()
    expect(release(2)).toBe('layout.notThisVersion')
    expect(shows('east')).toBe(3)
    expect(release(3)).toBeNull()
  })

  it('is tried on a glass by one layout at a time', () => {
    tell('layout.try', { layoutId: 'main', glassId: 'east' })
    save(usual.zones, 'other')
    expect(tell('layout.try', { layoutId: 'other', glassId: 'east' })).toBe('layout.otherTrial')
  })

  it('never removes a layout that a glass shows', () => {
    expect(tell('layout.retire', { layoutId: 'main' })).toBe('layout.inUse')
    for (const glassId of ['main', 'east']) assign(glassId, null)
    expect(tell('layout.retire', { layoutId: 'main' })).toBeNull()
    expect(tell('layout.retire', { layoutId: 'main' })).toBe('layout.unknown')
  })
})

describe('a group of glasses', () => {
  const group = (groupId: string, glassIds: string[]) =>
    tell('glassgroup.set', { groupId, name: '一楼', turnMs: 8_000, glassIds })
  beforeEach(() => {
    save()
    release(1)
    save(usual.zones, 'other')
    tell('layout.release', { layoutId: 'other', version: 1 })
    group('ground', ['main', 'east'])
    tell('layout.assign', { target: { is: 'group', groupId: 'ground' }, usual: 'main', scheduleId: null })
  })

  it('shows what is assigned to it, and turns its pages at its own pace; a glass’s own assignment comes first', () => {
    expect([plan('main').usual, plan('east').usual, plan('east').turnMs]).toEqual(['main', 'main', 8_000])
    assign('east', 'other')
    expect([plan('main').usual, plan('east').usual]).toEqual(['main', 'other'])
    assign('east', null)
    expect(plan('east').usual).toBe('main')
  })

  it('has each of its glasses alone', () => {
    group('second', ['east'])
    expect([plan('main').usual, plan('east').usual]).toEqual(['main', null])
  })

  it('takes its assignment with it when it is dissolved', () => {
    tell('glassgroup.remove', { groupId: 'ground' })
    expect(plan('main')).toMatchObject({ usual: null, turnMs: 10_000 })
    expect(tell('glassgroup.remove', { groupId: 'ground' })).toBe('glassgroup.unknown')
  })
})

it('a schedule names released layouts only, and stays as long as a glass follows it', () => {
  const entries = [{ layoutId: 'main', from: null, to: null, weekdays: [1], part: null, priority: 0 }]
  const schedule = { scheduleId: 'week', name: '平日', entries }
  expect(tell('schedule.set', schedule)).toBe('layout.notReleased')
  save()
  release(1)
  expect(tell('schedule.set', { ...schedule, name: '李明13812345678' })).toBe('schedule.personalData')
  expect(tell('schedule.set', schedule)).toBeNull()
  tell('layout.assign', { target: { is: 'glass', glassId: 'main' }, usual: null, scheduleId: 'week' })
  expect(plan('main')).toMatchObject({ entries, layouts: { main: { version: 1 } } })
  expect(tell('schedule.remove', { scheduleId: 'week' })).toBe('layout.inUse')
  assign('main', null)
  expect(tell('schedule.remove', { scheduleId: 'week' })).toBeNull()
})

it('the times of a glass’s light are kept by the glass, and an empty list forgets them', () => {
  const power = [{ weekday: 1, from: '08:30', to: '17:30' }]
  tell('layout.setPower', { glassId: 'east', power })
  expect([plan('east').power, plan('main').power]).toEqual([power, []])
  tell('layout.setPower', { glassId: 'east', power: [] })
  expect(plan('east').power).toEqual([])
})

it('everything is there again after a restart', () => {
  save()
  release(1)
  assign('main', 'main')
  const before = plan('main')
  hall.restart()
  expect(plan('main')).toEqual(before)
})
