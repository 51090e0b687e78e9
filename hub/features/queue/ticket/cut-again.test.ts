// A box that was back for a moment is cut off again: what it saw meanwhile is kept for it too.
import { expect, it } from 'vitest'
import { createFloor, type Deed, type Window } from '../../../../tests/fakes/queue-floor.ts'

it('a window cut off twice within seconds calls whom it was shown in between, and no other window calls the same', () => {
  const floor = createFloor({ cuts: 'short' })
  const run = (...deeds: Deed[]) => {
    for (const deed of deeds) {
      floor.hall.pass(1_000)
      floor.do(deed)
    }
  }
  const take: Deed = { does: 'take', kiosk: 'k1', series: 'A', kind: 'ordinary' }
  const next = (window: Window): Deed => ({ does: 'next', window })
  run(take, take, { does: 'cut', box: 'w2' }, { does: 'mend', box: 'w2' }, take, take, { does: 'cut', box: 'w2' })
  // Call, begin and finish in turn: both windows work through whatever they may call.
  for (let key = 0; key < 9; key++) run(next('w1'), next('w2'))
  floor.hall.pass(60_000)
  for (let key = 0; key < 6; key++) run(next('w1'))
  floor.mendAll()
  expect(floor.seen.map(({ number }) => number).sort()).toEqual([...floor.slips].sort())
  expect(floor.seen.some(({ window, isAlone }) => window === 'w2' && isAlone)).toBe(true)
  expect(floor.hall.events('ticket.calledTwice')).toEqual([])
})
