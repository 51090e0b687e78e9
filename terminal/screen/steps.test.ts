// What counts as a rating: chosen and confirmed, or chosen and left; nothing else is ever sent.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonRefusal } from '#wire/errors'
import {
  type Effect,
  explainMs,
  type Input,
  marginMs,
  next,
  partingMs,
  refusedMs,
  resting,
  type Step,
  thanksMs,
} from './steps.ts'

const asked = (invitationId: string, leftMs: number): Input => ({
  type: 'seen',
  invitation: { invitationId, leftMs },
  thanks: null,
})
const nobody: Input = { type: 'seen', invitation: null, thanks: null }
const pad = (level: 5 | 1, isReasonPending: boolean): Input => ({
  type: 'seen',
  invitation: null,
  thanks: { invitationId: 'i1', level, isReasonPending },
})
const level = (value: 5 | 4 | 1): Input => ({ type: 'level', level: value })
const full = refusal('storageFull')
const invite = asked('i1', 30_000)

function refusal(code: 'storageFull' | 'internal'): Input {
  return { type: 'answered', invitationId: 'i1', refusal: commonRefusal(code, {}) }
}

function play(inputs: readonly Input[], nowMs = 0): { step: Step; effects: Effect[] } {
  let step: Step = resting
  const effects: Effect[] = []
  for (const input of inputs) {
    const turn = next(step, input, nowMs)
    step = turn.step
    effects.push(...turn.effects)
  }
  return { step, effects }
}
const task = (value: 5 | 4 | 1, tags: string[]) => ({ of: 'rating', invitationId: 'i1', level: value, tags }) as const

describe.each<[name: string, inputs: Input[], at: Step['at'], effects: Effect[]]>([
  ['an invitation asks', [invite], 'asking', []],
  ['an invitation that is nearly over does not ask', [asked('i1', marginMs)], 'resting', []],
  ['no level, time over: nothing is sent', [invite, asked('i1', 0)], 'parting', []],
  ['no level, closed by the hub: nothing is sent', [invite, nobody], 'parting', []],
  ['declined: nothing is sent', [invite, { type: 'decline' }], 'parting', []],
  ['declined stays declined', [invite, { type: 'decline' }, invite], 'parting', []],
  ['chosen, then declined: nothing is sent', [invite, level(1), { type: 'decline' }, nobody], 'parting', []],
  ['chosen and confirmed', [invite, level(4), { type: 'confirm' }], 'sending', [{ do: 'press', task: task(4, []) }]],
  ['chosen and left: it counts', [invite, level(1), asked('i1', 0)], 'sending', [{ do: 'press', task: task(1, []) }]],
  ['chosen, closed by the hub: it counts', [invite, level(1), nobody], 'sending', [{ do: 'press', task: task(1, []) }]],
  [
    'chosen, overtaken by the next visitor: it is sent, and the next visitor is asked',
    [invite, level(1), asked('i2', 30_000)],
    'asking',
    [{ do: 'press', task: task(1, []) }],
  ],
  [
    'reasons go with the level',
    [
      invite,
      level(1),
      { type: 'tag', code: '108' },
      { type: 'more' },
      { type: 'tag', code: '113' },
      { type: 'confirm' },
    ],
    'sending',
    [{ do: 'press', task: task(1, ['108', '113']) }],
  ],
  [
    'changing the level clears its reasons',
    [invite, level(1), { type: 'tag', code: '108' }, level(5), { type: 'confirm' }],
    'sending',
    [{ do: 'press', task: task(5, []) }],
  ],
  [
    'touching the same level again keeps its reasons',
    [invite, level(1), { type: 'tag', code: '108' }, level(1), { type: 'confirm' }],
    'sending',
    [{ do: 'press', task: task(1, ['108']) }],
  ],
  [
    'a reason touched twice is taken back',
    [invite, level(1), { type: 'tag', code: '108' }, { type: 'tag', code: '108' }, { type: 'confirm' }],
    'sending',
    [{ do: 'press', task: task(1, []) }],
  ],
  [
    'confirmed twice is sent once',
    [invite, level(4), { type: 'confirm' }, { type: 'confirm' }],
    'sending',
    [{ do: 'press', task: task(4, []) }],
  ],
  ['a pad pressed: thanks', [invite, pad(5, false)], 'thanking', []],
  ['a pad pressed a bad level: reasons are offered', [invite, pad(1, true)], 'explaining', []],
  ['reasons for a pad may be skipped', [invite, pad(1, true), { type: 'confirm' }], 'resting', []],
  [
    'reasons for a pad are sent as reasons, not as a second rating',
    [invite, pad(1, true), { type: 'tag', code: '108' }, { type: 'confirm' }],
    'sending',
    [{ do: 'giveReason', task: { of: 'reason', invitationId: 'i1', level: 1, tags: ['108'] } }],
  ],
  ['old thanks at the start say nothing', [pad(1, true)], 'resting', []],
])('%s', (_name, inputs, at, effects) => {
  it('holds', () => {
    const end = play(inputs)
    expect(end.step.at).toBe(at)
    expect(end.effects).toEqual(effects)
  })
})

