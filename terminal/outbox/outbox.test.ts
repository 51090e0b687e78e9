// The promises of the outbox, for any cut, any damage, any order of appends and acknowledgements.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoryDisk } from '../../tests/agent/memory-disk.ts'
import { quietLog } from '../../tests/agent/quiet-log.ts'
import { createOutbox, type Draft, type Outbox } from './outbox.ts'
import { encodeRecord } from './record.ts'
import { scanOutbox } from './scan.ts'

const file = 'outbox.log'
const draft = (level: unknown): Draft => ({
  occurredAt: '2026-11-23T01:02:03.004Z',
  bootId: 'boot',
  monotonicMs: 12.5,
  command: { name: 'rating.press', data: { level } },
})
const all = { reports: 10_000, bytes: 10_000_000 }
const levels = (outbox: Outbox, after = 0) =>
  outbox.after(after, all).map(({ command }) => (command.data as { level: unknown }).level)
const sequences = (outbox: Outbox) => outbox.after(0, all).map(({ sequence }) => sequence)

async function opened(disk = memoryDisk()) {
  const outbox = createOutbox(disk, quietLog)
  await outbox.start()
  return { disk, outbox }
}

describe('the outbox', () => {
  it('numbers what it keeps from 1 without gaps, and still has it after a restart', async () => {
    const { disk, outbox } = await opened()
    expect(await Promise.all([5, 4, 3].map((level) => outbox.append(draft(level), null)))).toEqual([1, 2, 3])
    const id = outbox.standing().outboxId
    disk.losePower(0)
    const again = (await opened(disk)).outbox
    expect(levels(again)).toEqual([5, 4, 3])
    expect(again.standing()).toEqual({ outboxId: id, highest: 3, forgotten: 0, fault: null })
    expect(await again.append(draft(1), null)).toBe(4)
  })

  it('gives a new disk a new id', async () => {
    const [one, two] = [await opened(), await opened()]
    expect(one.outbox.standing().outboxId).not.toBe(two.outbox.standing().outboxId)
  })

  it('shares one fsync among appends that wait together', async () => {
    const { disk, outbox } = await opened()
    let syncs = 0
    const open = disk.open
    disk.open = async (name) => {
      const handle = await open(name)
      return {
        ...handle,
        sync: () => {
          syncs += 1
          return handle.sync()
        },
      }
    }
    const counted = createOutbox(disk, quietLog)
    await outbox.stop()
    await counted.start()
    syncs = 0
    await Promise.all(Array.from({ length: 200 }, (_, index) => counted.append(draft(index), null)))
    expect(syncs).toBeLessThanOrEqual(2)
  })

  it('writes down what the hub has together with the next report, not in a writing of its own', async () => {
    const { disk, outbox } = await opened()
    await outbox.append(draft(5), null)
    const before = disk.bytes(file).length
    outbox.forget(1)
    await new Promise(setImmediate)
    expect(disk.bytes(file).length).toBe(before)
    await outbox.append(draft(4), null)
    disk.losePower(0)
    expect((await opened(disk)).outbox.standing()).toMatchObject({ highest: 2, forgotten: 1 })
  })

  it('cut at any byte of the file, keeps exactly the whole reports before the cut', async () => {
    const { disk, outbox } = await opened()
    const ends: number[] = [disk.bytes(file).length]
    for (const level of [5, 4, '好评 🙂', 1]) {
      await outbox.append(draft(level), null)
      ends.push(disk.bytes(file).length)
    }
    const whole = disk.bytes(file)
    for (let cut = ends[0] ?? 0; cut <= whole.length; cut++) {
      const torn = memoryDisk()
      torn.put(file, whole.subarray(0, cut))
      const { outbox: survivor } = await opened(torn)
      const kept = ends.filter((end) => end <= cut).length - 1
      expect(sequences(survivor)).toEqual(Array.from({ length: kept }, (_, index) => index + 1))
      expect(await survivor.append(draft(9), null)).toBe(kept + 1)
      expect(scanOutbox(torn.bytes(file))).toMatchObject({ isDamaged: false, next: kept + 2 })
    }
  })

  it('a power cut loses nothing that was confirmed, wherever it tears the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.nat(400), async (confirmed, kept) => {
        const { disk, outbox } = await opened()
        for (let level = 0; level < confirmed; level++) await outbox.append(draft(level), null)
        const file = await disk.open('outbox.log')
        const tail = encodeRecord({
          kind: 'report',
          commandId: null,
          report: { sequence: confirmed + 1, ...draft('x') },
        })
        await file.write(tail, disk.bytes('outbox.log').length)
        disk.losePower(kept)
        const found = levels((await opened(disk)).outbox)
        expect(found.slice(0, confirmed)).toEqual(Array.from({ length: confirmed }, (_, level) => level))
        expect(found.length).toBe(confirmed + (kept >= tail.length ? 1 : 0))
      }),
    )
  })

  it('garbage behind the last report never becomes a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (garbage) => {
        const { disk, outbox } = await opened()
        await outbox.append(draft(5), null)
        disk.put(file, Buffer.concat([disk.bytes(file), garbage]))
        const again = (await opened(disk)).outbox
        expect(levels(again)).toEqual([5])
        expect(await again.append(draft(4), null)).toBe(2)
      }),
    )
  })

  it('a damaged place in the middle costs that report only; the rest goes on under a new id, and the file is kept', async () => {
    const { disk, outbox } = await opened()
    for (const level of [5, 4, 3]) await outbox.append(draft(level), null)
    const bytes = disk.bytes(file)
    const place = bytes.indexOf('"level":4')
    bytes[place + 8] = 0
    disk.put(file, bytes)
    const again = (await opened(disk)).outbox
    expect(levels(again)).toEqual([5, 3])
    expect(sequences(again)).toEqual([1, 2])
    expect(again.standing().outboxId).not.toBe(outbox.standing().outboxId)
    expect(disk.names().some((name) => name.startsWith('outbox.damaged-'))).toBe(true)
  })

  it('forgets only what the hub acknowledged, and never loses count or id, however often it is tidied', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ do: fc.constant('forget' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.constant({ do: 'restart' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const disk = memoryDisk()
        let outbox = (await opened(disk)).outbox
        const id = outbox.standing().outboxId
        const long = 'x'.repeat(20_000)
        let highest = 0
        let forgotten = 0
        for (const one of steps) {
          if (one.do === 'append') {
            await Promise.all(Array.from({ length: one.count }, () => outbox.append(draft(long), null)))
            highest += one.count
          } else if (one.do === 'forget') {
            forgotten = Math.max(forgotten, Math.floor(highest * one.share))
            outbox.forget(forgotten)
          } else {
            await outbox.stop()
            disk.losePower(1_000_000)
            outbox = (await opened(disk)).outbox
          }
          expect(outbox.standing()).toEqual({ outboxId: id, highest, forgotten, fault: null })
          expect(sequences(outbox)).toEqual(
            Array.from({ length: highest - forgotten }, (_, index) => forgotten + 1 + index),
          )
        }
        await outbox.stop()
        expect(disk.bytes(file).length).toBeLessThan((highest - forgotten) * 2 * 21_000 + 600_000)
      }),
      { numRuns: 40 },
    )
  })

  it('tidied down to what still waits, it keeps its id, its count and every waiting report', async () => {
    const { disk, outbox } = await opened()
    const { outboxId } = outbox.standing()
    const long = 'x'.repeat(20_000)
    await Promise.all(Array.from({ length: 40 }, () => outbox.append(draft(long), null)))
    outbox.forget(37)
    await outbox.stop()
    expect(disk.bytes(file).length).toBeLessThan(4 * 21_000)
    const again = (await opened(disk)).outbox
    expect(again.standing()).toEqual({ outboxId, highest: 40, forgotten: 37, fault: null })
    expect(sequences(again)).toEqual([38, 39, 40])
    again.forget(40)
    await again.stop()
    expect((await opened(disk)).outbox.standing()).toEqual({ outboxId, highest: 40, forgotten: 40, fault: null })
  })

  it('on a full disk refuses with storageFull, never sends the refused report, and goes on when there is room', async () => {
    const { disk, outbox } = await opened()
    await outbox.append(draft(5), null)
    disk.setRoom(disk.bytes(file).length + 64 * 1024 + 100)
    await expect(outbox.append(draft(4), null)).rejects.toMatchObject({ code: 'storageFull' })
    expect(levels(outbox)).toEqual([5])
    expect(levels((await opened(disk)).outbox)).toEqual([5])
    disk.setRoom(Number.POSITIVE_INFINITY)
    expect(await outbox.append(draft(3), null)).toBe(2)
    expect(levels((await opened(disk)).outbox)).toEqual([5, 3])
  })

  it('a failed fsync is a refusal, and nothing follows until the failed bytes are gone', async () => {
    const { disk, outbox } = await opened()
    disk.setFault({ on: 'sync', code: 'EIO' })
    await expect(outbox.append(draft(5), null)).rejects.toMatchObject({ code: 'storageFailed' })
    await expect(outbox.append(draft(4), null)).rejects.toMatchObject({ code: 'storageFailed' })
    disk.setFault(null)
    expect(levels((await opened(disk)).outbox)).toEqual([])
    expect(await outbox.append(draft(3), null)).toBe(1)
    expect(levels((await opened(disk)).outbox)).toEqual([3])
  })

  it('an outbox that filled the disk is tidied from its own reserve', async () => {
    const { disk, outbox } = await opened()
    disk.setRoom(2_000_000)
    const long = 'x'.repeat(20_000)
    for (let full = false; !full; ) {
      full = await outbox.append(draft(long), null).then(
        () => false,
        () => true,
      )
    }
    outbox.forget(outbox.standing().highest)
    expect(await outbox.append(draft(5), null)).toBe(outbox.standing().highest)
    await outbox.stop()
    expect(disk.bytes(file).length).toBeLessThan(1_000)
  })

  it('a disk that cannot be written at the start is tried again at each press', async () => {
    const disk = memoryDisk()
    disk.setRoom(0)
    const { outbox } = await opened(disk)
    await expect(outbox.append(draft(5), null)).rejects.toMatchObject({ code: 'storageFull' })
    disk.setRoom(1_000_000)
    expect(await outbox.append(draft(5), null)).toBe(1)
  })

  it('begins a new numbering when the hub has lost what it had acknowledged', async () => {
    const { disk, outbox } = await opened()
    for (const level of [5, 4, 3]) await outbox.append(draft(level), null)
    outbox.forget(2)
    const before = outbox.standing().outboxId
    await outbox.renew()
    expect(outbox.standing()).toMatchObject({ highest: 1, forgotten: 0 })
    expect(outbox.standing().outboxId).not.toBe(before)
    expect(levels((await opened(disk)).outbox)).toEqual([3])
  })
})
