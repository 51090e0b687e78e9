// What signs and speakers say in an emergency: every kind can be said aloud with the clips that come with the agent, and a drill says so first.
import { describe, expect, it } from 'vitest'
import { type Emergency, emergencyKind, emergencyMode } from '#contract/public/emergency'
import { loadClips } from '../voice/clips.ts'
import { lengthMs } from '../voice/sound.ts'
import { announcementOf, attention, signTextOf } from './words.ts'

const clips = await loadClips(null)
const all = emergencyKind.options.flatMap((kind) => emergencyMode.options.map((mode) => ({ kind, mode })))
const emergency = (change: Partial<Emergency>): Emergency => ({
  emergencyId: 'emg_1',
  kind: 'fire',
  mode: 'real',
  text: { zh: '', en: '' },
  places: [],
  declaredAt: '2026-11-23T01:00:00.000Z',
  declaredBy: '报警键',
  boxId: null,
  endsAt: '2026-11-23T03:00:00.000Z',
  ...change,
})

describe.each(all)('$kind, $mode', (one) => {
  it('is said aloud in whole words, after the sound that no call has', () => {
    const { samples, text, volumePercent } = announcementOf(emergency(one), clips)
    const soundMs = lengthMs(clips.get(attention) ?? new Int16Array())
    expect(soundMs).toBeGreaterThan(1_000)
    expect(lengthMs(samples)).toBeGreaterThan(soundMs + 1_000)
    expect(volumePercent).toBe(100)
    expect(text.startsWith('演练')).toBe(one.mode === 'drill')
  })

  it('stands on a sign in few words, a drill as one', () => {
    const { title, state, notice } = signTextOf(emergency(one), null)
    for (const line of [title, state, notice]) expect(line.startsWith('演练')).toBe(one.mode === 'drill')
    expect(state.length).toBeLessThanOrEqual(6)
  })
})

it('a sign tells the hall’s own words and the way out', () => {
  const shown = emergency({ text: { zh: '请到广场集合', en: '' } })
  const { notice } = signTextOf(shown, { zh: '东侧安全出口', en: 'East exit', arrow: 'left' })
  expect(notice).toBe('请到广场集合  向左 东侧安全出口')
})