describe('the answer of the hub', () => {
  const sent = play([invite, level(1), { type: 'confirm' }]).step

  it('thanks only for what is stored', () => {
    const thanked = next(sent, { type: 'answered', invitationId: 'i1', refusal: null }, 0).step
    expect(thanked.at).toBe('thanking')
    expect(next(thanked, nobody, thanksMs).step).toEqual({ at: 'resting', done: 'i1' })
  })
  it('that storage is full is shown, can be tried again, and ends by itself', () => {
    const refused = next(sent, full, 0).step
    expect(refused).toMatchObject({ at: 'refused', refusal: { code: 'storageFull' } })
    expect(next(refused, { type: 'retry' }, 0).effects).toEqual([{ do: 'press', task: task(1, []) }])
    expect(next(refused, nobody, refusedMs).step.at).toBe('resting')
  })
  it('to an earlier visitor does not thank the present one', () => {
    const present = play([invite, level(1), asked('i2', 30_000)]).step
    expect(next(present, { type: 'answered', invitationId: 'i1', refusal: null }, 0).step.at).toBe('asking')
  })
})

describe('a touch', () => {
  it('asks for more time, at most once in two seconds', () => {
    const first = next(play([invite]).step, { type: 'touch' }, 10_000)
    expect(first.effects).toEqual([{ do: 'prolong', invitationId: 'i1' }])
    expect(next(first.step, { type: 'touch' }, 11_999).effects).toEqual([])
    expect(next(first.step, { type: 'touch' }, 12_000).effects.length).toBe(1)
  })
  it('keeps the reasons for a pad on the glass', () => {
    const offered = play([invite, pad(1, true)]).step
    const kept = next(offered, { type: 'touch' }, explainMs - 1).step
    expect(next(kept, pad(1, true), explainMs).step.at).toBe('explaining')
    expect(next(offered, pad(1, true), explainMs).step.at).toBe('resting')
  })
  it('while nobody is asked does nothing', () => {
    expect(next(resting, { type: 'touch' }, 0)).toEqual({ step: resting, effects: [] })
  })
})

describe('who was asked and did not rate', () => {
  const parted = play([invite, { type: 'decline' }]).step

  it('is shown the way to rate later for a minute, and for another after every touch', () => {
    expect(next(parted, nobody, partingMs - 1).step.at).toBe('parting')
    expect(next(parted, nobody, partingMs).step).toEqual({ at: 'resting', done: 'i1' })
    const touched = next(parted, { type: 'touch' }, partingMs - 1).step
    expect(next(touched, nobody, partingMs).step.at).toBe('parting')
  })
  it('can put it away, and makes room for the next visitor at once', () => {
    expect(next(parted, { type: 'decline' }, 0).step).toEqual({ at: 'resting', done: 'i1' })
    expect(next(parted, asked('i2', 30_000), 0).step).toMatchObject({ at: 'asking', invitationId: 'i2' })
  })
  it('sees it go when a pad beside the glass has taken the rating after all', () => {
    expect(next(parted, pad(5, false), 0).step).toEqual({ at: 'resting', done: 'i1' })
  })
  it('is not offered it after a rating', () => {
    const rated = play([invite, level(4), { type: 'confirm' }, { type: 'answered', invitationId: 'i1', refusal: null }])
    expect(next(rated.step, nobody, thanksMs).step).toEqual({ at: 'resting', done: 'i1' })
  })
})

it('whatever happens, only what was chosen is sent, and no invitation is pressed twice', () => {
  const happening = fc.oneof(
    fc.record({
      seen: fc.constantFrom('same', 'next', 'none'),
      leftMs: fc.integer({ min: -5_000, max: 30_000 }),
    }),
    fc.constantFrom<Input>(
      level(5),
      level(4),
      level(1),
      { type: 'confirm' },
      { type: 'decline' },
      { type: 'touch' },
      { type: 'more' },
      { type: 'tag', code: '108' },
      { type: 'answered', invitationId: 'i1', refusal: null },
    ),
  )
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (happenings) => {
      let step: Step = resting
      let count = 1
      let chosen: number | null = null
      const pressed: string[] = []
      happenings.forEach((one, index) => {
        if ('seen' in one && one.seen === 'next') count += 1
        const input = 'seen' in one ? (one.seen === 'none' ? nobody : asked(`i${count}`, one.leftMs)) : one
        if (input.type === 'level' && (step.at === 'asking' || step.at === 'choosing')) chosen = input.level
        const turn = next(step, input, index * 1_000)
        for (const effect of turn.effects) {
          if (effect.do !== 'press') continue
          expect(effect.task.level).toBe(chosen)
          pressed.push(effect.task.invitationId)
        }
        step = turn.step
      })
      expect(new Set(pressed).size).toBe(pressed.length)
    }),
    { numRuns: 500 },
  )
})
