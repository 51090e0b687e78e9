// Whatever the hall has published, exported and imported again it changes nothing; a damaged file is told row by row, and never a fault.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sampleGuide } from '../../../../tests/fakes/sample-guide.ts'
import { arbitraryOf } from '../../../../tests/laws/arbitrary-of.ts'
import { type Cell, columnLetter, type Grid } from '../../../core/grid.ts'
import { type BroughtItem, type Guide, guide as guideShape, type PublishedRow } from '../guide/contract.ts'
import { fromSheets } from './from-sheets.ts'
import { fromJson, toJson } from './json.ts'
import { type HallNow, judge } from './report.ts'
import { toSheets } from './sheets.ts'

const units = ['social', 'civil']
const windows = ['w1', 'w2', 'w3']
const word = fc.oneof(
  fc.constantFrom('两行\n文字', '反斜杠\\', 'a：b', '、；', '说明书', ' 前后空格 ', '=1+1', '0531'),
  fc.stringMatching(/^[a-z一-十：、\\]{1,12}$/),
)
const text = word.map((one) => one.trim() || '字')

const anyGuide: fc.Arbitrary<Guide> = fc
  .tuple(arbitraryOf(guideShape) as fc.Arbitrary<Guide>, text, text)
  .map(([made, one, other]) => {
    const once = <T>(all: readonly T[]) => [...new Set(all)]
    return guideShape.parse({
      ...made,
      ...{ summary: one, conditions: [other, one], phone: '12345', supervision: { phone: '12345', place: other } },
      ...{ audience: once(made.audience), lifeEvents: once(made.lifeEvents) },
      result: { ...made.result, delivery: once(made.result.delivery) },
      faq: [{ question: one, answer: other }],
    })
  })

const anyHall = fc
  .uniqueArray(
    fc.record({
      itemId: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((name) => !(name in {})),
      name: text,
      nameEn: text,
      unitId: fc.constantFrom(...units),
      windowIds: fc.uniqueArray(fc.constantFrom(...windows)),
      words: fc.array(text, { maxLength: 4 }),
      guide: fc.option(anyGuide, { nil: null }),
    }),
    { selector: ({ itemId }) => itemId, maxLength: 5 },
  )
  .map((all): BroughtItem[] => all.map(({ guide, ...item }) => ({ item, guide })))

function hallOf(all: readonly BroughtItem[]): HallNow {
  const published = all.flatMap(({ item, guide }): [string, PublishedRow][] =>
    guide === null
      ? []
      : [[item.itemId, { itemId: item.itemId, version: 1, effectiveFrom: '', reviewDueOn: '', guide }]],
  )
  return {
    units: new Set(units),
    windows: new Set(windows),
    items: Object.fromEntries(all.map(({ item }) => [item.itemId, item])),
    guides: new Map(published),
    ownPhones: new Set(),
  }
}
const told = { standing: '正常办理', version: '1', effectiveFrom: '', reviewDueOn: '' }
const sheetsOf = (all: readonly BroughtItem[]) => toSheets(all.map((one) => ({ ...one, told })))

it('sheets that were exported bring nothing new, whatever the hall has', () => {
  fc.assert(
    fc.property(anyHall, (all) => {
      const { entries, bad } = fromSheets(sheetsOf(all))
      expect(judge(entries, bad, hallOf(all))).toMatchObject({ bad: [], brought: [] })
    }),
  )
})

it('sheets that were exported bring everything to a hall that has nothing of it', () => {
  fc.assert(
    fc.property(anyHall, (all) => {
      const { entries, bad } = fromSheets(sheetsOf(all))
      expect(judge(entries, bad, hallOf([])).brought).toEqual(all)
    }),
  )
})

it('JSON that was exported brings nothing new either', () => {
  fc.assert(
    fc.property(anyHall, (all) => {
      const { entries, bad } = fromJson(toJson(all))
      expect(judge(entries, bad, hallOf(all))).toMatchObject({ bad: [], brought: [] })
    }),
  )
})

it('whatever stands in the cells, reading ends in rows or in bad rows of sheets that exist, and a bad row brings nothing', () => {
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    text,
    fc.constant(''),
    fc.constantFrom('formula', 'merged', 'date', 'number', 'error').map((fault) => ({ fault }) as Cell),
  )
  const all = [{ item: { ...anItem }, guide: sampleGuide }]
  const damage = fc.array(fc.record({ sheet: fc.nat(6), row: fc.nat(4), column: fc.nat(20), cell }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(damage, (damages) => {
      const grids: Grid[] = sheetsOf(all).map((grid, place) => ({
        ...grid,
        rows: [...grid.rows, [], []].map((row, number) => {
          const here = damages.filter((one) => one.sheet === place && one.row === number)
          const cells = [...row]
          for (const { column, cell } of here) {
            while (cells.length <= column) cells.push('')
            cells[column] = cell
          }
          return cells
        }),
      }))
      const { entries, bad } = fromSheets(grids)
      const judged = judge(entries, bad, hallOf([]))
      for (const { row, words } of judged.bad) {
        expect(row).toBeGreaterThan(0)
        expect(words.zh).not.toBe('')
      }
      if (judged.bad.length > 0) expect(judged.brought).toEqual([])
    }),
    { numRuns: 300 },
  )
})

const anItem = {
  itemId: 'pension',
  name: '参保',
  nameEn: 'Pension',
  unitId: 'social',
  windowIds: ['w1'],
  words: ['养老'],
}

it('an id that stands there twice is told at the second', () => {
  const [items, ...lists] = sheetsOf([{ item: anItem, guide: null }])
  if (items === undefined) throw new Error('there is a sheet of items')
  const twice = { ...items, rows: [...items.rows, items.rows[2] ?? []] }
  const { entries, bad } = fromSheets([twice, ...lists])
  expect(judge(entries, bad, hallOf([])).bad).toMatchObject([{ sheet: '事项', row: 4, column: 'A' }])
})

it('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
