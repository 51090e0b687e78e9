// Cases about a visitor's hand: what is pressed is kept, thanked for and told, or none of the three.
import { deepEqual, equal, notEqual } from 'node:assert/strict'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { scanOutbox } from '../../../terminal/outbox/scan.ts'
import { fillDisk } from './disk-filler.ts'
import { dataDir } from './hall.ts'
import { aWhile, type Case, expectPresses, invite, inviteAndSee, push, pushAndBeThanked, soon } from './story.ts'

const keys = [1, 2, 3, 4, 5]
const levels = [5, 4, 3, 2, 1]

export const presses = {
  async press(hall) {
    hall.hub.isAcking = false
    const times: number[] = []
    for (const key of keys) {
      times.push(await pushAndBeThanked(hall.left, key))
      deepEqual(
        hall.left.news()?.lamps,
        keys.map((lamp) => (lamp === key ? 'thanking' : 'off')),
      )
      const { waiting } = scanOutbox(await readFile(join(dataDir, 'outbox/outbox.log')))
      const { name, data } = waiting.at(-1)?.report.command ?? {}
      deepEqual([name, (data as { level: number }).level], ['rating.press', levels[key - 1]])
    }
    hall.hub.isAcking = true
    const expected = levels.map((level) => ({ deviceId: 'left', windowId: 'w1', level, invitationId: null }))
    await expectPresses(hall, expected)
    times.sort((a, b) => a - b)
    return { 'from key to thanks, middle of five': times[2] ?? 0, 'from key to thanks, slowest of five': times[4] ?? 0 }
  },

  async invitation(hall) {
    const began = performance.now()
    await inviteAndSee(hall, 'inv_a')
    const lit = performance.now() - began
    notEqual(hall.right.lamps(), 'on', 'the other window is not asked')
    await pushAndBeThanked(hall.left, 2)
    await expectPresses(hall, [{ deviceId: 'left', level: 4, invitationId: 'inv_a' }])
    await inviteAndSee(hall, 'inv_b')
    invite(hall, 'left', null)
    await soon('the left pad is dark', () => hall.left.lamps() === 'dark')
    return { 'from the hub to the lamps': lit }
  },

  async missed(hall) {
    await pushAndBeThanked(hall.right, 1)
    const thanks = hall.right.thanks()
    hall.right.loseNextReport()
    push(hall.right, 2)
    await soon('the hub hears of it', () => hall.statesOf('right').some(({ text }) => text === '漏收 1 次按键'))
    equal(hall.right.thanks(), thanks)
    await pushAndBeThanked(hall.right, 3)
    await expectPresses(
      hall,
      [5, 3].map((level) => ({ deviceId: 'right', level })),
    )
    return {}
  },

  async fullDisk(hall) {
    const filler = await fillDisk('/run/disk/filler')
    const before = hall.right.thanks()
    // The last block of the outbox may still have room for a few.
    for (let isKept = true; isKept; ) {
      const thanks = hall.right.thanks()
      push(hall.right, 4)
      await soon('it is kept or not', () => hall.right.thanks() > thanks || hall.right.lamps() === 'blinking')
      isKept = hall.right.thanks() > thanks
    }
    const kept = hall.right.thanks() - before
    for (let count = 0; count < 3; count++) push(hall.right, 4)
    await aWhile()
    equal(hall.right.thanks() - before, kept, 'no thanks while the disk is full')
    equal(hall.right.lamps(), 'blinking')
    await rm(filler)
    await pushAndBeThanked(hall.right, 3)
    await expectPresses(hall, [...Array.from({ length: kept }, () => ({ level: 2 })), { level: 3 }])
    return { 'presses for which there was still room (number)': kept }
  },
} satisfies Record<string, Case>
