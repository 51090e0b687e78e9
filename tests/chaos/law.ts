// The law of the hall: what a pad thanked for is in the journal, once, with the level that was pressed. Pure.
import { align } from './alignment.ts'
import type { Health } from './box.ts'
import type { Story } from './journal-story.ts'
import type { Press } from './thanks.ts'

/** One evaluator and its box, as they stood when everything was quiet. */
export interface Witness {
  readonly deviceId: string
  readonly boxId: string
  readonly presses: readonly Readonly<Press>[]
  /** Null when the box did not answer. */
  readonly outbox: Health['outbox'] | null
}

export interface Judgement {
  readonly lost: number
  readonly doubled: number
  /** Every fault in words. */
  readonly faults: readonly string[]
}

export function judge(witnesses: readonly Witness[], story: Story): Judgement {
  const lost: string[] = []
  const doubled = new Map<number, string>(story.wrong)

  for (const { deviceId, presses } of witnesses) {
    const kept = story.kept.get(deviceId) ?? []
    const alignment = align(presses, kept)
    for (const index of alignment.lost)
      lost.push(`${deviceId}: press ${index + 1}, level ${presses[index]?.level}, lost`)
    for (const index of alignment.extra) {
      const { sequence, level } = kept[index] ?? { sequence: 0, level: 0 }
      if (!doubled.has(sequence)) doubled.set(sequence, `${deviceId}: level ${level} kept, though nobody pressed it`)
    }
  }
  for (const [deviceId, kept] of story.kept) {
    if (witnesses.some((witness) => witness.deviceId === deviceId)) continue
    for (const { sequence } of kept) doubled.set(sequence, `a press of an unknown device ${deviceId}`)
  }
  const gaps = missingReports(witnesses, story)
  return {
    // A lost press leaves a gap, too: the greater of the two is the loss.
    lost: Math.max(lost.length, gaps.length),
    doubled: doubled.size,
    faults: [...lost, ...gaps, ...Array.from(doubled, ([sequence, why]) => `journal entry ${sequence}: ${why}`)],
  }
}

/** Numbers of each outbox that never came, up to the highest the journal or the box knows. */
function missingReports(witnesses: readonly Witness[], { outboxes }: Story): string[] {
  const highest = new Map(Array.from(outboxes, ([outbox, taken]) => [outbox, Math.max(...taken)]))
  for (const { boxId, outbox } of witnesses) {
    if (outbox?.outboxId == null) continue
    const name = `${boxId} ${outbox.outboxId}`
    highest.set(name, Math.max(highest.get(name) ?? 0, outbox.highest))
  }
  return Array.from(highest).flatMap(([outbox, last]) =>
    Array.from({ length: last }, (_, index) => index + 1)
      .filter((sequence) => outboxes.get(outbox)?.has(sequence) !== true)
      .map((sequence) => `${outbox}: report ${sequence} never came`),
  )
}
