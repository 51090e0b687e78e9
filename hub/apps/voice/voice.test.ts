// What the page of the hall's voice says of the rules, and what of its form it sends.
import { expect, it } from 'vitest'
import { samples } from './samples.ts'
import { rulesOf, screenState } from './state.ts'

type Arguments = Parameters<typeof screenState>

it('says in words how often and how loud, and when it is quiet', () => {
  const { shown } = samples.usual ?? expect.fail()
  const { view, freshness } = shown.seen as unknown as { view: Arguments[0]; freshness: Arguments[1] }
  expect(screenState(view, freshness, shown.now, 'zh').lines).toEqual([
    '每个号报 2 遍，音量 70%',
    '静音时段：12:00–13:20、17:30–次日 08:30',
  ])
  expect(screenState(view, freshness, shown.now, 'zh').standing).toBe('spoken')
  const evening = { ...shown.now, at: '2026-11-23T10:00:00.000Z' }
  expect(screenState(view, freshness, evening, 'zh').standing).toBe('quiet')
})

const texts = {
  calls: 'spoken',
  times: '2',
  volume: '60',
  fresh: '90',
  from0: '12:00',
  to0: '13:20',
  from1: '',
  to1: '',
}

it('sends what stands in the form, and leaves out empty spans', () => {
  expect(rulesOf(texts)).toEqual({
    ...{ calls: 'spoken', times: 2, volumePercent: 60, freshMs: 90_000 },
    quiet: [{ from: '12:00', to: '13:20' }],
  })
})

it.each([
  ['without an end', { from1: '17:00' }],
  ['without a beginning', { to1: '17:00' }],
  ['of no length', { from1: '17:00', to1: '17:00' }],
])('sends nothing while a quiet span is %s', (_what, change) => {
  expect(rulesOf({ ...texts, ...change })).toBeNull()
})
