// One trial of the hall: people press, power goes, everything comes back; then the journal and the glass are read.
import { setTimeout as sleep } from 'node:timers/promises'
import { chanceOf } from './chance.ts'
import { cutAgainAndAgain } from './cuts.ts'
import { frozen } from './frozen.ts'
import { type Hall, openHall } from './hall.ts'
import type { Story } from './journal-story.ts'
import { judge, type Witness } from './law.ts'
import { type Presser, startPressing } from './presser.ts'
import type { Cuttable } from './program.ts'
import { readJournal } from './read-journal.ts'
import { comesTrue } from './until.ts'

export interface Trial {
  readonly cuts: number
  readonly seed: number
  /** An empty folder for everything the processes write. */
  readonly folder: string
  readonly environment: NodeJS.ProcessEnv
  readonly tell: (line: string) => void
}

export interface Outcome {
  readonly lost: number
  readonly doubled: number
  /** `ok`, or `broken at entry …`. */
  readonly journal: string
  /** `right within … s`, or `wrong: …`. */
  readonly screens: string
  /** Everything else that must not be: a process that died by itself, a pad that nobody could press. */
  readonly faults: readonly string[]
}

/** All boxes have delivered, and the screens have followed, within this; ms. */
const quietWithinMs = 120_000
const screensWithinMs = 60_000
/** A cut waits for a press to fall on for at most this long, in ms. */
const longestAimMs = 1_000

export async function tryHall({ cuts, seed, folder, environment, tell }: Trial): Promise<Outcome> {
  const hall = await openHall(folder, environment)
  try {
    tell('the hall is open')
    const pressers = hall.boxes.map(({ plan: { deviceId } }) =>
      startPressing(hall.evaluators, deviceId, chanceOf(seed, deviceId)),
    )
    const targets = targetsOf(hall)
    const nextPress = (hit: readonly Cuttable[]) => pressAt(hall, pressers, hit)
    const chance = chanceOf(seed, 'cuts')
    const restartedAtMs = await cutAgainAndAgain({ cuts, targets, chance, nextPress, tell })
    await Promise.all(pressers.map((presser) => presser.stop()))
    const isQuiet = await comesTrue(quietWithinMs, () => hasDelivered(hall))
    tell(isQuiet ? 'every box has delivered' : 'a box could not deliver')
    const wrong = await wrongScreens(hall, (await readJournal(hall.hub.journal)).story)
    const tookMs = performance.now() - restartedAtMs

    const witnesses = await witnessesOf(hall, pressers)
    await hall.hub.program.stop()
    const { verdict, story } = await readJournal(hall.hub.journal)
    tell(summary(pressers, story))
    const { lost, doubled, faults } = judge(witnesses, story)
    return {
      lost,
      doubled,
      journal: verdict.ok ? 'ok' : `broken at entry ${verdict.sequence} (${verdict.fault})`,
      screens: wrong === null ? `right within ${(tookMs / 1000).toFixed(1)} s` : `wrong: ${wrong}`,
      faults: [
        ...faults,
        ...(isQuiet ? [] : [`a box had not delivered after ${quietWithinMs / 1000} s`]),
        ...idlePads(witnesses),
        ...[hall.hub, hall.broker, ...hall.boxes].flatMap(({ program }) => program.crashes()),
      ],
    }
  } finally {
    await hall.stop()
  }
}

/** The hub and the boxes as often as one another, the broker and the browsers a little less. */
function targetsOf({ hub, broker, boxes, screens }: Hall): Cuttable[] {
  const hubs = [hub.program, hub.program, hub.program, frozen(hub.program)]
  return [...hubs, ...boxes.map(({ program }) => program), broker.program, broker.program, ...screens]
}

/** The next press at the pads of the boxes that are hit, or at any when none is; but no longer than a moment. */
async function pressAt({ boxes }: Hall, pressers: readonly Presser[], hit: readonly Cuttable[]): Promise<void> {
  const theirs = pressers.filter((_, index) => hit.some((target) => target === boxes[index]?.program))
  const presses = (theirs.length > 0 ? theirs : pressers).map((presser) => presser.nextPress())
  await Promise.race([...presses, sleep(longestAimMs)])
}

async function hasDelivered({ boxes }: Hall): Promise<boolean> {
  const all = await Promise.all(boxes.map((box) => box.health()))
  return all.every((health) => health?.isOnline === true && health.outbox.forgotten === health.outbox.highest)
}

/** Waits for the screens to be right; null when they are, else what is wrong with the first. */
async function wrongScreens({ screens }: Hall, story: Story): Promise<string | null> {
  let wrong: string | null = null
  await comesTrue(screensWithinMs, async () => {
    const found = await Promise.all(screens.map((screen) => screen.wrong(screen.texts(story))))
    wrong = found.find((one) => one !== null) ?? null
    return wrong === null
  })
  return wrong
}

async function witnessesOf({ boxes }: Hall, pressers: readonly Presser[]): Promise<Witness[]> {
  return Promise.all(
    boxes.map(async (box, index) => ({
      deviceId: box.plan.deviceId,
      boxId: box.plan.boxId,
      presses: pressers[index]?.presses ?? [],
      outbox: (await box.health())?.outbox ?? null,
    })),
  )
}

/** A trial in which nobody was thanked proves nothing. */
function idlePads(witnesses: readonly Witness[]): string[] {
  return witnesses
    .filter(({ presses }) => !presses.some(({ isThanked }) => isThanked))
    .map(({ deviceId }) => `${deviceId}: nobody was thanked`)
}

function summary(pressers: readonly Presser[], { kept }: Story): string {
  const presses = pressers.flatMap((presser) => presser.presses)
  const entries = [...kept.values()].flat()
  const thanked = presses.filter(({ isThanked }) => isThanked).length
  const counted = entries.filter(({ isCounted }) => isCounted).length
  return `${presses.length} presses, ${thanked} thanked; in the journal ${entries.length}, of which ${counted} count`
}
