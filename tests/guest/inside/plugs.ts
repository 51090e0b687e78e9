// Cases about a cable: what is plugged in can be used, what is pulled out is said to be away, and nobody starts anything again.
import { deepEqual, equal, notEqual } from 'node:assert/strict'
import {
  beThanked,
  type Case,
  expectPresses,
  inviteAndSee,
  isSaidToBe,
  pushAndBeThanked,
  seeItAsk,
  soon,
} from './story.ts'

export const plugs = {
  async plug(hall) {
    for (const pad of ['left', 'right'] as const) await isSaidToBe(hall, pad, 'offline')
    const began = performance.now()
    hall.left.plug()
    await soon('the kernel has the left pad', () => hall.left.node() !== null)
    hall.right.plug()
    for (const pad of ['left', 'right'] as const) await isSaidToBe(hall, pad, 'ok')
    return { 'from plug to the hub knowing of both': performance.now() - began }
  },

  async swap(hall) {
    const before = [hall.left.node(), hall.right.node()]
    for (const pad of ['left', 'right'] as const) {
      hall[pad].unplug()
      await isSaidToBe(hall, pad, 'offline')
    }
    for (const pad of ['right', 'left'] as const) {
      hall[pad].plug()
      await isSaidToBe(hall, pad, 'ok')
    }
    notEqual(before[0], before[1])
    deepEqual([hall.right.node(), hall.left.node()], before, 'the kernel gave each pad the other name')
    await pushAndBeThanked(hall.left, 1)
    await pushAndBeThanked(hall.right, 3)
    await expectPresses(hall, [
      { deviceId: 'left', windowId: 'w1', level: 5 },
      { deviceId: 'right', windowId: 'w2', level: 3 },
    ])
    return {}
  },

  async replug(hall) {
    await inviteAndSee(hall, 'inv_c')
    const began = performance.now()
    hall.left.unplug()
    await isSaidToBe(hall, 'left', 'offline')
    const away = performance.now() - began
    hall.left.plug()
    const usable = await seeItAsk(hall)
    await pushAndBeThanked(hall.left, 1)
    await expectPresses(hall, [{ deviceId: 'left', level: 5, invitationId: 'inv_c' }])
    await isSaidToBe(hall, 'left', 'ok')
    return { 'from unplug to the hub knowing': away, 'from replug to lit lamps': usable }
  },

  async unpressed(hall) {
    hall.left.unplug()
    await isSaidToBe(hall, 'left', 'offline')
    hall.left.plug()
    await isSaidToBe(hall, 'left', 'ok')
    const before = hall.statesOf('left').length
    const began = performance.now()
    hall.left.unplug()
    await isSaidToBe(hall, 'left', 'offline')
    const away = performance.now() - began
    const said = hall.statesOf('left').slice(before)
    hall.left.plug()
    await isSaidToBe(hall, 'left', 'ok')
    equal(
      said.find(({ state }) => state === 'fault'),
      undefined,
      `it was said to be broken, and away only ${Math.round(away)} ms after it was pulled out`,
    )
    return { 'from unplug to the hub knowing': away }
  },

  async wobble(hall) {
    await beThanked(hall.left, () => hall.left.press(2))
    hall.left.unplug()
    hall.left.plug()
    const usable = await inviteAndSee(hall, 'inv_d')
    const before = hall.statesOf('left').length
    await pushAndBeThanked(hall.left, 2)
    await expectPresses(hall, [
      { deviceId: 'left', level: 4, invitationId: null },
      { deviceId: 'left', level: 4, invitationId: 'inv_d' },
    ])
    const said = hall.statesOf('left').slice(before)
    deepEqual(
      said.filter(({ text }) => text.startsWith('漏收')),
      [],
      'no lost press is spoken of',
    )
    return { 'from replug to lit lamps': usable }
  },

  async flaps(hall) {
    const expected: object[] = []
    const held = () => [hall.openPads(), hall.threads()]
    const before = held()
    let slowest = 0
    for (let count = 0; count < 6; count++) {
      await inviteAndSee(hall, `inv_flap${count}`)
      hall.left.unplug()
      await pushAndBeThanked(hall.right, 1)
      hall.left.plug()
      slowest = Math.max(slowest, await seeItAsk(hall))
      await pushAndBeThanked(hall.left, 2)
      expected.push({ deviceId: 'right', level: 5 }, { deviceId: 'left', level: 4, invitationId: `inv_flap${count}` })
    }
    await expectPresses(hall, expected)
    await soon(`the box holds what it held before, ${before}, now ${held()}`, () => `${held()}` === `${before}`)
    return { 'from replug to lit lamps, slowest of six': slowest }
  },
} satisfies Record<string, Case>
