// A guide is told to visitors only after a second person has read exactly this version, and from its day on.
import { expect, it } from 'vitest'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { sampleGuide } from '../../../../tests/fakes/sample-guide.ts'
import { upcast } from '../../../core/events-of.ts'
import { guideContract } from './contract.ts'

const day = 86_400_000
const author = person('clerk', 'li', 'author')
const reader = person('reviewer', null, 'reader')
const validity = { effectiveFrom: '2026-11-23', reviewDueOn: '2027-11-23' }

function hallWithDraft() {
  const hall = createHall()
  const item = {
    itemId: 'pension',
    name: '养老参保',
    nameEn: 'Pension',
    unitId: 'social',
    windowIds: ['w1'],
    words: [],
  }
  hall.tell({ name: 'item.register', data: item })
  const draft = (guide = sampleGuide) =>
    hall.tell({ name: 'guide.draft', data: { itemId: 'pension', guide } }, 0, author)
  const publish = (version: number, change = {}, actor = reader) =>
    hall.tell({ name: 'guide.publish', data: { itemId: 'pension', version, ...validity, ...change } }, 0, actor)
  expect(draft()).toBeNull()
  return { hall, draft, publish, standing: () => hall.state(guideContract).guides.pension }
}

it('what one person wrote another must approve; nobody approves their own words', () => {
  const { publish, standing } = hallWithDraft()
  expect(publish(1, {}, author)).toBe('guide.ownDraft')
  expect(standing()?.published).toBeNull()
  expect(publish(1)).toBeNull()
  expect(standing()).toMatchObject({ draft: null, coming: null, published: { version: 1, ...validity } })
})

it('a draft that was rewritten meanwhile is not approved unread', () => {
  const { draft, publish, standing } = hallWithDraft()
  draft({ ...sampleGuide, visits: 2 })
  expect(publish(1)).toBe('guide.notThisDraft')
  expect(publish(2)).toBeNull()
  expect(standing()?.published?.version).toBe(2)
})

it('an approved version waits for its day, and the one before holds until then', () => {
  const { hall, draft, publish, standing } = hallWithDraft()
  publish(1)
  draft({ ...sampleGuide, visits: 0 })
  expect(publish(2, { effectiveFrom: '2026-11-25' })).toBeNull()
  hall.pass(day)
  hall.ring()
  expect(standing()).toMatchObject({ published: { version: 1 }, coming: { version: 2 } })
  hall.pass(day)
  hall.ring()
  expect(standing()).toMatchObject({ published: { version: 2 }, coming: null })
})

it('a version cannot hold from yesterday, nor be due for reading before it holds', () => {
  const { publish } = hallWithDraft()
  expect(publish(1, { effectiveFrom: '2026-11-22' })).toBe('guide.tooEarly')
  expect(publish(1, { reviewDueOn: '2026-11-23' })).toBe('guide.dueTooEarly')
})

it('a draft that is returned keeps its reason in the journal and is no draft any more', () => {
  const { hall, publish, standing } = hallWithDraft()
  const returned = { name: 'guide.return', data: { itemId: 'pension', version: 1, remark: '收费依据已更新' } }
  expect(hall.tell(returned, 0, author)).toBe('guide.ownDraft')
  expect(hall.tell(returned, 0, reader)).toBeNull()
  expect(hall.events('guide.returned')).toMatchObject([{ reviewer: 'reader', remark: '收费依据已更新' }])
  expect(standing()?.draft).toBeNull()
  expect(publish(1)).toBe('guide.notThisDraft')
})

it('a guide with somebody’s mobile number is refused with the place of it, one with the hall’s own phones is not', () => {
  const { hall, draft } = hallWithDraft()
  const faq = [{ question: '找谁办？', answer: '请加李主任微信 138 0013 8000' }]
  expect(draft({ ...sampleGuide, faq })).toBe('guide.personalData')
  expect(draft({ ...sampleGuide, faq: [{ question: '找谁办？', answer: '请拨 0531-88000001' }] })).toBeNull()
  expect(hall.events('guide.drafted')).toHaveLength(2)
})

