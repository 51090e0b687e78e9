// What a visitor hears: the number digit by digit, the window, and where it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asNumber, type SpokenCall, sentenceOf } from '#wire/voice/sentence'
import { partsOf, partsOfCall, soundOf } from './announcement.ts'
import { loadClips } from './clips.ts'
import { lengthMs } from './sound.ts'

const clips = await loadClips(null)
const words = new Set(clips.keys())
const call: SpokenCall = { number: 'A012', windowNumber: '3', place: '一楼东侧' }

describe('the sentence of a call', () => {
  it.each<[SpokenCall, string]>([
    [call, '请A零一二号到三号窗口，一楼东侧'],
    [{ ...call, place: null }, '请A零一二号到三号窗口'],
    [{ number: 'AB105', windowNumber: '12', place: '2楼西侧' }, '请AB一零五号到十二号窗口，二楼西侧'],
    [{ number: 'D900', windowNumber: 'A105', place: null }, '请D九零零号到A一百零五号窗口'],
  ])('%j', (one, sentence) => {
    expect(sentenceOf(one)).toBe(sentence)
  })

  it.each([
    ['0', '零'],
    ['7', '七'],
    ['10', '十'],
    ['11', '十一'],
    ['20', '二十'],
    ['99', '九十九'],
    ['100', '一百'],
    ['101', '一百零一'],
    ['110', '一百一十'],
    ['999', '九百九十九'],
    ['2024', '二零二四'],
  ])('the number %s is read %s', (digits, read) => {
    expect(asNumber(digits)).toBe(read)
  })
})

describe('a call in clips', () => {
  it('begins with the chime, and takes the longest recording that fits', () => {
    expect(partsOfCall(call, words).parts).toEqual([
      ...['♪', '请', 'A', '零', '一', '二', '号', '到', '三', '号窗口', '，', '一楼', '东侧'],
    ])
  })

  it('uses a sentence that a hall has recorded as a whole', () => {
    const own = new Set([...words, '到三号窗口'])
    expect(partsOf('请A零一二号到三号窗口', own)?.slice(-2)).toEqual(['号', '到三号窗口'])
  })

  it('leaves out a place that nobody has recorded, whole, and says so', () => {
    const place = '一楼连廊拐角处'
    expect(partsOfCall({ ...call, place }, words)).toEqual({
      parts: partsOfCall({ ...call, place: null }, words).parts,
      unsaid: place,
    })
  })

  it('says nothing rather than a wrong number', () => {
    expect(partsOfCall(call, new Set(['请', 'A', '号', '到', '三', '号窗口', '零', '一']))).toMatchObject({
      parts: null,
    })
  })

  it('lasts less than eight seconds with its place', () => {
    expect(lengthMs(soundOf(partsOfCall(call, words).parts ?? [], clips))).toBeLessThan(8_000)
  })

  const number = fc
    .tuple(fc.stringMatching(/^[A-Z]{1,2}$/), fc.nat(999))
    .map(([series, count]) => `${series}${String(count).padStart(3, '0')}`)
  const windowNumber = fc
    .tuple(fc.stringMatching(/^[A-Z]?$/), fc.nat(999))
    .map(([letter, count]) => `${letter}${count}`)

  it('every number and every window can be said, and what is said is what is written', () => {
    fc.assert(
      fc.property(number, windowNumber, (one, at) => {
        const said = { number: one, windowNumber: at, place: null }
        const { parts, unsaid } = partsOfCall(said, words)
        expect(unsaid).toBe(null)
        expect(parts?.slice(1).join('')).toBe(sentenceOf(said))
      }),
    )
  })

  it('two different calls never sound alike', () => {
    fc.assert(
      fc.property(number, windowNumber, number, windowNumber, (one, at, other, elsewhere) => {
        fc.pre(one !== other || at !== elsewhere)
        const said = (number: string, windowNumber: string) => sentenceOf({ number, windowNumber, place: null })
        expect(said(one, at)).not.toBe(said(other, elsewhere))
      }),
    )
  })
})
