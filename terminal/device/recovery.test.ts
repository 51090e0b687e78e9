// The ladder of a port: each rung in its turn, timed and counted, without end, and the hall hears of changes only.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialRecovery, nextRecovery, type Recovery, type RecoveryEffect, type RecoveryInput } from './recovery.ts'

const run = (state: Recovery, ...inputs: RecoveryInput[]) =>
  inputs.reduce(
    (all, input) => {
      const next = nextRecovery(all.state, input)
      return { state: next.state, effects: [...all.effects, ...next.effects] }
    },
    { state, effects: [] as RecoveryEffect[] },
  )
const failed: RecoveryInput = { type: 'openFailed', fault: 'busy', text: '端口被占用', atMs: 0 }
const again: RecoveryInput = { type: 'elapsed' }
const opened: RecoveryInput = { type: 'opened', flaw: null }
const start: RecoveryInput = { type: 'start' }
const told = (effects: readonly RecoveryEffect[]) =>
  effects.flatMap((effect) => (effect.do === 'tell' ? [effect.state] : []))
const waits = (effects: readonly RecoveryEffect[]) =>
  effects.flatMap((effect) => (effect.do === 'wait' ? [effect.ms] : []))

describe('recovery of a port', () => {
  it('climbs reopen, reset, fault, and stays there trying for ever', () => {
    const { state, effects } = run(initialRecovery, start, failed, again, failed, again, failed, again, failed, again)
    expect(waits(effects)).toEqual([250, 3_000, 15_000, 15_000])
    expect(state.climbed).toEqual({ retry: 0, reopen: 1, reset: 1, fault: 2 })
    expect(told(effects)).toEqual(['warning', 'fault'])
    expect(effects.filter((effect) => effect.do === 'open')).toHaveLength(5)
  })

  it('a device that fell silent is well again only when it is heard', () => {
    const { state } = run(initialRecovery, start, opened, { type: 'silent', atMs: 1 }, again)
    const reopened = run(state, opened)
    expect(told(reopened.effects)).toEqual([])
    expect(told(run(reopened.state, { type: 'heard' }).effects)).toEqual(['ok'])
  })

  it('an unplugged device is looked for every second, and meets everything anew when it is back', () => {
    const gone: RecoveryInput = { type: 'openFailed', fault: 'absent', text: '未接入', atMs: 0 }
    const away = run(initialRecovery, start, opened, { type: 'lost', text: '已拔出', atMs: 0 }, again, gone)
    expect(away.state.phase).toBe('absent')
    expect(told(away.effects)).toEqual(['ok', 'warning', 'offline'])
    const still = run(away.state, again, { type: 'present', isPresent: false })
    expect(still.effects).toEqual([{ do: 'lookForIt' }, { do: 'wait', ms: 1_000 }])
    const back = run(still.state, again, { type: 'present', isPresent: true }, opened)
    expect(back.effects.map((effect) => effect.do)).toEqual([
      'lookForIt',
      'open',
      'reinitialise',
      'replay',
      'wait',
      'tell',
    ])
  })

  it('a port that held for half a minute begins again at the lowest rung', () => {
    const flapped = run(initialRecovery, start, opened, { type: 'lost', text: '断开', atMs: 0 }, again, opened)
    expect(flapped.state.rung).toBe('reopen')
    expect(run(flapped.state, again).state.rung).toBe('retry')
  })

  it('a port that opens and falls again and again stays one fault for the hall', () => {
    const lost: RecoveryInput = { type: 'lost', text: '断开', atMs: 0 }
    const { state, effects } = run(
      initialRecovery,
      start,
      failed,
      again,
      failed,
      again,
      failed,
      again,
      opened,
      lost,
      again,
      opened,
    )
    expect(told(effects)).toEqual(['warning', 'fault'])
    expect(told(run(state, again).effects)).toEqual(['ok'])
  })

  it('a port that works but not as it must is a warning for as long as it is open, however much it is heard', () => {
    const flawed: RecoveryInput = { type: 'opened', flaw: '按键仍会进入前台窗口' }
    const { state, effects } = run(initialRecovery, start, flawed, { type: 'heard' }, again, { type: 'heard' })
    expect(effects.flatMap((effect) => (effect.do === 'tell' ? [effect] : []))).toEqual([
      { do: 'tell', state: 'warning', text: '按键仍会进入前台窗口' },
    ])
    const mended = run(state, { type: 'lost', text: '已拔出', atMs: 0 }, again, opened)
    expect(told(mended.effects)).toEqual(['warning', 'ok'])
  })

  it('never stops trying, whatever happens', () => {
    const input = fc.oneof(
      fc.constant(start),
      fc.constant(opened),
      fc.constant(failed),
      fc.constant<RecoveryInput>({ type: 'openFailed', fault: 'absent', text: '', atMs: 0 }),
      fc.constant<RecoveryInput>({ type: 'lost', text: '', atMs: 0 }),
      fc.constant<RecoveryInput>({ type: 'silent', atMs: 0 }),
      fc.constant<RecoveryInput>({ type: 'heard' }),
      fc.constant(again),
      fc.boolean().map((isPresent): RecoveryInput => ({ type: 'present', isPresent })),
    )
    fc.assert(
      fc.property(fc.array(input), (inputs) => {
        let { state } = run(initialRecovery, start, ...inputs)
        for (let turn = 0; turn < 4 && state.phase !== 'open'; turn++) {
          state = run(state, again, { type: 'present', isPresent: true }, opened).state
        }
        expect(state.phase).toBe('open')
      }),
    )
  })
})