it('the office is told what waits for a second person and what must be read again', () => {
  const { hall, publish } = hallWithDraft()
  expect(hall.fact('office:main', 'guides')).toMatchObject({
    drafts: [{ itemId: 'pension', name: '养老参保', version: 1, author: 'author' }],
    due: [],
    published: 0,
  })
  publish(1, { reviewDueOn: '2026-11-24' })
  hall.pass(day)
  hall.ring()
  const due = [{ itemId: 'pension', name: '养老参保', version: 1, reviewDueOn: '2026-11-24' }]
  expect(hall.fact('office:main', 'guides')).toEqual({ drafts: [], due, published: 1 })
  const confirm = { itemId: 'pension', version: 1, reviewDueOn: '2027-11-24' }
  expect(hall.tell({ name: 'guide.confirm', data: confirm }, 0, reader)).toBeNull()
  expect(hall.fact('office:main', 'guides')).toMatchObject({ due: [] })
})

it('the working state never holds the words of a guide, only which version stands', () => {
  const { hall, publish } = hallWithDraft()
  publish(1)
  expect(JSON.stringify(hall.state(guideContract)).length).toBeLessThan(400)
})

it('a draft whose author is still at it waits for nobody until it is sent for review', () => {
  const { hall, publish, standing } = hallWithDraft()
  const kept = { itemId: 'pension', guide: { ...sampleGuide, visits: 0 }, review: 'notYet' }
  expect(hall.tell({ name: 'guide.draft', data: kept }, 0, author)).toBeNull()
  expect(publish(2)).toBe('guide.notSent')
  expect(hall.fact('office:main', 'guides')).toMatchObject({ drafts: [] })
  expect(hall.tell({ name: 'guide.sendForReview', data: { itemId: 'pension', version: 2 } }, 0, author)).toBeNull()
  expect(hall.fact('office:main', 'guides')).toMatchObject({ drafts: [{ version: 2 }] })
  expect(publish(2)).toBeNull()
  expect(standing()?.published?.version).toBe(2)
})

it('drafts of the days before drafts could be kept back are read as waiting, their steps without English', () => {
  const { textEn: _none, ...step } = { kind: 'apply', text: '到窗口申请。', textEn: null }
  const old = { itemId: 'pension', version: 1, author: null, draftedAt: '2026-11-20T01:00:00.000Z' }
  const data = upcast(guideContract, { type: 'guide.drafted', version: 1, data: { ...old, guide: { steps: [step] } } })
  expect(data).toEqual({ ...old, review: 'wanted', guide: { steps: [{ ...step, textEn: null }] } })
})

const brought = (change = {}, guide: typeof sampleGuide | null = sampleGuide) => ({
  item: {
    itemId: 'pension',
    name: '养老参保',
    nameEn: 'Pension',
    unitId: 'social',
    windowIds: ['w1'],
    words: [],
    ...change,
  },
  guide,
})

it('a file brings items and drafts in one turn, and what it does not change stays untouched', () => {
  const { hall, standing } = hallWithDraft()
  const bring = (...all: object[]) => hall.tell({ name: 'guide.bring', data: { brought: all } }, 0, author)
  expect(bring(brought(), brought({ itemId: 'new', name: '新事项' }, null))).toBeNull()
  expect(standing()).toMatchObject({ draft: { version: 2, author: 'author', review: 'wanted' }, published: null })
  expect(hall.events('item.registered')).toMatchObject([{ itemId: 'pension' }, { itemId: 'new', name: '新事项' }])
})

it('a file with one thing the hall cannot have brings nothing at all', () => {
  const { hall, standing } = hallWithDraft()
  const before = hall.all().length
  const bring = (...all: object[]) => hall.tell({ name: 'guide.bring', data: { brought: all } }, 0, author)
  expect(bring(brought(), brought({ itemId: 'new', unitId: 'moon' }))).toBe('guide.placeUnknown')
  expect(bring(brought(), brought())).toBe('guide.twice')
  const told = { ...sampleGuide, summary: '请打 13800138000' }
  expect(bring(brought(), brought({ itemId: 'new' }, told))).toBe('guide.personalData')
  expect(bring(brought(), brought({ itemId: 'new', words: ['13800138000'] }))).toBe('guide.personalData')
  expect(hall.all()).toHaveLength(before)
  expect(standing()?.draft?.version).toBe(1)
})
