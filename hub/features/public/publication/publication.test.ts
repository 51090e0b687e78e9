// A publication goes through the gate: masked at the door, approved by a second person, shown for its days, withdrawn everywhere.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { publicationContract, type ShownPublication } from './contract.ts'

const importer = person('clerk', 'li', 'importer')
const second = person('reviewer', null, 'second')
const row = {
  project: '食品经营许可（联系人王小明 13812345678）',
  applicant: '欧阳雪峰',
  applicationNumber: '20261123001',
  completedOn: '2026-11-20',
  outcome: '准予许可',
}
const written = { title: '十一月办理结果', content: { kind: 'result', rows: [row] } }

let hall: Hall
beforeEach(() => {
  hall = createHall()
})

const state = () => hall.state(publicationContract)
const hand = (data: unknown = written, actor = importer) => {
  const refusal = hall.tell({ name: 'publication.import', data }, 0, actor)
  return { refusal, publicationId: Object.keys(state().publications).at(-1) ?? '' }
}
const approve = (publicationId: string, from = '2026-11-23', days = 3, actor = second) =>
  hall.tell({ name: 'publication.approve', data: { publicationId, from, days } }, 0, actor)
const board = () => hall.fact('board:main', 'publications') as ShownPublication[]
const beginDay = (date: string) => hall.tell({ name: 'hall.beginDay', data: { date } })

describe('at the door', () => {
  it('names, telephones and applicants are masked before anything is decided; what was written is sealed', () => {
    const { publicationId } = hand()
    const [rows] = [state().publications[publicationId]?.content.rows]
    expect(rows).toEqual([{ ...row, project: '食品经营许可（联系人王** 138****5678）', applicant: '欧阳**' }])
    const everything = JSON.stringify([hall.all(), state()])
    for (const secret of ['王小明', '13812345678', '欧阳雪峰']) expect(everything).not.toContain(secret)
    const original = { ref: expect.stringMatching(/^prv_/) }
    expect(hall.events('publication.imported')).toMatchObject([{ original, importedBy: 'importer' }])
  })

  it('every place where something was masked is told by row, column and span of the masked text', () => {
    hand()
    const [{ places, content }] = hall.events('publication.imported') as [
      {
        places: { row: number; column: string; from: number; to: number; kind: string }[]
        content: { rows: Record<string, string>[] }
      },
    ]
    expect(
      places.map(({ row, column, from, to, kind }) => [kind, content.rows[row]?.[column]?.slice(from, to)]),
    ).toEqual([
      ['name', '王**'],
      ['mobile', '138****5678'],
      ['name', '欧阳**'],
    ])
  })

  it('what the check has not seen is masked by hand, in its place and nowhere else', () => {
    const { publicationId } = hand()
    const place = { publicationId, row: 0, column: 'outcome', from: 0, to: 2 }
    expect(hall.tell({ name: 'publication.mask', data: place }, 0, second)).toBeNull()
    expect(state().publications[publicationId]?.content.rows[0]).toMatchObject({ outcome: '**许可' })
    for (const wrong of [{ row: 1 }, { column: 'completedOn' }, { column: 'constructor' }, { to: 9 }, { from: 2 }])
      expect(hall.tell({ name: 'publication.mask', data: { ...place, ...wrong } }, 0, second)).toBe(
        'publication.noSuchPlace',
      )
  })
})

describe('four eyes', () => {
  it('whoever imported cannot approve or return it; a second person can', () => {
    const { publicationId } = hand()
    const own = person('administrator', null, 'importer')
    expect(approve(publicationId, '2026-11-23', 3, own)).toBe('publication.ownImport')
    const remark = '请核对'
    expect(hall.tell({ name: 'publication.return', data: { publicationId, remark } }, 0, own)).toBe(
      'publication.ownImport',
    )
    expect(board()).toEqual([])
    expect(approve(publicationId)).toBeNull()
    expect(board()).toMatchObject([
      { title: '十一月办理结果', kind: 'result', from: '2026-11-23', until: '2026-11-25' },
    ])
    expect(approve(publicationId)).toBe('publication.notWaiting')
  })

  it('nothing is shown before its day, and nothing from a day that is over', () => {
    const { publicationId } = hand()
    expect(approve(publicationId, '2026-11-22')).toBe('publication.tooEarly')
    expect(approve(publicationId, '2026-11-24', 2)).toBeNull()
    expect(board()).toEqual([])
    beginDay('2026-11-24')
    expect(board()).toHaveLength(1)
  })

  it('an import can be taken back by whoever made it, and by nobody else', () => {
    const { publicationId } = hand()
    const discard = { name: 'publication.discard', data: { publicationId } }
    expect(hall.tell(discard, 0, person('supervisor', null, 'other'))).toBe('publication.notYours')
    expect(hall.tell(discard, 0, importer)).toBeNull()
    expect(state().publications).toEqual({})
  })
})

