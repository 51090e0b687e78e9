// A visitor finds the way forward and back, and no touch leads anywhere that is not on the glass.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { usualAccess } from '../../frame/access.ts'
import { rowsOf } from './rows.ts'
import { library } from './sample-library.ts'
import { guidePage } from './state.ts'
import { beginning, type Input, next, openItem, parts, type Trail } from './steps.ts'

const follow = (inputs: readonly Input[], from: Trail = beginning) => inputs.reduce(next, from)
const stand = { boxId: 'box-k1', phones: 'https://rate.hall.example' }
const shown = (trail: Trail) =>
  guidePage(library, trail[trail.length - 1] ?? beginning[0], usualAccess, 'upright', stand)
const search: Input = { type: 'go', to: { at: 'search', typed: '', page: 0 } }
const letters = (text: string): Input[] => [...text].map((letter) => ({ type: 'letter', letter }))

it('initials offer the hall’s own words, and a touch on one finds the item', () => {
  const typed = follow([search, ...letters('sbk')])
  expect(shown(typed)).toMatchObject({ kind: 'search', phrases: ['社保卡丢了'] })
  const said = follow([{ type: 'say', phrase: '社保卡丢了' }], typed)
  expect(shown(said)).toMatchObject({ kind: 'search', typed: '社保卡丢了' })
})

it('what was deleted is gone, and what was cleared is all gone', () => {
  const typed = follow([search, ...letters('shebao'), { type: 'delete' }])
  expect(shown(typed)).toMatchObject({ typed: 'sheba' })
  expect(shown(follow([{ type: 'clear' }], typed))).toMatchObject({ typed: '', choices: [], phrases: [] })
})

it('back leads from a sample to the papers, from the papers to the list, and never beyond the first page', () => {
  const sample = follow([
    { type: 'go', to: openItem('pension') },
    { type: 'sample', place: 1 },
  ])
  expect(shown(sample)).toMatchObject({ isSample: true })
  const papers = follow([{ type: 'back' }], sample)
  expect(shown(papers)).toMatchObject({ isSample: false, part: 'materials' })
  expect(follow([{ type: 'back' }, { type: 'back' }, { type: 'back' }], papers)).toEqual(beginning)
})

it('an item that is not handled here says where it went, and shows no papers', () => {
  expect(shown(follow([{ type: 'go', to: openItem('low-income') }]))).toMatchObject({
    gone: { head: '这个事项已下放，不在本大厅办理', lines: expect.arrayContaining(['户籍地街道便民服务中心']) },
    rows: [],
  })
})

it('every row of every part of the longest guide is shown on some page, once and in order', () => {
  const item = library.catalogue.items.find(({ itemId }) => itemId === 'long')
  if (item?.guide == null) throw new Error('no longest guide')
  for (const form of ['upright', 'wide'] as const) {
    for (const print of ['usual', 'large'] as const) {
      for (const part of parts) {
        const page = (at: number) => {
          const step = { at: 'item', itemId: 'long', part, page: at, sample: null } as const
          const drawn = guidePage(library, step, { ...usualAccess, print }, form, stand)
          if (drawn.kind !== 'item') throw new Error('no item')
          return drawn
        }
        const all = Array.from({ length: page(0).pager.count }, (_, at) => page(at).rows).flat()
        const { guide } = item
        expect(all).toEqual(rowsOf(part, { guide, item, catalogue: library.catalogue, language: 'zh' }))
      }
    }
  }
})

it('whatever is touched in whatever order, there is a page, and its page number is one that exists', () => {
  const input: fc.Arbitrary<Input> = fc.oneof(
    fc.constantFrom<Input>(search, { type: 'back' }, { type: 'delete' }, { type: 'clear' }),
    fc
      .constantFrom('pension', 'long', 'low-income', 'nowhere')
      .map((itemId): Input => ({ type: 'go', to: openItem(itemId) })),
    fc.constantFrom<Input>({ type: 'page', by: 1 }, { type: 'page', by: -1 }, { type: 'part', part: 'basis' }),
    fc.constantFrom<Input>(
      { type: 'sample', place: 0 },
      { type: 'sample', place: 99 },
      { type: 'sample', place: null },
    ),
    fc.constantFrom(...'sbk养老').map((letter): Input => ({ type: 'letter', letter })),
  )
  fc.assert(
    fc.property(fc.array(input, { maxLength: 40 }), (inputs) => {
      const page = shown(follow(inputs))
      if (page.kind !== 'item' && page.kind !== 'choices') return
      expect(page.pager.page).toBeGreaterThanOrEqual(1)
      expect(page.pager.page).toBeLessThanOrEqual(page.pager.count)
    }),
  )
})

it('in large print and low down several finds stand above the keys, not one', () => {
  const access = { ...usualAccess, print: 'large', reach: 'low' } as const
  for (const form of ['upright', 'wide'] as const) {
    const drawn = guidePage(library, { at: 'search', typed: 'she', page: 0 }, access, form, stand)
    expect(drawn.kind === 'search' ? drawn.choices.length : 0).toBeGreaterThanOrEqual(3)
  }
})
