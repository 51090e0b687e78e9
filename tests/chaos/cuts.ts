// The cuts: at moments, of targets and for pauses that the seed decides, one at a time or several at once.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Chance } from './chance.ts'
import type { Cuttable } from './program.ts'

/** Ordinary work between two cuts, and time without power, in ms. */
const workMs = { from: 20, to: 2_500 }
const darkMs = { from: 20, to: 1_500 }
/** Most cuts, in percent, fall this soon after a key went down, in ms: within that a press is kept, sent and committed. */
const aimed = 70
const afterPressMs = { from: 0, to: 40 }
/** So often, in percent, the next cut does not wait until everything stands again. */
const impatience = 20

/** A target is picked as often as it is listed. */
export interface CutPlan {
  readonly cuts: number
  readonly targets: readonly Cuttable[]
  readonly chance: Chance
  /** Resolves when a key goes down at a pad that one of the targets serves. */
  readonly nextPress: (hit: readonly Cuttable[]) => Promise<void>
  readonly tell: (line: string) => void
}

/** Resolves when the last cut has healed, with the moment (`performance.now()`) of the last restart. */
export async function cutAgainAndAgain({ cuts, targets, chance, nextPress, tell }: CutPlan): Promise<number> {
  const healing = new Set<Promise<void>>()
  const faults: unknown[] = []
  let restartedAtMs = performance.now()

  function heal(target: Cuttable): Promise<void> {
    const healed = target
      .start()
      .catch((error: unknown) => void faults.push(error))
      .finally(() => healing.delete(healed))
    healing.add(healed)
    return healed
  }

  for (let left = cuts; left > 0; ) {
    await sleep(chance.between(workMs.from, workMs.to))
    const hit = pickSome(targets, Math.min(left, atOnce(chance)), chance)
    left -= hit.length
    if (chance.isLucky(aimed)) {
      await nextPress(hit)
      await sleep(chance.between(afterPressMs.from, afterPressMs.to))
    }
    tell(`cut ${cuts - left} of ${cuts}: ${hit.map(({ name }) => name).join(', ')}`)
    await Promise.all(hit.map((target) => target.kill()))
    await sleep(chance.between(darkMs.from, darkMs.to))
    restartedAtMs = performance.now()
    for (const target of hit) void heal(target)
    const isImpatient = chance.isLucky(impatience) && left > 0
    if (!isImpatient) await Promise.all(healing)
    if (faults.length > 0) throw faults[0]
  }
  return restartedAtMs
}

/** Mostly one, now and then two or three. */
function atOnce(chance: Chance): number {
  if (chance.isLucky(10)) return 3
  return chance.isLucky(20) ? 2 : 1
}

function pickSome(targets: readonly Cuttable[], count: number, chance: Chance): readonly Cuttable[] {
  const hit = new Set<Cuttable>()
  while (hit.size < count) hit.add(chance.pick(targets))
  return [...hit]
}
