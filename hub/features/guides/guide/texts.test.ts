// A guide that is written into forms and cells and read back is the same guide; what cannot be read is named by its field.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { guideFields, guideLists } from '#wire/guide-fields'
import { type GuideTexts, guideFrom, guideTexts, placeOf } from '#wire/guide-texts'
import { sampleGuide } from '../../../../tests/fakes/sample-guide.ts'
import { arbitraryOf } from '../../../../tests/laws/arbitrary-of.ts'
import { type Guide, guide } from './contract.ts'

const awkward = fc.constantFrom('一行\n又一行', '反斜杠\\n', '甲：乙', 'a:b', '、，；', '\\', '：', '=1+1', '末尾\\')
const word = fc.oneof(awkward, fc.stringMatching(/^[a-z一-十：、\\]{1,12}$/))

/** Guides as the contract has them, their free texts made awkward. */
const anyGuide: fc.Arbitrary<Guide> = fc
  .tuple(arbitraryOf(guide) as fc.Arbitrary<Guide>, fc.array(word, { minLength: 1, maxLength: 5 }))
  .map(([made, words]) => {
    let next = 0
    const one = () => words[next++ % words.length] ?? 'x'
    const materials = made.materials.map((paper) => ({
      ...paper,
      name: one(),
      sample: {
        title: one(),
        lines: [
          { label: one(), value: one() },
          { label: one(), value: one() },
        ],
        tip: one(),
      },
    }))
    const supervision = { ...made.supervision, phone: '0531-88000000' }
    // Nobody is told twice that something comes by post.
    const once = <T>(all: readonly T[]) => [...new Set(all)]
    return guide.parse({
      ...made,
      phone: '12345',
      supervision,
      audience: once(made.audience),
      lifeEvents: once(made.lifeEvents),
      result: { ...made.result, delivery: once(made.result.delivery) },
      summary: one(),
      conditions: [one(), one()],
      materials,
    })
  })

it('any guide, written as texts and read back, is the same guide', () => {
  fc.assert(
    fc.property(anyGuide, (one) => {
      const { guide: read, mistakes } = guideFrom(guideTexts(one))
      expect(mistakes).toEqual([])
      expect(guide.parse(read)).toEqual(guide.parse(one))
    }),
    { numRuns: 200 },
  )
})

it('whatever is typed into a form is read without a fault, as a guide or as named mistakes', () => {
  const typed = fc.oneof(word, fc.string({ maxLength: 80 }), fc.constant(''))
  const texts = (keys: readonly string[]) => fc.record(Object.fromEntries(keys.map((key) => [key, typed])))
  const form = fc.record({
    fields: texts(guideFields.map(({ key }) => key)),
    lists: fc.record(
      Object.fromEntries(
        guideLists.map(({ name, fields }) => [name, fc.array(texts(fields.map(({ key }) => key)), { maxLength: 3 })]),
      ),
    ),
  }) as fc.Arbitrary<GuideTexts>
  fc.assert(
    fc.property(form, (one) => {
      const { guide: read, mistakes } = guideFrom(one)
      const fields = new Set([...guideFields, ...guideLists.flatMap((list) => list.fields)].map(({ key }) => key))
      for (const { key, words } of mistakes) {
        expect(key === '' || fields.has(key)).toBe(true)
        expect(words.zh).not.toBe('')
      }
      // What is left for the contract are formats alone, each with a place in the form.
      const parsed = guide.safeParse(read)
      if (mistakes.length === 0 && !parsed.success) {
        for (const { path } of parsed.error.issues) expect(placeOf(path).key).not.toBe('')
      }
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['promised', '三天', '应写成'],
  ['promised', '0天', '应写成'],
  ['visits', '六', '0 到 5'],
  ['audience', '个人、外星人', '应为：个人、企业'],
  ['summary', '', '必填'],
  ['summary', '长'.repeat(201), '最多 200 个字，现有 201 个'],
])('%s with “%.8s” is refused in words that help', (key, text, help) => {
  const texts = guideTexts(sampleGuide)
  const { mistakes } = guideFrom({ ...texts, fields: { ...texts.fields, [key]: text } })
  expect(mistakes).toMatchObject([{ list: null, key }])
  expect(mistakes[0]?.words.zh).toContain(help)
})

it('a sample is whole or absent', () => {
  const texts = guideTexts(sampleGuide)
  const [paper = {}] = texts.lists.materials ?? []
  const half = { ...paper, 'sample.tip': '' }
  const { mistakes } = guideFrom({ ...texts, lists: { ...texts.lists, materials: [half] } })
  expect(mistakes).toMatchObject([{ list: 'materials', row: 0, key: 'sample.tip' }])
  const without = { ...half, 'sample.title': '', 'sample.lines': '' }
  const { guide: read } = guideFrom({ ...texts, lists: { ...texts.lists, materials: [without] } })
  expect((read as Guide).materials[0]?.sample).toBeNull()
})

it('a path of the contract leads to the field of the form', () => {
  expect(placeOf(['materials', 2, 'sample', 'lines', 0, 'label'])).toEqual({
    list: 'materials',
    row: 2,
    key: 'sample.lines',
  })
  expect(placeOf(['codes', 'basic'])).toEqual({ list: null, row: 0, key: 'codes.basic' })
  expect(placeOf(['basis', 0, 'text'])).toEqual({ list: 'basis', row: 0, key: 'text' })
})
