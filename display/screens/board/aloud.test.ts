// What a board with a voice of its own says: each call of the board once, nothing in quiet hours, and nothing it is not sure of any more.
import { describe, expect, it } from 'vitest'
import { initialAnnouncer, nextAnnouncer } from '#wire/voice/announcer'
import { shownOf } from '../../design/sample.ts'
import { leased, usualBoard } from '../../design/sample-facts.ts'
import { type AloudCall, aloudOn } from './aloud.ts'
import { calls } from './samples-queue.ts'
import type { BoardSeen } from './state.ts'

const rules = { calls: 'spoken' as const, times: 1, volumePercent: 70, freshMs: 600_000, quiet: [] }

function around(
  change: Partial<typeof rules> | { calls: 'silent' } | { quiet: { from: string; to: string }[] },
  ageMs = 0,
) {
  const facts = { ...usualBoard, calls: calls(3), voice: { ...rules, ...change } }
  const { seen, now } = shownOf<'board'>('board:main', leased<'board'>(facts), { ageMs })
  return aloudOn(seen as unknown as BoardSeen, now, 'free', 1_000_000)
}

describe('a board that calls aloud', () => {
  it('says every call that lasts, in the order of the calls, each once', () => {
    let state = initialAnnouncer<AloudCall>([])
    const said: string[] = []
    for (let atMs = 1_000_000; atMs < 1_010_000; atMs += 1_000) {
      const next = nextAnnouncer(state, around({}), () => 0, atMs)
      state = next.state
      if (next.speak !== null) said.push(next.speak.number)
    }
    const wanted = [...calls(3).current]
      .sort((a, b) => a.calledAt.localeCompare(b.calledAt))
      .map(({ number }) => number)
    expect(said).toEqual(wanted)
    expect(around({}).calls[0]?.sentence).toMatch(/^请.+号到.+号窗口/)
  })

  it.each([
    ['where calls are silent', { calls: 'silent' as const }],
    ['in quiet hours', { quiet: [{ from: '00:00', to: '24:00' }] }],
  ])('keeps still %s', (_where, change) => {
    expect(around(change).hours).toBe('quiet')
  })

  it('says nothing once the hub has been silent for too long to know who is still called', () => {
    expect(around({}, 120_000).calls).toEqual([])
  })
})
