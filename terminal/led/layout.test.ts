// Words on a sign: what matters most always has its place, whatever the size of the glass.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SignText } from '../driver.ts'
import { faces } from './faces.ts'
import { draw, layOut, type Region } from './layout.ts'

const panel: SignText = {
  title: '3号窗口 社会保障',
  person: '李明 0215',
  state: '正在办理 A015',
  notice: '社会保障局  社保转移、养老待遇  监督电话 12345',
  leaseSeconds: 60,
}
const wordsOf = ({ runs }: Region) => runs.map(({ text }) => text).join('')
const lines = (width: number, height: number, text = panel) =>
  layOut(text, '10:32', { width, height, colours: 'two' }, faces).map((region) => {
    const { moves } = draw(region, faces)
    return `${region.name} ${region.x},${region.y} ${region.width}×${region.height} ${region.face}${moves ? ' moves' : ''}: ${wordsOf(region)}`
  })

describe('the words of a window on signs of common sizes', () => {
  it.each([
    [64, 16, ['all 0,0 64×16 small moves: 3号窗口 社会保障  正在办理 A015  李明 0215']],
    [96, 16, ['all 0,0 96×16 small moves: 3号窗口 社会保障  正在办理 A015  李明 0215']],
    [128, 32, ['title 0,0 128×16 small: 3号窗口 社会保障', 'state 0,16 128×16 small moves: 正在办理 A015  李明 0215']],
    [
      192,
      32,
      [
        'title 0,0 128×16 small: 3号窗口 社会保障',
        'clock 128,0 64×16 small: 10:32',
        'state 0,16 192×16 small: 正在办理 A015  李明 0215',
      ],
    ],
    [
      256,
      64,
      [
        'title 0,0 256×30 large: 3号窗口 社会保障',
        'state 0,30 256×16 small: 正在办理 A015  李明 0215',
        'details 0,48 192×16 small moves: 社会保障局  社保转移、养老待遇  监督电话 12345',
        'clock 192,48 64×16 small: 10:32',
      ],
    ],
  ])('on %i × %i', (width, height, shown) => {
    expect(lines(width, height)).toEqual(shown)
  })

  it('has room for details beside a short state', () => {
    expect(lines(192, 32, { ...panel, state: '请稍候' }).slice(2)).toEqual([
      'state 0,16 64×16 small: 请稍候',
      'details 64,16 128×16 small moves: 李明 0215  社会保障局  社保转移、养老待遇  监督电话 12345',
    ])
  })

  it('stands still on 192 × 32 where nothing is too long for its place', () => {
    const quiet = { ...panel, state: '空闲', person: '李明', notice: '' }
    expect(lines(192, 32, quiet).join()).not.toContain('moves')
  })

  it('says the title in the small face where it is too long for the large one', () => {
    expect(lines(256, 64, { ...panel, title: '12号窗口 住房公积金综合服务' })[0]).toContain('small')
  })
})

const words = fc.string({ unit: 'grapheme', maxLength: 60 })
const panels = fc.record({
  title: words,
  person: words,
  state: words,
  notice: words,
  leaseSeconds: fc.integer({ min: 1, max: 65_535 }),
})
const sizes = fc.record({
  width: fc.integer({ min: 32, max: 512 }),
  height: fc.integer({ min: 16, max: 128 }),
  colours: fc.constantFrom('one' as const, 'two' as const),
})

describe('any words on any glass', () => {
  it('keep inside the glass, apart from one another, and in at most four regions', () => {
    fc.assert(
      fc.property(panels, sizes, (text, size) => {
        const regions = layOut(text, '23:59', size, faces)
        expect(regions.length).toBeLessThanOrEqual(4)
        for (const { x, y, width, height } of regions) {
          expect(Math.min(x, y, width - 1, height - 16)).toBeGreaterThanOrEqual(0)
          expect(x + width).toBeLessThanOrEqual(size.width)
          expect(y + height).toBeLessThanOrEqual(size.height)
          expect(x % 32).toBe(0)
        }
        for (const a of regions)
          for (const b of regions) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
            expect(a === b || apart).toBe(true)
          }
      }),
    )
  })

  it('are all there: a text that does not move fits, one that moves is drawn whole', () => {
    fc.assert(
      fc.property(panels, sizes, (text, size) => {
        for (const region of layOut(text, '', size, faces)) {
          const { dots, moves } = draw(region, faces)
          expect(dots.height).toBe(region.height)
          if (moves) expect(dots.width).toBeGreaterThan(region.width)
          else expect(dots.width).toBe(region.width)
        }
      }),
    )
  })

  it('use green lamps only where there are some', () => {
    fc.assert(
      fc.property(panels, sizes, (text, size) => {
        fc.pre(size.colours === 'one')
        for (const region of layOut(text, '10:32', size, faces))
          expect(Math.max(...draw(region, faces).dots.lamps)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
