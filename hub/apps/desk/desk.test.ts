// What the clerk's bar says and what its keys mean, by situation; drawn and pressed it is in tests/browser/desk.test.ts.
import { describe, expect, it } from 'vitest'
import { deskKeys, nextHandler } from './keys.ts'
import { pressOf } from './press.ts'
import { samples } from './samples.ts'
import { type DeskSeen, type DeskState, screenState } from './state.ts'
import { comers } from './team.ts'

type Name = keyof typeof samples
type Facts = Partial<DeskSeen['view']['facts']>

/** The state of a sample, some facts changed or left out, so many ms after the hub stood by them. */
function stateOf(
  name: Name,
  sinceAsOfMs = 0,
  change: Facts = {},
  page = { staffId: 's1', handler: null as string | null },
) {
  const { shown } = samples[name]
  if (shown.seen === null) throw new Error(`${name} shows nothing`)
  const { view, freshness } = shown.seen as DeskSeen
  return screenState(
    { ...view, facts: { ...view.facts, ...change } },
    freshness,
    { ...shown.now, sinceAsOfMs },
    'zh',
    page,
  )
}
const typed = { number: '', matterNumber: '', staffId: 's1' }
const keyOf = (state: DeskState, name: string) => deskKeys(state, 'zh').find((key) => key.name === name)
const leading = (state: DeskState) => deskKeys(state, 'zh').flatMap((key) => (key.isLeading ? key.name : []))

describe('a wrong finish', () => {
  it.each([
    [0, '58 秒'],
    [500, '58 秒'],
    [57_000, '1 秒'],
    [57_999, '1 秒'],
  ])('can be undone, and %i ms later the key says %s', (sinceAsOfMs, words) => {
    expect(keyOf(stateOf('being asked, can be undone', sinceAsOfMs), 'undo')).toMatchObject({
      more: words,
      isOff: false,
    })
  })
  it('can no longer be undone when its minute is over, even before the hub says so', () => {
    expect(keyOf(stateOf('being asked, can be undone', 58_000), 'undo')).toMatchObject({ more: null, isOff: true })
  })
  it('is named when it is undone', () => {
    const press = pressOf('undo', stateOf('being asked, can be undone'), typed)
    expect(press).toEqual({ wish: { do: 'undo', serviceId: 'srv_1' } })
  })
  it('is not there after the next visitor was received', () => {
    expect(pressOf('undo', stateOf('usual'), typed)).toBeNull()
  })
})

describe('of a rating the bar tells', () => {
  it.each([
    ['being asked, can be undone', '评价进行中'],
    ['rating pending, can be undone and asked again', '评价待定'],
    ['rating over', '评价已结束'],
  ] as const)('%s: %s, with the number and never a level', (name, words) => {
    const state = stateOf(name)
    expect(state.activity).toMatchObject({ words, more: 'A012' })
    expect(JSON.stringify(state)).not.toMatch(/满意/)
  })
  it('and a visitor can be asked again only when the hub says so', () => {
    expect(keyOf(stateOf('being asked, can be undone'), 'invite')?.isOff).toBe(true)
    expect(keyOf(stateOf('rating pending, can be undone and asked again'), 'invite')?.isOff).toBe(false)
  })
})

describe('one key leads', () => {
  it.each([
    ['usual', ['next']],
    ['serving', ['finish']],
    ['being asked, can be undone', ['next']],
    ['away', ['away']],
    ['nobody on duty', ['duty']],
  ] as const)('%s: %s', (name, names) => {
    expect(leading(stateOf(name))).toEqual(names)
  })
  it('with nobody on duty no visitor can be received or finished, and whoever is signed in can begin', () => {
    const state = stateOf('nobody on duty')
    const off = deskKeys(state, 'zh').flatMap(({ name, isOff }) => (isOff ? name : []))
    expect(off).toEqual(['next', 'finish', 'invite', 'undo', 'joint', 'away', 'matter'])
    expect(pressOf('duty', state, typed)).toEqual({ wish: { do: 'signIn' } })
    expect(pressOf('duty', state, { ...typed, staffId: null })).toEqual({ turnTo: 'pin' })
  })
  it('with nothing known of the duty the keys stay, for the hub decides', () => {
    const state = stateOf('only the hall is known')
    expect(state.duty.kind).toBe('unknown')
    expect(
      deskKeys(state, 'zh')
        .filter(({ isOff }) => isOff)
        .map(({ name }) => name),
    ).toEqual(['invite', 'undo'])
  })
})

