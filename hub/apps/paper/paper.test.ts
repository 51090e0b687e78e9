// What came of a form, as far as the hub has said it, and which key does what.
import { describe, expect, it } from 'vitest'
import { type OfficeFacts, office } from '../office/sample-hall.ts'
import { keyWish } from './keys.ts'
import { type PaperState, screenState } from './state.ts'

type Paper = OfficeFacts['papers'][number]
const waiting: Paper = {
  formNumber: 'P-1',
  enteredBy: '赵敏',
  enteredById: 'zhao',
  enteredAt: '2026-11-23T02:00:00.000Z',
  standing: 'once',
  differingFields: [],
}
type Arguments = Parameters<typeof screenState>

/** The verdict on form P-1, sent as entry 7 of the journal, by a view of this revision. */
function verdict(papers: readonly Paper[], revision: number): PaperState['verdict'] {
  const { shown } = office({ papers: [...papers] }, {}, {})
  const { view, freshness } = shown.seen as unknown as { view: Arguments[0]; freshness: Arguments[1] }
  const me = { accountId: 'zhou', role: 'supervisor', staffId: null }
  return screenState({ ...view, revision }, freshness, shown.now, 'zh', me, { formNumber: 'P-1', sequence: 7 }).verdict
}

describe('a form just sent', () => {
  it('is told nothing of until the view is as new as its entry', () => {
    expect(verdict([waiting], 6)).toBeNull()
    expect(verdict([], 6)).toBeNull()
  })
  it('waits when it is on the list, and counts when it has left it', () => {
    expect(verdict([waiting], 7)?.words).toBe('P-1 已录入，等待另一人复核')
    expect(verdict([], 8)?.words).toBe('P-1 两次录入一致，已入账')
  })
  it('that differs names the fields and never what stands in them', () => {
    const differs: Paper = { ...waiting, standing: 'differs', differingFields: ['level', 'writing'] }
    expect(verdict([differs], 7)).toEqual({
      words: 'P-1 与另一次录入不一致：等级、文字。请核对原件，改后再提交',
      isRefusal: true,
    })
  })
})

describe('a key', () => {
  const key = (name: string, more = {}) => ({ key: name, ctrlKey: false, metaKey: false, isComposing: false, ...more })
  it('Enter goes on, but not in long text nor on a button', () => {
    expect(keyWish(key('Enter'), null)).toEqual({ do: 'next' })
    expect(keyWish(key('Enter'), 'tags')).toEqual({ do: 'next' })
    expect(keyWish(key('Enter'), 'text')).toBeNull()
    expect(keyWish(key('Enter'), 'key')).toBeNull()
  })
  it('Ctrl and Enter send from anywhere', () => {
    for (const place of ['level', 'tags', 'text', 'key', null] as const) {
      expect(keyWish(key('Enter', { ctrlKey: true }), place)).toEqual({ do: 'send' })
    }
  })
  it('digits choose among levels and tags, and are digits everywhere else', () => {
    expect(keyWish(key('3'), 'level')).toEqual({ do: 'choose', digit: 3 })
    expect(keyWish(key('8'), 'tags')).toEqual({ do: 'choose', digit: 8 })
    expect(keyWish(key('3'), null)).toBeNull()
    expect(keyWish(key('0'), 'tags')).toBeNull()
  })
  it('belongs to the pinyin that is being typed', () => {
    expect(keyWish(key('Enter', { isComposing: true }), null)).toBeNull()
    expect(keyWish(key('1', { isComposing: true }), 'tags')).toBeNull()
  })
})
