// A really full disk: no press is thanked for that is not kept, and none that was refused ever arrives.
import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isLeftOut } from '../fakes/left-out.ts'
import { freshDir, letIn, removeDir, startAgent } from './box.ts'
import { startEvaluator } from './evaluator.ts'
import { startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let folder: string
const isMounted = (): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

beforeEach(async () => {
  folder = await freshDir()
})
afterEach(async () => {
  try {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
  } catch {
    // It was never mounted.
  }
  await removeDir(folder)
})

describe('on a full disk', () => {
  it('the device does not thank, and thanks again when there is room', async ({ skip }) => {
    if (isLeftOut('a full disk of a box', isMounted() ? null : 'only root can mount a small disk')) skip()
    const hub = await startFakeHub()
    const pad = await startEvaluator()
    const setting = { hub, dataDir: folder, evaluators: [pad.port] }
    await letIn(setting)
    const { agent, url } = await startAgent(setting)
    await until('the pad is connected', () => pad.isConnected())
    pad.press(3)
    await until('the first is thanked for', () => pad.thanks() === 1)
    await until('nothing waits', () => hub.journal.some(({ command }) => command.name === 'rating.press'))

    const filler = join(folder, 'filler')
    await writeFile(filler, Buffer.alloc(1024 * 1024)).catch((error) => expect(error.code).toBe('ENOSPC'))
    const highest = async () => {
      const { outbox } = (await (await fetch(`${url}/health`)).json()) as { outbox: { highest: number } }
      return outbox.highest
    }
    // The last page of the file may still have room for a few; then there is none.
    const refusedAt = await until('the disk takes no more', async () => {
      const thanks = pad.thanks()
      pad.press(0)
      await until('it has been dealt with', async () => pad.thanks() > thanks || (await isRefusing(url)))
      return pad.thanks() === thanks ? highest() : null
    })
    expect(await (await fetch(url)).text()).toContain('磁盘已满')
    const thanked = pad.thanks()
    for (let count = 0; count < 5; count++) pad.press(0)
    await until('they have been dealt with', () => isRefusing(url))
    expect(pad.thanks()).toBe(thanked)
    expect(await highest()).toBe(refusedAt)

    await rm(filler)
    await until('there is thanks again', () => {
      pad.press(2)
      return pad.thanks() > thanked
    })
    await until('what was thanked for has arrived', () => {
      const presses = hub.journal.filter(({ command }) => command.name === 'rating.press')
      return presses.length === pad.thanks()
    })
    expect(hub.journal.map(({ sequence }) => sequence)).toEqual(hub.journal.map((_, index) => index + 1))
    await agent.stop()
    await pad.unplug()
    await hub.close()
  }, 30_000)
})

/** True when a command of a screen is refused for want of room: whatever came before it has been handled. */
async function isRefusing(url: string): Promise<boolean> {
  const { io } = await import('socket.io-client')
  const socket = io(url, { transports: ['websocket'], forceNew: true })
  try {
    const data = { windowId: 'w1', number: null }
    const outcome = await socket
      .timeout(3_000)
      .emitWithAck('command', { id: crypto.randomUUID(), name: 'service.begin', data })
    return !outcome.accepted && outcome.refusal.code === 'storageFull'
  } finally {
    socket.disconnect()
  }
}
