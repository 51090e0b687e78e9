// Side by side, whatever was changed is marked, and nothing else is.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guideLists } from '#wire/guide-fields'
import { type GuideTexts, guideTexts } from '#wire/guide-texts'
import { sampleGuide } from '../../../tests/fakes/sample-guide.ts'
import { compared, differences } from './compare.ts'
import { emptyTexts, filled, movedUp, turned, withEntry, withoutEntry } from './edit.ts'

const texts = guideTexts(sampleGuide)
const steps = guideLists.find(({ name }) => name === 'steps')
const marked = (after: GuideTexts) =>
  compared(texts, after, 'zh').flatMap(({ title, entries }) =>
    entries.flatMap(({ lines }) => lines.filter(({ is }) => is !== 'same').map(({ label, is }) => [title, label, is])),
  )

it('a version compared with itself, or with none, shows no difference', () => {
  expect(differences(compared(texts, texts, 'zh'))).toBe(0)
  expect(differences(compared(null, texts, 'zh'))).toBe(0)
})

it('one changed field is one mark, also inside an entry', () => {
  expect(marked(filled(texts, { list: null, row: 0, key: 'promised' }, '3个工作日'))).toEqual([
    ['时限', '承诺时限', 'differs'],
  ])
  expect(marked(filled(texts, { list: 'steps', row: 1, key: 'text' }, '当场录入。'))).toEqual([
    ['步骤', '做什么', 'differs'],
  ])
})

it('an entry put in or taken out is marked as such, and its neighbours are not', () => {
  if (steps === undefined) throw new Error('a guide has steps')
  const more = filled(withEntry(texts, steps), { list: 'steps', row: 2, key: 'text' }, '领取')
  expect(new Set(marked(more).map(([title, , is]) => `${title} ${is}`))).toEqual(new Set(['步骤 addedRow']))
  expect(new Set(marked(withoutEntry(texts, 'steps', 0)).map(([, , is]) => is))).toEqual(new Set(['gone']))
})

it('entries in another order are told as such, for a visitor follows them one after the other', () => {
  const parts = compared(texts, movedUp(texts, 'steps', 1), 'zh')
  expect(parts.filter(({ order }) => order === 'differs').map(({ title }) => title)).toEqual(['步骤'])
  expect(differences(parts)).toBe(1)
})

it('whatever is done to a form, comparing it with what it was marks something exactly when something differs', () => {
  const deed = fc.oneof(
    fc.record({ row: fc.nat(2), text: fc.constantFrom('甲', '乙', '') }).map(
      ({ row, text }) =>
        (one: GuideTexts) =>
          one.lists.steps?.[row] === undefined ? one : filled(one, { list: 'steps', row, key: 'text' }, text),
    ),
    fc.nat(2).map((row) => (one: GuideTexts) => withoutEntry(one, 'steps', row)),
    fc.nat(2).map((row) => (one: GuideTexts) => movedUp(one, 'steps', row)),
    fc.constant((one: GuideTexts) => (steps === undefined ? one : withEntry(one, steps))),
    fc
      .constantFrom('3天', '当场办结')
      .map((text) => (one: GuideTexts) => filled(one, { list: null, row: 0, key: 'promised' }, text)),
  )
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
      const after = deeds.reduce((one, act) => act(one), texts)
      const isSame = JSON.stringify(after) === JSON.stringify(texts)
      expect(differences(compared(texts, after, 'zh')) === 0).toBe(isSame)
    }),
  )
})

it('an entry moves up past the one above, the first stays; a choice is turned on and off', () => {
  const moved = movedUp(texts, 'steps', 1)
  expect(moved.lists.steps?.map(({ kind }) => kind)).toEqual(['受理', '申请'])
  expect(movedUp(texts, 'steps', 0)).toEqual(texts)
  expect(turned(turned('个人', '企业'), '个人')).toBe('企业')
})

it('an empty guide begins with the entries it cannot do without', () => {
  expect(emptyTexts.lists).toMatchObject({ basis: [{ law: '' }], steps: [{ text: '' }], faq: [] })
})
