// What a slip takes from the catalogue that lies on the box, whatever form that has.
import { expect, it } from 'vitest'
import { slipItemIn } from './slip-item.ts'

const card = {
  itemId: 'sbk-01',
  name: '社会保障卡申领',
  guide: { materials: [{ name: '居民身份证', form: 'original' }, { name: '一寸照片' }] },
}

it('is the name of the item and the papers of its guide in their order', () => {
  const catalogue = { form: 1, items: [{ itemId: 'other', name: '其他', guide: null }, card] }
  expect(slipItemIn(catalogue, 'sbk-01')).toEqual({ name: '社会保障卡申领', papers: ['居民身份证', '一寸照片'] })
  expect(slipItemIn(catalogue, 'other')).toEqual({ name: '其他', papers: [] })
})

it('is read from a catalogue of a later form too', () => {
  const catalogue = { form: 2, items: [{ ...card, sounds: 'she bao ka' }], rooms: [] }
  expect(slipItemIn(catalogue, 'sbk-01')?.name).toBe('社会保障卡申领')
})

it.each([
  ['there is no catalogue', null],
  ['the item is not in it', { items: [{ ...card, itemId: 'other' }] }],
  ['it is no catalogue at all', '第三版'],
  ['the item has no name', { items: [{ itemId: 'sbk-01', guide: null }] }],
])('is nothing where %s', (_case, catalogue) => {
  expect(slipItemIn(catalogue, 'sbk-01')).toBeNull()
})
