// Cases about badge readers that are keyboards: what is held to them is for the box alone.
import { deepEqual, equal } from 'node:assert/strict'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPresent, openPort } from '../../../terminal/transport/open.ts'
import type { Hall } from './hall.ts'
import { isTaken, listenTo } from './keyboards.ts'
import { aWhile, type Case, isSaidToBe, soon } from './story.ts'
import { startUdev } from './udev.ts'

/** The short one fits into the kernel's memory for whoever listens, however slowly that one reads. */
const [liMing, wangFang, strange] = ['0004770215', '0004770217', '9038']
/** Nobody, as far as the kernel is concerned; a box in a hall runs as a user of its own. */
const nobody = 65_534

export const readers = {
  async typing({ strangeReader }) {
    const ears = listenTo(strangeReader.serial)
    strangeReader.plug()
    await soon('somebody listens to it', ears.isListening)
    strangeReader.show(strange)
    await soon('its digits are heard', () => ears.heard() === `${strange}⏎`)
    strangeReader.unplug()
    await soon('it is gone', () => strangeReader.node() === null)
    ears.close()
    return {}
  },

  async badge(hall) {
    const ears = listenTo(hall.reader.serial)
    hall.reader.plug()
    await soon('somebody listens to it', ears.isListening)
    await isSaidToBe(hall, 'reader', 'ok')
    await expectHeardByBoxAlone(hall, liMing, ears.heard)
    ears.close()
    return {}
  },

  async badgeAgain(hall) {
    hall.reader.unplug()
    await isSaidToBe(hall, 'reader', 'offline')
    const ears = listenTo(hall.reader.serial)
    const began = performance.now()
    hall.reader.plug()
    await soon('the kernel has it', () => hall.reader.node() !== null)
    await soon('it is taken again', () => isTaken(hall.reader.serial))
    const taken = performance.now() - began
    await isSaidToBe(hall, 'reader', 'ok')
    await expectHeardByBoxAlone(hall, wangFang, ears.heard)
    hall.reader.unplug()
    await isSaidToBe(hall, 'reader', 'offline')
    ears.close()
    return { 'from plug to taken, without a rule': taken }
  },

  async badgeRule({ strangeReader, root }) {
    strangeReader.plug()
    const bare = await soon('the kernel has it', () => strangeReader.node())
    chmodSync(`/dev/${bare}`, 0o666)
    equal(await flawOf(strangeReader.serial), '读卡器的按键仍会进入前台窗口，请安装udev规则')
    equal(isTaken(strangeReader.serial), false)
    strangeReader.unplug()
    await soon('it is gone', () => strangeReader.node() === null)

    mkdirSync('/run/udev/rules.d', { recursive: true })
    writeFileSync('/run/udev/rules.d/60-mingchuang.rules', rulesFor(root, 'FFFF:0036', 'nogroup'))
    const udev = await startUdev()
    const ears = listenTo(strangeReader.serial)
    const began = performance.now()
    strangeReader.plug()
    await soon('the rule takes it', () => isTaken(strangeReader.serial))
    const taken = performance.now() - began
    strangeReader.show(strange)
    await soon('the box may open it', async () => (await flawOf(strangeReader.serial).catch(String)) === null)
    await aWhile()
    deepEqual([ears.heard(), ears.isListening()], ['', true])
    ears.close()
    udev.stop()
    strangeReader.unplug()
    return { 'from plug to taken by the rule': taken }
  },
} satisfies Record<string, Case>

async function expectHeardByBoxAlone(hall: Hall, card: string, heard: () => string): Promise<void> {
  const before = hall.cards()
  hall.reader.show(card)
  await soon('the hub has the card', () => hall.cards().length > before.length)
  await aWhile()
  deepEqual(hall.cards(), [...before, card])
  equal(heard(), '', 'nobody else hears a key')
}

/** What a box that runs as nobody would say of the reader. */
async function flawOf(serialNumber: string): Promise<string | null> {
  const address = { transport: 'keyboard', vendorId: 0xffff, productId: 0x0036, serialNumber } as const
  // Loads the library while this may still be read: the checkout may be its owner's alone.
  await isPresent(address)
  process.setegid?.(nobody)
  process.seteuid?.(nobody)
  try {
    const port = await openPort(address, { data: () => {}, closed: () => {} })
    await port.close()
    return port.flaw
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

/** The rules as installers read them, for a reader of these ids and a group that this machine has. */
function rulesFor(root: string, ids: string, group: string): string {
  const text = readFileSync(join(root, 'docs/installing-boxes.md'), 'utf8')
  const rules = text.split('```').find((block) => block.includes('ATTR{inhibited}="1"'))
  if (rules === undefined) throw new Error('docs/installing-boxes.md has no rule for readers any more')
  return rules.replaceAll('FFFF:0035', ids).replaceAll('GROUP="mingchuang"', `GROUP="${group}"`)
}
