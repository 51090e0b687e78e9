// A kiosk remembers a visitor's choices for one visit, notices patiently that somebody has gone, and says when it stands alone.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shownOf } from '../../display/design/sample.ts'
import { hall } from '../../display/design/sample-people.ts'
import { type Access, keepAccess, readAccess, turned, usualAccess } from './access.ts'
import { frameState, type KioskSeen } from './frame-state.ts'
import { answerWithinMs, askAfterMs, presenceAfter } from './idle.ts'

const access: fc.Arbitrary<Access> = fc.record({
  language: fc.constantFrom('zh', 'en'),
  print: fc.constantFrom('usual', 'large'),
  contrast: fc.constantFrom('usual', 'high'),
  reach: fc.constantFrom('usual', 'low'),
})

it('what one page keeps the next reads, and whatever cannot be read is as usual', () => {
  fc.assert(
    fc.property(access, (one) => {
      expect(readAccess(keepAccess(one))).toEqual(one)
    }),
  )
  for (const text of [null, '', 'print=huge', '<script>']) expect(readAccess(text)).toEqual(usualAccess)
})

it('a choice that is turned twice is as before, and leaves the others alone', () => {
  const choice = fc.constantFrom<keyof Access>('language', 'print', 'contrast', 'reach')
  fc.assert(
    fc.property(access, choice, (one, which) => {
      expect(turned(turned(one, which), which)).toEqual(one)
      expect({ ...turned(one, which), [which]: one[which] }).toEqual(one)
    }),
  )
})

it('nobody is asked within a minute, everybody has half a minute to answer, and then all is forgotten', () => {
  expect(presenceAfter(askAfterMs - 1)).toEqual({ at: 'here' })
  expect(presenceAfter(askAfterMs)).toEqual({ at: 'asked', leftMs: answerWithinMs })
  expect(presenceAfter(askAfterMs + answerWithinMs - 1)).toEqual({ at: 'asked', leftMs: 1 })
  expect(presenceAfter(askAfterMs + answerWithinMs)).toEqual({ at: 'gone' })
})

it('a kiosk whose hub has been silent says that it shows what was saved earlier', () => {
  const seenAfter = (ageMs: number) => {
    const { seen, now } = shownOf('kiosk:box-k1', { hall: { leaseMs: 600_000, value: hall } }, { ageMs })
    return frameState(seen as unknown as KioskSeen, now, 'zh').isAlone
  }
  expect([seenAfter(20_000), seenAfter(90_000)]).toEqual([false, true])
})
