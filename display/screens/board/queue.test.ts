// Calls and waiting on the hall board: nobody who is called is ever left out, whatever else there is to show.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newForMs } from '../../design/new-call.ts'
import { type Situation, shownOf } from '../../design/sample.ts'
import { leased, usualBoard, type ValuesOf } from '../../design/sample-facts.ts'
import { closedHall, gapHall, longName, lunchHall } from '../../design/sample-people.ts'
import { called, calls, closedFor, longestCall, nobody, stopped, waiting } from './samples-queue.ts'
import { type BoardSeen, type BoardState, screenState } from './state.ts'

type Facts = Partial<ValuesOf<'board'>>

function board(change: Facts, situation: Partial<Situation> = {}): BoardState {
  const { seen, now, language } = shownOf('board:main', leased<'board'>({ ...usualBoard, ...change }), situation)
  const { view, freshness } = seen as unknown as BoardSeen
  return screenState(view, freshness, now, language)
}
const numbers: Facts = { calls: calls(4), waiting: waiting(6) }

describe('the calls', () => {
  it('stand there all, on every page, however many they are and at whatever moment', () => {
    const count = fc.integer({ min: 0, max: 80 })
    fc.assert(
      fc.property(
        count,
        fc.integer({ min: 0, max: 40 }),
        fc.nat(600_000),
        fc.boolean(),
        (count, series, laterMs, long) => {
          const current = called(count, long ? longestCall : undefined)
          const state = board(
            { calls: { current, recent: [] }, waiting: waiting(series + 1) },
            { sinceAsOfMs: laterMs, ageMs: laterMs },
          )
          expect(state.queue?.calls?.current.map(({ number }) => number)).toEqual(current.map(({ number }) => number))
        },
      ),
    )
  })

  it.each([
    [0, 'giant'],
    [3, 'giant'],
    [4, 'large'],
    [8, 'large'],
    [12, 'middle'],
    [13, 'small'],
    [30, 'small'],
    [31, 'least'],
  ])('%i of them take the form %s', (count, form) => {
    expect(board({ ...numbers, calls: calls(count) }).queue?.calls?.form).toBe(form)
  })

  it('say the window and where it is, and how often the visitor has been called', () => {
    const [first, second] = board({ ...numbers, calls: calls(3) }).queue?.calls?.current ?? []
    expect(first).toMatchObject({ number: 'A012', window: '1号窗口', place: '一楼东侧', again: null })
    expect(second).toMatchObject({ number: 'B019', window: '2号窗口', place: '一楼西侧', again: '第2次' })
  })

  it('draw the eye for a while and then stand still', () => {
    const state = (sinceAsOfMs: number) => board({ ...numbers, calls: calls(2) }, { sinceAsOfMs }).queue?.calls?.current
    expect(state(0)?.map(({ isNew }) => isNew)).toEqual([true, false])
    expect(state(newForMs)?.map(({ isNew }) => isNew)).toEqual([false, false])
  })

  it('leave out a place that has no room, rather than the call', () => {
    const long = { ...numbers, calls: { current: called(12, () => ({ place: longName })), recent: [] } }
    expect(board(long).queue?.calls?.current[0]).toMatchObject({ number: 'A012', place: null })
  })

  it('look old after half a minute without the hub, when names are still good', () => {
    const { queue } = board(numbers, { ageMs: 40_000, link: 'down' })
    expect(queue?.calls?.oldMs).toBe(40_000)
  })
})

describe('the waiting', () => {
  it.each([
    [0, '12人', '约15–25分钟'],
    [2, '0人', '现在即可办理'],
    [5, '2人', '时间暂无法估计'],
  ])('of series %i: %s, %s', (index, people, outlook) => {
    expect(board(numbers).queue?.waiting?.rows[index]).toMatchObject({ people, outlook, isGiven: true })
  })

  it('is told to nobody where nobody waits and the time is unknown', () => {
    const { queue } = board({ ...numbers, waiting: waiting(6, () => ({ waiting: 0, minutes: null, noNumbers: null })) })
    expect(queue?.waiting?.rows[1]).toMatchObject({ people: '0人', outlook: '现在没有人等候' })
  })

  it('says where no numbers are given any more, and why', () => {
    const { queue } = board({ ...numbers, waiting: waiting(6, stopped) })
    expect(queue?.waiting?.rows[1]).toMatchObject({ outlook: '今天的号已取完', isGiven: false })
  })

  it('comes page by page where there are many series, each in its turn', () => {
    const seen = [0, 1, 2, 3].flatMap(
      (turn) => board({ ...numbers, waiting: waiting(20) }, { sinceAsOfMs: turn * 10_000 }).queue?.waiting?.rows ?? [],
    )
    expect(seen).toHaveLength(20)
  })
})

describe('when the hall rests', () => {
  it('whoever waits is told that the number stays good', () => {
    for (const hall of [lunchHall, gapHall])
      expect(board({ ...numbers, hall }).queue?.assurance).toContain('下午继续有效')
  })

  it('and closes, whoever waits is served on; the closing page comes when nobody does', () => {
    const some = { ...numbers, hall: closedHall, calls: calls(1), waiting: waiting(6, closedFor) }
    expect(board(some)).toMatchObject({
      queue: { assurance: '已到下班时间，仍在等候的6位将继续办理完毕' },
      closing: null,
    })
    const none = { ...numbers, hall: closedHall, calls: calls(0), waiting: waiting(6, nobody) }
    expect(board(none)).toMatchObject({ queue: null, closing: { notice: {} } })
  })
})

it('a hall without numbers keeps its board of windows and ratings', () => {
  expect(board({}).queue).toBe(null)
})
