// The law itself on small journals: a loss, a repeat, a gap and a stranger are each seen.
import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '../../hub/core/journal.ts'
import { storyReader } from './journal-story.ts'
import { judge } from './law.ts'

const deviceId = 'w1-evaluator'
const boxId = 'box-w1'
const outboxId = 'outbox'

/** An entry that keeps a press of a level, told by the box under a number. */
function kept(sequence: number, level: number, number: number, device = deviceId): JournalEntry {
  const at = '2026-11-23T01:00:00.000Z'
  const press = { windowId: 'w1', deviceId: device, invitationId: null, level }
  return {
    sequence,
    now: at,
    at,
    seed: '0'.repeat(32),
    actor: { kind: 'box', boxId },
    origin: { boxId, outboxId, sequence: number },
    command: { name: 'rating.press', data: { ...press, channel: 'hallDevice', tags: [], writing: null } },
    events: [{ type: 'rating.pressKept', version: 1, data: { ...press, rule: 'noInvitation', at } }],
    refusal: null,
  }
}

function verdict(levels: readonly number[], highest: number, entries: readonly JournalEntry[]) {
  const { story, read } = storyReader()
  for (const entry of entries) read(entry)
  const presses = levels.map((level) => ({ level, isThanked: true }))
  const { lost, doubled } = judge(
    [{ deviceId, boxId, presses, outbox: { outboxId, highest, forgotten: highest } }],
    story,
  )
  return { lost, doubled }
}

describe('the law of the hall', () => {
  it('is content when every thanked press is kept once', () => {
    expect(verdict([5, 3], 2, [kept(1, 5, 1), kept(2, 3, 2)])).toEqual({ lost: 0, doubled: 0 })
  })

  it('sees a press that never came, also behind a report that never came', () => {
    expect(verdict([5, 3], 2, [kept(1, 5, 1)])).toEqual({ lost: 1, doubled: 0 })
    expect(verdict([5, 3], 3, [kept(1, 5, 1), kept(2, 3, 3)])).toEqual({ lost: 1, doubled: 0 })
  })

  it('sees a report that was taken twice, once', () => {
    expect(verdict([5, 3], 2, [kept(1, 5, 1), kept(2, 3, 2), kept(3, 3, 2)])).toEqual({ lost: 0, doubled: 1 })
  })

  it('sees a press of a device that nobody has', () => {
    expect(verdict([5], 2, [kept(1, 5, 1), kept(2, 4, 2, 'stranger')])).toEqual({ lost: 0, doubled: 1 })
  })
})
