// A complaint is registered whole, once, under a number; an opinion needs words only; and the journal never holds who wrote it.
import { beforeEach, describe, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
})

const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const receiptOf = (n: number) => `AAAA22${letters[Math.floor(n / 30)]}${letters[n % 30]}`
const complaint = {
  ...{ receipt: receiptOf(0), kind: 'complaint', unitId: 'social', happenedOn: '2026-11-20' },
  ...{ name: '张小凡', contact: '13800001234', text: '等了很久' },
}
const opinion = { ...complaint, kind: 'opinion', unitId: null, happenedOn: null, name: null, contact: null }
const enter = (data: object, boxId = 'box-1') => hall.tell({ name: 'complaint.enter', data }, 0, { kind: 'box', boxId })
const numbers = () => hall.events('complaint.entered').map((data) => (data as { number: string }).number)

describe('a complaint', () => {
  it('has a number of its year at once, complaints and opinions each counted for themselves', () => {
    expect(enter(complaint)).toBeNull()
    expect(enter({ ...opinion, receipt: receiptOf(1) })).toBeNull()
    expect(enter({ ...complaint, receipt: receiptOf(2) })).toBeNull()
    expect(numbers()).toEqual(['TS2026-0001', 'YJ2026-0001', 'TS2026-0002'])
  })

  it('told twice by the box is one', () => {
    enter(complaint)
    expect(enter(complaint)).toBeNull()
    expect(numbers()).toHaveLength(1)
  })

  it.each(['unitId', 'happenedOn', 'name', 'contact'])('without %s is refused with what it needs', (field) => {
    expect(enter({ ...complaint, [field]: null })).toBe('complaint.incomplete')
  })

  it('about a department the hall does not have is refused', () => {
    expect(enter({ ...complaint, unitId: 'moon' })).toBe('notFound')
  })

  it('leaves neither name nor telephone nor words in the journal', () => {
    enter(complaint)
    const written = JSON.stringify(hall.all())
    for (const text of ['张小凡', '13800001234', '等了很久']) expect(written).not.toContain(text)
  })

  it('is taken from boxes only, and from one box not more than sixty in an hour', () => {
    expect(hall.tell({ name: 'complaint.enter', data: complaint })).toBe('notAllowed')
    for (let n = 0; n < 60; n += 1) expect(enter({ ...opinion, receipt: receiptOf(n) })).toBeNull()
    expect(enter({ ...opinion, receipt: receiptOf(60) })).toBe('complaint.tooMany')
    expect(enter({ ...opinion, receipt: receiptOf(61) }, 'box-2')).toBeNull()
    hall.pass(3_600_000)
    expect(enter({ ...opinion, receipt: receiptOf(60) })).toBeNull()
  })
})
