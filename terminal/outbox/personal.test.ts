// What is somebody's own leaves the disk of the box with the hub's acknowledgement: no file holds it any more.
import { describe, expect, it } from 'vitest'
import { type MemoryDisk, memoryDisk } from '../../tests/agent/memory-disk.ts'
import { quietLog } from '../../tests/agent/quiet-log.ts'
import { eventually } from '../../tests/fakes/eventually.ts'
import { createOutbox, type Draft } from './outbox.ts'

const number = '0004770215'
const draft = (name: string, data: object): Draft => ({
  occurredAt: '2026-11-23T01:02:03.004Z',
  bootId: 'boot',
  monotonicMs: 12.5,
  command: { name, data },
})
const card = draft('badge.present', { windowId: 'w1', deviceId: 'reader', card: number })
const press = (text: string) => draft('rating.press', { text })

async function opened(disk: MemoryDisk) {
  const outbox = createOutbox(disk, quietLog, ({ name }) => name === 'badge.present')
  await outbox.start()
  return outbox
}
const isClean = (disk: MemoryDisk) => eventually(() => expect(holds(disk)).toEqual([]))
const holds = (disk: MemoryDisk) => disk.names().filter((name) => disk.bytes(name).includes(number))

describe('a card', () => {
  it('is on the disk until the hub has it, and in no file afterwards', async () => {
    const disk = memoryDisk()
    const outbox = await opened(disk)
    await outbox.append(card, null)
    expect(holds(disk)).toEqual(['outbox.log'])
    outbox.forget(1)
    await outbox.append(press('5'), null)
    await isClean(disk)
    disk.losePower(0)
    expect((await opened(disk)).standing()).toMatchObject({ highest: 2, forgotten: 1 })
    expect(holds(disk)).toEqual([])
  })

  it('acknowledged while the file is being written anew is gone after the next writing', async () => {
    const disk = memoryDisk()
    const outbox = await opened(disk)
    await outbox.append(card, null)
    await outbox.append(card, null)
    outbox.forget(1)
    const rename = disk.rename
    disk.rename = async (from, to) => {
      outbox.forget(2)
      await rename(from, to)
    }
    await outbox.append(press('5'), null)
    await outbox.append(press('4'), null)
    await outbox.stop()
    expect(holds(disk)).toEqual([])
  })

  it('that could not be written out of the file is gone with the next acknowledgement', async () => {
    const disk = memoryDisk()
    const outbox = await opened(disk)
    await outbox.append(card, null)
    const { rename } = disk
    disk.rename = () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
    outbox.forget(1)
    await outbox.append(press('5'), null)
    await outbox.append(press('4'), null)
    expect(holds(disk)).toContain('outbox.log')
    disk.rename = rename
    outbox.forget(2)
    await isClean(disk)
  })

  it('is gone after the next start, wherever the power cut the writing', async () => {
    const disk = memoryDisk()
    const outbox = await opened(disk)
    await outbox.append(card, null)
    for (let count = 0; count < 30; count++) await outbox.append(press('x'.repeat(20_000)), null)
    outbox.forget(1)
    await outbox.stop()
    expect(holds(disk)).toEqual(['outbox.log'])
    disk.put('outbox.next', disk.bytes('outbox.log').subarray(0, 1_000))
    await opened(disk)
    expect(holds(disk)).toEqual([])
  })

  it('that came before a long backlog leaves the disk with the backlog, not with a rewriting of it each time', async () => {
    const disk = memoryDisk()
    const outbox = await opened(disk)
    await outbox.append(card, null)
    for (let count = 0; count < 30; count++) await outbox.append(press('x'.repeat(20_000)), null)
    let writings = 0
    const rename = disk.rename
    disk.rename = async (from, to) => {
      writings += 1
      await rename(from, to)
    }
    for (let upTo = 1; upTo <= 31; upTo++) {
      outbox.forget(upTo)
      await outbox.append(press('5'), null)
    }
    await isClean(disk)
    expect(writings).toBeLessThan(5)
  })
})
