// A clerk and her visitors at one evaluator: 请评价, and when the pad has answered, a level; again and again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { DevicePicture } from '../../terminal/virtual/counter-device.ts'
import type { Chance } from './chance.ts'
import type { Evaluators } from './evaluators.ts'
import { levelsLeft, markThanked, type Press, thanksReader } from './thanks.ts'
import { comesTrue } from './until.ts'

export interface Presser {
  /** Every press of a rating key, in order. */
  readonly presses: readonly Press[]
  /** Resolves when a key is going down: within a few ms the press is on the wire, on the disk, on its way. */
  nextPress(): Promise<void>
  /** Resolves when the last press has had its time to be thanked. */
  stop(): Promise<void>
}

/** How visitors follow one another. */
export interface Pace {
  /** Time until the next visitor, in ms; asked after each. */
  pause(chance: Chance): number
  /** Nobody stands at a dead pad for longer; in ms. */
  readonly patienceMs: number
}

/** People press without a pause. */
const brisk: Pace = { pause: (chance) => chance.between(20, 300), patienceMs: 1_000 }

/** 请评价 as it travels on the wire, both ways. */
const pleaseRate = 'FF 68 03 03 68 01 01 0B 0D 16'

export function startPressing(
  evaluators: Evaluators,
  deviceId: string,
  chance: Chance,
  { pause, patienceMs }: Pace = brisk,
): Presser {
  const presses: Press[] = []
  const freshThanks = thanksReader()
  let isStopping = false
  let watchers: (() => void)[] = []

  function press(key: string): Promise<DevicePicture> {
    for (const watcher of watchers) watcher()
    watchers = []
    return evaluators.press(deviceId, key)
  }

  function takeThanks(): void {
    for (const { level } of freshThanks(evaluators.picture(deviceId).thanked)) markThanked(presses, level)
  }

  /** The agent has answered a 请评价 that went out at this instant; frames stand newest first, and may have come in pieces. */
  function isAnswered(pressedAt: string | undefined): boolean {
    const { frames } = evaluators.picture(deviceId)
    const pressed = frames.findIndex(
      ({ at, direction, hex }) => direction === 'fromDevice' && at === pressedAt && hex === pleaseRate,
    )
    const answers = frames.slice(0, Math.max(0, pressed)).filter(({ direction }) => direction === 'toDevice')
    return answers
      .map(({ hex }) => hex)
      .reverse()
      .join(' ')
      .includes(pleaseRate)
  }

  async function visit(): Promise<void> {
    const { frames } = await press('pleaseRate')
    const pressedAt = frames.find(({ direction }) => direction === 'fromDevice')?.at
    if (!(await comesTrue(patienceMs, () => isAnswered(pressedAt)))) return
    takeThanks()
    const rating: Press = { level: chance.pick(levelsLeft(presses)), isThanked: false }
    presses.push(rating)
    await press(`level${rating.level}`)
    await comesTrue(patienceMs, () => {
      takeThanks()
      return rating.isThanked
    })
  }

  async function work(): Promise<void> {
    while (!isStopping) {
      await visit()
      await sleep(pause(chance))
    }
  }

  const working = work()
  // A failure is told by `stop`; until then it is only not to be called unhandled.
  working.catch(() => {})
  return {
    presses,
    nextPress: () => new Promise((resolve) => watchers.push(resolve)),
    async stop() {
      isStopping = true
      await working
      await sleep(patienceMs)
      takeThanks()
    },
  }
}