describe('two at one window', () => {
  it('the key names nobody, then each of them in turn', () => {
    const people = [{ staffId: 's1' }, { staffId: 's2' }]
    expect([null, 's1', 's2'].map((handler) => nextHandler(people, handler))).toEqual(['s1', 's2', null])
  })
  it('who was chosen handles the service, and nobody is named without a choice', () => {
    const page = { staffId: 's1', handler: 's2' }
    const wish = (state: DeskState) => pressOf('finish', state, { ...typed, matterNumber: ' 2026-7 ' })
    const named = { do: 'finish', number: null, matterNumber: '2026-7' }
    expect(wish(stateOf('joint', 0, {}, page))).toEqual({ wish: { ...named, staffId: 's2' } })
    expect(wish(stateOf('joint'))).toEqual({ wish: { ...named, staffId: null } })
  })
  it('a choice is forgotten when that person has left', () => {
    expect(stateOf('usual', 0, {}, { staffId: 's1', handler: 's2' }).handler).toBeNull()
  })
})

describe('the small line', () => {
  it.each([
    ['badge read', '工牌已识别'],
    ['badge unknown', '这张卡没有登记'],
    ['card registered', '工牌卡登记成功'],
    ['away too long', '已超过约定时间 5 分钟'],
    ['nobody on duty', '窗口屏显示“暂停服务”'],
    ['lunch, this window rests', '午间休息，一楼前台王芳接待'],
    ['after hours', '窗口屏显示“暂停服务”'],
    ['usual', '今日办结 34 件，已评价 29 件'],
  ] as const)('%s: %s', (name, words) => {
    expect(stateOf(name).hint?.words).toBe(words)
  })
  it('speaks of a badge for ten seconds', () => {
    expect(stateOf('badge unknown', 7_999).hint?.words).toBe('这张卡没有登记')
    expect(stateOf('badge unknown', 8_000).hint?.words).toBe('今日办结 34 件，已评价 29 件')
  })
  it('says that a window in the lunch plan goes on', () => {
    const lunch = samples.usual.shown.seen?.view.facts.lunch
    if (lunch?.value == null) throw new Error('no lunch duty')
    const plan = { lunch: { ...lunch, value: { ...lunch.value, windowIds: ['w1'] } } }
    expect(stateOf('lunch, this window rests', 0, plan).hint?.words).toBe('午间值班，本窗口继续办理')
  })
})

describe('a hand-over', () => {
  it('goes to whoever can come: not here, not on leave', () => {
    const { team } = stateOf('handing over, one on leave, one at another window')
    expect(team?.map(({ where }) => where)).toEqual(['在本窗口', '请假中', '在 2 号窗口'])
    expect(comers(team).map(({ staffId }) => staffId)).toEqual(['s7'])
  })
  it('says how long it still waits', () => {
    expect(stateOf('hand-over waits for B', 288_000).handover?.left).toBe('0:04')
    expect(stateOf('hand-over waits for B', 400_000).handover?.left).toBe('0:00')
  })
})

describe('tasks', () => {
  it('come with those for this person first, and each with the answers a desk can give', () => {
    const { tasks } = stateOf('answering two tasks')
    expect(tasks.map(({ words, answers }) => [words, answers.map(({ outcome }) => outcome)])).toEqual([
      ['5 号窗口空窗，请您顶岗', ['promised', 'dropped']],
      ['有群众需要帮办代办', ['done', 'dropped']],
    ])
  })
  it('that were promised stay until somebody is there, and the bar says so', () => {
    const { tasks } = stateOf('a stand-in is promised')
    expect(tasks.map(({ words, promised, answers }) => [words, promised, answers[0]?.outcome])).toEqual([
      ['您已答应到 5 号窗口顶岗', '10:31 已答复：这就去', 'came'],
    ])
  })
  it('that ask a colleague are told, and answered by the colleague alone', () => {
    const { tasks } = stateOf('a window needs a stand-in', 0, {}, { staffId: 's2', handler: null })
    expect(tasks).toMatchObject([{ words: '已请 李明 到 5 号窗口顶岗', answers: [] }])
  })
})

describe('the sheets for a matter begin', () => {
  const { shown } = samples['queue: called just now']
  const queue = (shown.seen as DeskSeen).view.facts.queue?.value
  const came = (itemId: string | null): Facts => {
    if (queue == null || queue.current === null) throw new Error('expected a visitor at the window')
    return { queue: { leaseMs: 60_000, value: { ...queue, current: { ...queue.current, itemId } } } }
  }

  it('with what the visitor took the number for', () => {
    expect(stateOf('queue: called just now', 0, came('pension')).matters.cameFor).toBe('pension')
  })

  it('with nothing chosen where the visitor did not say, or nobody is there', () => {
    expect(stateOf('queue: called just now', 0, came(null)).matters.cameFor).toBeNull()
    expect(stateOf('queue: next is waiting').matters.cameFor).toBeNull()
    expect(stateOf('usual').matters.cameFor).toBeNull()
  })
})
