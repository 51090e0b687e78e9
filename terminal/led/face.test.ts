// The faces of the signs: every character of GB2312 is there, and what is not there is marked.
import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { darkDots, tint, writeRuns } from './dots.ts'
import { glyphsOf, readFace, widthOf } from './face.ts'
import { faces } from './faces.ts'

const sizes = [
  ['small', 16, 8],
  ['large', 24, 12],
] as const

/** The characters of rows 16 to 87: 6,763 of them. */
function characters(): string[] {
  const codes: string[] = []
  for (let row = 0xb0; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++)
      if (row !== 0xd7 || cell <= 0xf9) codes.push(iconv.decode(Buffer.from([row, cell]), 'gb2312'))
  return codes
}

function picture(text: string, name: 'small' | 'large'): string[] {
  const face = faces[name]
  const dots = darkDots(widthOf(face, text), face.height)
  writeRuns(dots, face, [{ text, tint: tint.red }], 0, 0)
  return Array.from({ length: face.height }, (_, y) =>
    Array.from(dots.lamps.subarray(y * dots.width, (y + 1) * dots.width), (lamp) => (lamp === 0 ? '·' : '█')).join(''),
  )
}

describe.each(sizes)('the %s face', (name, height, half) => {
  const face = faces[name]

  it('has all 6,763 characters of GB2312 and all of ASCII, none of them empty', () => {
    const all = [...characters(), ...Array.from({ length: 94 }, (_, index) => String.fromCharCode(0x21 + index))]
    expect(all).toHaveLength(6_763 + 94)
    const empty = all.filter((character) => face.glyphs.get(character)?.rows.every((row) => row === 0) ?? true)
    expect(empty).toEqual([])
  })

  it('is as high as it says, ASCII half as wide as Chinese', () => {
    expect(face.height).toBe(height)
    expect(widthOf(face, '3号')).toBe(half + height)
  })

  it('marks what it lacks with 〓, and passes over control characters', () => {
    expect(glyphsOf(face, '李喆😀')).toEqual(glyphsOf(face, '李〓〓'))
    expect(glyphsOf(face, '上\n下\u0007')).toEqual(glyphsOf(face, '上 下'))
  })
})

describe('the drawing of a character', () => {
  it('is what people know as 口 and A', () => {
    expect(picture('口A', 'small').filter((row) => row.includes('█'))).toEqual([
      '···█·········█··········',
      '···████████████·········',
      '···██·······██·····██···',
      '···██·······██·····██···',
      '···██·······██····████··',
      '···██·······██····██·█··',
      '···██·······██····██·█··',
      '···██·······██···██████·',
      '···██·······██···██···█·',
      '···██·······██···██···█·',
      '···███████████··███···██',
      '···██·······██··········',
      '···█········█···········',
    ])
  })
})

describe('a file that is no face', () => {
  const bytes = readFileSync(new URL('./faces/song-16.ledface', import.meta.url))
  it.each([
    ['is empty', new Uint8Array(0)],
    ['begins with other letters', Uint8Array.from([0x50, ...bytes.subarray(1)])],
    ['has lost its end', bytes.subarray(0, -1)],
    ['has lost nearly everything', bytes.subarray(0, 20)],
  ])('is refused when it %s', (_what, damaged) => {
    expect(() => readFace(damaged)).toThrow(TypeError)
  })
})
