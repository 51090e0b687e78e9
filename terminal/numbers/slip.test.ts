// What stands on the slip of a number, for somebody of seventy who holds it at arm's length.
import { describe, expect, it } from 'vitest'
import type { WaitingLine } from '#contract/queue/ticket'
import type { Given } from './given.ts'
import { type SlipFacts, slipOf } from './slip.ts'

const given: Given = {
  ...{ commandId: 'c1', ticketId: 't4f0c9a2be17d55e0a3c19d20', number: 'A012', seriesId: 'A', itemId: null },
  ...{ kind: 'ordinary', takenAt: '2026-11-23T02:32:00.000Z', ahead: 12, minutes: { from: 20, to: 35 } },
  ...{ slip: 'waiting', date: '2026-11-23', prints: 0 },
}
const at = (number: string, place: string | null) => ({
  ...{ windowId: `w${number}`, number, name: '社会保障', nameEn: 'S', place, placeEn: place, isServing: true },
})
const line: WaitingLine = {
  ...{ seriesId: 'A', name: '社会保障', nameEn: 'Social security', itemIds: [], waiting: 12, minutes: null },
  ...{
    windows: [at('1', '一楼东侧'), at('2', '一楼东侧'), at('6', '一楼大厅中央')],
    noNumbers: null,
    givenUntil: null,
  },
}
const facts: SlipFacts = {
  ...{ hallName: '南部山区政务服务中心', supervisionPhone: '0531-88000000', line },
  item: { name: '社会保障卡申领', papers: ['居民身份证', '一寸照片'] },
  ...{ phones: 'https://rate.hall.example', date: '2026-11-23', time: '10:32' },
}
const wordsOf = (change: Partial<Given> = {}, other: Partial<SlipFacts> = {}) =>
  slipOf({ ...given, ...change }, { ...facts, ...other }).flatMap((one) => (one.line === 'text' ? [one.text] : []))

describe('the slip', () => {
  it('has one huge thing, the number, and what matters in large print', () => {
    const slip = slipOf(given, facts)
    const sized = (size: string) => slip.flatMap((one) => (one.line === 'text' && one.size === size ? [one.text] : []))
    expect(sized('huge')).toEqual(['A012'])
    expect(sized('large')).toEqual([
      ...['社会保障卡申领', '一楼东侧', '1、2号窗口', '一楼大厅中央', '6号窗口'],
      ...['前面还有 12 人', '约等 20–35 分钟'],
    ])
  })

  it('says where to walk, place by place, and marks the estimate with its time', () => {
    const words = wordsOf()
    expect(words.indexOf('1、2号窗口')).toBe(words.indexOf('一楼东侧') + 1)
    expect(words.indexOf('6号窗口')).toBe(words.indexOf('一楼大厅中央') + 1)
    expect(words.indexOf('10:32 估算')).toBe(words.indexOf('约等 20–35 分钟') + 1)
    expect(words).toContain('监督电话 0531-88000000')
  })

  it('carries one QR code, of the visitor’s own page, and the number as a bar code', () => {
    const codes = slipOf(given, facts).filter((one) => one.line === 'qr' || one.line === 'barcode')
    expect(codes).toEqual([
      { line: 'qr', text: 'https://rate.hall.example/t/t4f0c9a2be17d55e0a3c19d20' },
      { line: 'barcode', text: 'A012' },
    ])
  })

  it('has no QR code where the hall has no address for phones', () => {
    expect(slipOf(given, { ...facts, phones: null }).some((one) => one.line === 'qr')).toBe(false)
  })

  it('says nothing of people and minutes that nobody knows', () => {
    const words = wordsOf({ ahead: null, minutes: null }).join('')
    expect(words).not.toMatch(/前面|分钟/)
  })

  it('tells a priority visitor that they go first, and not how long the line is', () => {
    const words = wordsOf({ kind: 'priority' })
    expect(words).toContain('优先办理')
    expect(words.join('')).not.toContain('前面')
  })

  it('names what to bring, three papers at most, and leaves a long list to the guide', () => {
    const words = (...papers: string[]) => wordsOf({}, { item: { name: '社会保障卡申领', papers } })
    const two = words('居民身份证', '一寸照片')
    const begins = two.indexOf('请备好：')
    expect(two.slice(begins, begins + 3)).toEqual(['请备好：', '· 居民身份证', '· 一寸照片'])
    expect(two).not.toContain('其余材料请看办事指南')
    const long = words('居民身份证', '委托书和代办人身份证及其复印件加盖公章', '一寸照片', '户口簿', '申请表')
    expect(long.filter((line) => line.startsWith('· '))).toEqual(['· 居民身份证', '· 一寸照片', '· 户口簿'])
    expect(long).toContain('其余材料请看办事指南')
    expect(words().join('')).not.toMatch(/备好|材料/)
  })

  it('names the series where the item is not known, and no window it does not know', () => {
    expect(wordsOf({}, { item: null })).toContain('社会保障')
    expect(wordsOf({}, { line: undefined, item: null })).toContain('叫号时告知窗口')
  })
})
