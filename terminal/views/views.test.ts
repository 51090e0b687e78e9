// Views on their way through a box: the newest wins, ages are honest, and a restart makes nothing younger.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { View } from '#wire/view'
import { quietLog } from '../../tests/agent/quiet-log.ts'
import { steppedClock } from '../../tests/agent/stepped-clock.ts'
import { eventually } from '../../tests/fakes/eventually.ts'
import type { Clock } from '../clock.ts'
import { createViewCache } from './view-cache.ts'
import { createViewFile } from './view-file.ts'

const panel = (epoch: number, revision: number): View => ({
  key: 'panel:w1',
  epoch,
  revision,
  asOf: '2026-11-23T01:00:00.000Z',
  facts: {},
})

/** A clock that stands still until it is told; timers never fire. */
function stoppedClock(wallMs: number, monotonicMs = 0) {
  const now = { wallMs, monotonicMs }
  const clock: Clock = {
    bootId: 'boot',
    wallMs: () => now.wallMs,
    monotonicMs: () => now.monotonicMs,
    after: () => ({ cancel: () => {} }),
  }
  return { clock, now }
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingchuang-views-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('the view cache', () => {
  it('ends with the newest epoch and revision, in whatever order they come', () => {
    const pair = fc.tuple(fc.nat(3), fc.nat(5))
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1 }), (pairs) => {
        const cache = createViewCache(stoppedClock(0).clock)
        for (const [epoch, revision] of pairs) cache.put(panel(epoch, revision), 0)
        const newest = pairs.reduce((best, one) => (one[0] * 10 + one[1] > best[0] * 10 + best[1] ? one : best))
        expect(cache.get('panel:w1')?.view).toEqual(panel(...newest))
      }),
    )
  })

  it('adds the time it has held a view, and moves "as of" on when the hub stands by it', () => {
    const { clock, now } = stoppedClock(0)
    const cache = createViewCache(clock)
    cache.put(panel(1, 1), 200)
    now.monotonicMs = 30_000
    expect(cache.message('panel:w1')).toMatchObject({ ageMs: 30_200 })
    cache.vouch({ epoch: 1, revisions: { 'panel:w1': 1 }, ageMs: 0 })
    expect(cache.message('panel:w1')).toMatchObject({ ageMs: 0, view: { asOf: '2026-11-23T01:00:30.200Z' } })
  })

  it('a hub that stands by another revision does not make this one younger', () => {
    const { clock, now } = stoppedClock(0)
    const cache = createViewCache(clock)
    cache.put(panel(1, 1), 0)
    now.monotonicMs = 5_000
    cache.vouch({ epoch: 1, revisions: { 'panel:w1': 2 }, ageMs: 0 })
    cache.vouch({ epoch: 2, revisions: { 'panel:w1': 1 }, ageMs: 0 })
    expect(cache.message('panel:w1')?.ageMs).toBe(5_000)
  })
})

describe('the view file', () => {
  const saved = async (wallMs: number) => {
    const { clock } = stoppedClock(wallMs, 1_000)
    const cache = createViewCache(clock)
    const file = createViewFile(join(folder, 'views.json'), cache, clock, quietLog)
    cache.put(panel(1, 7), 400)
    file.saveSoon({ pad1: 'w1' })
    await file.stop()
  }
  const loaded = async (wallMs: number) => {
    const { clock } = stoppedClock(wallMs)
    const cache = createViewCache(clock)
    const windows = await createViewFile(join(folder, 'views.json'), cache, clock, quietLog).load()
    return { windows, message: cache.message('panel:w1') }
  }

  it('a view is as old after the restart as the time that has passed', async () => {
    await saved(1_000_000)
    const { windows, message } = await loaded(1_060_000)
    expect(message).toMatchObject({ ageMs: 60_400, view: { revision: 7 } })
    expect(windows).toEqual({ pad1: 'w1' })
  })

  it('when the wall clock has gone back since, the view counts as a day old, not as new', async () => {
    await saved(1_000_000)
    expect((await loaded(10)).message?.ageMs).toBeGreaterThanOrEqual(86_400_000)
  })

  it('one changed letter in the file, and nothing of it is shown', async () => {
    await saved(1_000_000)
    const path = join(folder, 'views.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace('"revision":7', '"revision":8'))
    expect(await loaded(1_060_000)).toEqual({ windows: {}, message: null })
  })

  it('is written within a second or so, however fast views come', async () => {
    const clock = steppedClock(1_000_000)
    const cache = createViewCache(clock)
    const file = createViewFile(join(folder, 'views.json'), cache, clock, quietLog)
    for (let revision = 1; revision <= 10; revision++) {
      cache.put(panel(1, revision), 0)
      clock.pass(300)
    }
    // Views have come all the time, and nobody has told it to stop.
    await eventually(async () => expect((await loaded(1_003_000)).message?.view.revision).toBe(10))
    await file.stop()
  })

  it('a file that cannot be read is no obstacle', async () => {
    await writeFile(join(folder, 'views.json'), '{"views":')
    expect(await loaded(0)).toEqual({ windows: {}, message: null })
  })
})
