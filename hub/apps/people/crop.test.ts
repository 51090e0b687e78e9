// Whatever is dragged, zoomed and pressed, what is sent is a 3:4 part that lies inside the picture and is sharp enough.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutHeight, narrowestCut, type PhotoCut, photoCut } from '#wire/photo'
import { asAsked, firstCut, isLargeEnough, moved, type Size, widestCut, zoomed, zoomedTo, zoomOf } from './crop.ts'

const size = fc
  .record({ width: fc.integer({ min: 241, max: 9_000 }), height: fc.integer({ min: 322, max: 9_000 }) })
  .filter(isLargeEnough)

type Deed = (size: Size, cut: PhotoCut) => PhotoCut
const far = fc.double({ min: -20_000, max: 20_000, noNaN: true })
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(far, far).map(
    ([right, down]): Deed =>
      (size, cut) =>
        moved(size, cut, right, down),
  ),
  fc.double({ min: 0.01, max: 100, noNaN: true }).map(
    (times): Deed =>
      (size, cut) =>
        zoomed(size, cut, times),
  ),
  fc.integer({ min: 0, max: 100 }).map(
    (zoom): Deed =>
      (size, cut) =>
        zoomedTo(size, cut, zoom),
  ),
)

describe('a cut', () => {
  it('stays inside its picture and wide enough, whatever is done to it', () => {
    fc.assert(
      fc.property(size, fc.array(deed, { maxLength: 20 }), (picture, deeds) => {
        const cut = deeds.reduce((so, act) => act(picture, so), firstCut(picture))
        const asked = asAsked(picture, cut)
        expect(photoCut.parse(asked)).toEqual(asked)
        expect(asked.left + asked.width).toBeLessThanOrEqual(picture.width)
        expect(asked.top + cutHeight(asked)).toBeLessThanOrEqual(picture.height)
        expect(asked.width).toBeGreaterThanOrEqual(narrowestCut)
      }),
    )
  })

  it('begins as large as the picture allows', () => {
    expect(asAsked({ width: 900, height: 1_200 }, firstCut({ width: 900, height: 1_200 }))).toEqual({
      left: 0,
      top: 0,
      width: 900,
    })
    expect(firstCut({ width: 4_000, height: 3_000 })).toEqual({ left: 875, top: 0, width: 2_250 })
    expect(firstCut({ width: 600, height: 1_600 })).toEqual({ left: 0, top: 200, width: 600 })
  })

  it('keeps its middle when zoomed, and comes back', () => {
    const picture = { width: 3_000, height: 4_000 }
    const near = zoomed(picture, firstCut(picture), 0.5)
    expect(near).toEqual({ left: 750, top: 1_000, width: 1_500 })
    expect(zoomed(picture, near, 2)).toEqual(firstCut(picture))
  })

  it('says how far it is zoomed, as the slider has it', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 100 }), (picture, zoom) => {
        fc.pre(widestCut(picture) > narrowestCut * 1.5)
        expect(zoomOf(picture, zoomedTo(picture, firstCut(picture), zoom))).toBe(zoom)
      }),
    )
  })
})

it.each([
  [240, 320, false],
  [241, 322, true],
  [2_000, 300, false],
  [200, 3_000, false],
])('a picture of %i × %i is large enough: %s', (width, height, expected) => {
  expect(isLargeEnough({ width, height })).toBe(expected)
})
