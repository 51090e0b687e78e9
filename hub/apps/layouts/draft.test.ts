// A layout in the making stays on its grid whatever key is pressed, and what is saved is what was drawn.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ContentName, contents, type Form, forms } from '#contract/public/layout'
import { draftOf, faultsOf, moved, newDraft, withNewZone, withoutZone, withZone } from './draft.ts'

const phone = '0531-88112345'
const form = fc.constantFrom(...(Object.keys(forms) as Form[]))
const content = fc.constantFrom(...(Object.keys(contents) as ContentName[]))
const step = fc.record({ x: fc.integer({ min: -3, max: 3 }), y: fc.integer({ min: -3, max: 3 }) })

describe('a draft', () => {
  it('begins with the supervision phone and wants only a name', () => {
    const draft = newDraft('new')
    expect(faultsOf(draft, phone).map(({ words }) => words.zh)).toEqual(['请填写版式名称'])
    expect(faultsOf({ ...draft, name: '主屏' }, phone)).toEqual([])
    expect(faultsOf(withoutZone({ ...draft, name: '主屏' }, 0), phone)).toHaveLength(1)
  })

  it('keeps every zone inside the grid, however it is moved and stretched', () => {
    fc.assert(
      fc.property(form, content, fc.array(fc.tuple(step, fc.boolean())), (shape, what, steps) => {
        let draft = withNewZone({ ...newDraft('new'), form: shape, zones: [] }, what)
        for (const [by, isPlace] of steps) draft = moved(draft, 0, by, isPlace ? 'place' : 'size')
        const { columns, rows } = forms[shape]
        for (const { column, row, width, height } of draft.zones) {
          expect(Math.min(column, row, width, height)).toBeGreaterThanOrEqual(1)
          expect(column + width - 1).toBeLessThanOrEqual(columns)
          expect(row + height - 1).toBeLessThanOrEqual(rows)
        }
      }),
    )
  })

  it('puts a new zone where there is room, and says when there is none', () => {
    const two = withNewZone({ ...newDraft('new'), name: '主屏' }, 'calls')
    expect(faultsOf(withNewZone(two, 'waiting'), phone)).toEqual([])
    const full = withZone(two, 1, { width: 16, height: 8, column: 1, row: 1 })
    expect(faultsOf(withNewZone(full, 'waiting'), phone).map(({ words }) => words.zh)).toEqual([
      '第3分区（等候情况）：与第2分区（叫号）重叠',
    ])
  })
})

it('a kept layout is taken up where it was left: the draft before what is released', () => {
  const version = (name: string) => ({ name, form: '1920x1080' as const, zones: [], version: 1 })
  const kept = { layoutId: 'main', released: version('旧'), draft: null, triedOn: null, earlier: [], latest: 2 }
  expect(draftOf(kept).name).toBe('旧')
  expect(draftOf({ ...kept, draft: version('新') }).name).toBe('新')
  expect(draftOf({ ...kept, released: null })).toEqual(newDraft('main'))
})
