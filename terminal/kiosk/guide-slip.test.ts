// What a guide looks like on paper, for somebody who never used a computer: boxes to tick, how long, how much, where.
import { describe, expect, it } from 'vitest'
import type { Catalogue, CatalogueItem } from '#contract/guides/catalogue'
import { sampleGuide } from '../../tests/fakes/sample-guide.ts'
import { slipBytes } from '../framing/escpos-slip.ts'
import { guideSlip } from './guide-slip.ts'
import type { HallNow } from './hall-now.ts'
import { paced } from './pace.ts'
import { receiptSlip } from './receipt-slip.ts'

const item: CatalogueItem = {
  ...{ itemId: 'social-card', name: '社会保障卡申领', nameEn: 'Social security card', unitId: 'hrss' },
  ...{ windowIds: ['w1'], words: [], standing: { is: 'offered' }, sounds: { name: '', words: [] } },
  validity: { version: 1, effectiveFrom: '2026-03-01', reviewDueOn: '2027-03-01' },
  guide: sampleGuide,
}
const window = { windowId: 'w1', number: '1', name: '社会保障', nameEn: 'S', place: '一楼东侧', placeEn: 'East' }
const catalogue: Catalogue = { form: 1, units: [], windows: [window], items: [item], floors: [], syllables: {} }
const now = {
  hall: { name: '南部山区政务服务中心', supervisionPhone: '0531-88000000' },
  ...{ phones: 'https://rate.hall.example', at: '2026-11-23T02:32:00.000Z', date: '2026-11-23', time: '10:32' },
} as HallNow
const textsOf = (slip: ReturnType<typeof guideSlip>) =>
  slip.flatMap((line) => (line.line === 'text' ? [line.text] : []))

describe('a guide on paper', () => {
  it('has a box to tick for every paper, both limits, what it costs, the window and the telephone', () => {
    const texts = textsOf(guideSlip(item, catalogue, now))
    for (const { name } of sampleGuide.materials) expect(texts).toContain(`□ ${name}`)
    expect(texts.some((text) => text.startsWith('承诺办结'))).toBe(true)
    expect(texts.some((text) => text.startsWith('法定时限'))).toBe(true)
    expect(texts.some((text) => text.startsWith('收费'))).toBe(true)
    expect(texts).toContain('1号窗口')
    expect(texts).toContain('社会保障  一楼东侧')
    expect(texts).toContain(`咨询电话 ${sampleGuide.phone}`)
    expect(texts).toContain('内容自 2026-03-01 起有效')
  })

  it('carries the code of the public page, and none where phones do not reach the hall', () => {
    expect(guideSlip(item, catalogue, now)).toContainEqual({
      line: 'qr',
      text: 'https://rate.hall.example/g/social-card',
    })
    expect(guideSlip(item, catalogue, { ...now, phones: null }).some(({ line }) => line === 'qr')).toBe(false)
  })

  it('becomes bytes for paper of 80 and of 58 mm', () => {
    for (const columns of [48, 32]) {
      const bytes = slipBytes(guideSlip(item, catalogue, now), { columns, qr: 'command', cutter: 'cuts' })
      expect(bytes.length).toBeGreaterThan(500)
    }
  })

  it('sends whoever finds no window to the front desk', () => {
    expect(textsOf(guideSlip({ ...item, windowIds: [], guide: null }, catalogue, now))).toContain('请到一楼前台')
  })
})

it('a receipt has its number, large and in two fours, and nothing of what was written', () => {
  const slip = receiptSlip('complaint', '7K3M92QX', now)
  expect(slip.flatMap((line) => (line.line === 'text' && line.size === 'huge' ? [line.text] : []))).toEqual([
    '7K3M',
    '92QX',
  ])
  expect(textsOf(slip)).toContain('2026-11-23  10:32 收到')
})

it('so many in ten minutes are let through, and the next when the first is old', () => {
  const pace = { most: 2, withinMs: 600_000 }
  const first = paced([], 0, pace)
  const second = paced(first ?? [], 1_000, pace)
  expect(second).toEqual([0, 1_000])
  expect(paced(second ?? [], 599_999, pace)).toBeNull()
  expect(paced(second ?? [], 600_000, pace)).toEqual([1_000, 600_000])
})
