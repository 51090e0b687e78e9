// Cases about evaluators on USB serial adapters: a box knows each by its adapter's own name, never by the kernel's number.
import { deepEqual, notEqual } from 'node:assert/strict'
import type { Evaluator } from './evaluators.ts'
import type { Hall } from './hall.ts'
import { type Case, expectPresses, isSaidToBe, soon } from './story.ts'
import { startUdev } from './udev.ts'

type Which = 'first' | 'second'

export const adapters = {
  async adapter(hall) {
    // From here on udev runs, as on every box: without it no adapter has a name.
    await startUdev()
    const { first, second } = hall.evaluators
    const usable = await plugAndSee(hall, 'first')
    await plugAndSee(hall, 'second')
    const times: number[] = []
    for (const key of ['level5', 'level4', 'level3', 'level2'] as const) times.push(await beThanked(first, key))
    await beThanked(second, 'level5')
    await expectPresses(hall, [
      ...[5, 4, 3, 2].map((level) => ({ deviceId: 'first', windowId: 'w3', level })),
      { deviceId: 'second', windowId: 'w4', level: 5 },
    ])
    return { 'from plug to the hub knowing': usable, 'from key to thanks, slowest of four': Math.max(...times) }
  },

  async adapterReplug(hall) {
    const { first } = hall.evaluators
    let slowest = 0
    const began = performance.now()
    first.unplug()
    await isSaidToBe(hall, 'first', 'offline')
    const away = performance.now() - began
    for (let count = 0; count < 3; count++) {
      if (count > 0) await unplugAndSee(hall, 'first')
      slowest = Math.max(slowest, await plugAndSee(hall, 'first'))
      await beThanked(first, 'level4')
    }
    await expectPresses(
      hall,
      [4, 4, 4].map((level) => ({ deviceId: 'first', windowId: 'w3', level })),
    )
    return { 'from unplug to the hub knowing': away, 'from replug to usable, slowest of three': slowest }
  },

  async adapterSwap(hall) {
    const { first, second } = hall.evaluators
    const before = [first.node(), second.node()]
    for (const which of ['first', 'second'] as const) await unplugAndSee(hall, which)
    for (const which of ['second', 'first'] as const) await plugAndSee(hall, which)
    deepEqual([second.node(), first.node()], before, 'the kernel gave each adapter the other number')
    await beThanked(first, 'level5')
    await beThanked(second, 'level3')
    await expectPresses(hall, [
      { deviceId: 'first', windowId: 'w3', level: 5 },
      { deviceId: 'second', windowId: 'w4', level: 3 },
    ])
    return {}
  },

  async adapterNumber(hall) {
    const { first, stranger } = hall.evaluators
    const before = first.node()
    await unplugAndSee(hall, 'first')
    stranger.plug()
    await soon('the stranger has the number', () => stranger.node() === before)
    const usable = await plugAndSee(hall, 'first')
    notEqual(first.node(), before, 'the kernel gave it another number')
    await beThanked(first, 'level2')
    await expectPresses(hall, [{ deviceId: 'first', windowId: 'w3', level: 2 }])
    stranger.unplug()
    return { 'from replug to usable, under another number': usable }
  },
} satisfies Record<string, Case>

/** Gives the time from the plug until the hub knows that the box can use it. */
async function plugAndSee(hall: Hall, which: Which): Promise<number> {
  const began = performance.now()
  hall.evaluators[which].plug()
  await isSaidToBe(hall, which, 'ok')
  return performance.now() - began
}

async function unplugAndSee(hall: Hall, which: Which): Promise<void> {
  hall.evaluators[which].unplug()
  await isSaidToBe(hall, which, 'offline')
  await soon(`the name of ${which} is gone`, () => hall.evaluators[which].node() === null)
}

/** Gives the time from the key to 谢谢, as seen in the guest. */
async function beThanked(evaluator: Evaluator, key: Parameters<Evaluator['press']>[0]): Promise<number> {
  const before = evaluator.thanks()
  const began = performance.now()
  evaluator.press(key)
  await soon('the evaluator thanks', () => evaluator.thanks() > before)
  return performance.now() - began
}