describe('on the boards', () => {
  it('rows stand in pages of eight, and the boards take 240 rows at most', () => {
    const rows = Array.from({ length: 200 }, (_, index) => ({ ...row, applicationNumber: `N${index}` }))
    approve(hand({ ...written, content: { kind: 'result', rows } }).publicationId)
    expect(board()[0]?.pages.map((page) => page.length)).toEqual(Array.from({ length: 25 }, () => 8))
    const more = hand({ ...written, content: { kind: 'result', rows: rows.slice(0, 41) } })
    expect(approve(more.publicationId)).toBe('publication.full')
  })

  it('it ends after its last day by itself, and its boards are asked for their receipts', () => {
    hall.tell({ name: 'glass.light', data: { key: 'board:main' } })
    hall.tell({ name: 'glass.light', data: { key: 'board:east' } })
    const { publicationId } = hand()
    approve(publicationId, '2026-11-23', 2)
    beginDay('2026-11-24')
    expect(board()).toHaveLength(1)
    beginDay('2026-11-25')
    expect(board()).toEqual([])
    expect(state().withdrawals[publicationId]).toMatchObject({ why: 'time', awaited: ['board:east', 'board:main'] })
    expect(hall.tell({ name: 'publication.receive', data: { publicationId, key: 'board:main' } })).toBeNull()
    expect(hall.tell({ name: 'publication.receive', data: { publicationId, key: 'board:main' } })).toBe(
      'publication.asBefore',
    )
    expect(hall.fact('office:main', 'publicationDesk')).toMatchObject({
      withdrawals: [{ awaited: [{ key: 'board:east', isLit: true }], receipts: [{ key: 'board:main' }] }],
    })
  })

  it('it is taken away at once by hand, with a reason; what was never shown needs no receipt', () => {
    hall.tell({ name: 'glass.light', data: { key: 'board:main' } })
    const first = hand().publicationId
    approve(first)
    const withdraw = { name: 'publication.withdraw', data: { publicationId: first, remark: '申请人要求' } }
    expect(hall.tell(withdraw, 0, second)).toBeNull()
    expect(hall.tell(withdraw, 0, second)).toBe('publication.unknown')
    expect(board()).toEqual([])
    expect(state().withdrawals[first]).toMatchObject({ why: 'hand', remark: '申请人要求', awaited: ['board:main'] })
    const later = hand().publicationId
    approve(later, '2026-11-30')
    hall.tell({ name: 'publication.withdraw', data: { publicationId: later, remark: '暂缓' } }, 0, second)
    expect(state().withdrawals[later]?.awaited).toEqual([])
  })
})

describe('what was written', () => {
  it('is to be erased as soon as somebody has decided, and when nobody has for seven days', () => {
    const approved = hand().publicationId
    approve(approved)
    const returned = hand().publicationId
    hall.tell({ name: 'publication.return', data: { publicationId: returned, remark: '不完整' } }, 0, second)
    const forgotten = hand().publicationId
    expect(Object.entries(state().originals).map(([id, { isDue }]) => [id, isDue])).toEqual([
      [approved, true],
      [returned, true],
      [forgotten, false],
    ])
    hall.pass(7 * 86_400_000)
    beginDay('2026-11-30')
    expect(state().publications[forgotten]).toBeUndefined()
    expect(state().originals[forgotten]?.isDue).toBe(true)
    expect(hall.tell({ name: 'publication.confirmErased', data: { publicationId: forgotten } })).toBeNull()
    expect(state().originals[forgotten]).toBeUndefined()
  })

  it('is read by nobody without a line in the list, and by nobody once it is due', () => {
    const { publicationId } = hand()
    const read = { name: 'publication.readOriginal', data: { publicationId } }
    expect(hall.tell(read, 0, second)).toBeNull()
    expect(hall.events('publication.originalRead')).toMatchObject([{ publicationId, by: 'second' }])
    expect(hall.tell(read, 0, person('clerk', 'wang', 'another-clerk'))).toBe('notAllowed')
    expect(hall.tell(read, 0, importer)).toBeNull()
    approve(publicationId)
    expect(hall.tell(read, 0, second)).toBe('publication.originalGone')
  })
})

it('the hub remembers all of it after a restart', () => {
  hall.tell({ name: 'glass.light', data: { key: 'board:main' } })
  const { publicationId } = hand()
  hall.tell({ name: 'publication.mask', data: { publicationId, row: 0, column: 'outcome', from: 0, to: 2 } }, 0, second)
  approve(publicationId)
  hall.tell({ name: 'publication.withdraw', data: { publicationId, remark: '更正' } }, 0, second)
  hall.tell({ name: 'publication.receive', data: { publicationId, key: 'board:main' } })
  const before = JSON.stringify(state())
  hall.restart()
  expect(JSON.stringify(state())).toBe(before)
})
