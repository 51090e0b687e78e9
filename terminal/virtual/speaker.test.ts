// What the virtual listener makes out of sound alone, and the whole way to it through the real driver over real TCP.
import { once } from 'node:events'
import { createServer } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { portAddress } from '../transport/port.ts'
import { partsOfCall, soundOf } from '../voice/announcement.ts'
import { loadClips } from '../voice/clips.ts'
import { joined, scaled, silence } from '../voice/sound.ts'
import { placeDevice } from './counter-device.ts'
import { host } from './host-for-tests.ts'
import { sayingsIn } from './listening.ts'

const clips = await loadClips(null)
const words = [...clips.keys()]
const said = (parts: readonly string[]) => parts.filter((part) => part !== '，')

describe('a listener', () => {
  it('makes out any words in their order, however softly they are played', () => {
    const anyWords = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 10, max: 100 }), (parts, percent) => {
        const [heard, ...more] = sayingsIn(scaled(soundOf(parts, clips), percent / 100), clips)
        expect(heard?.words).toEqual(parts)
        expect(more).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('does not take a word for another: without its recording it stays unknown', () => {
    for (const word of words) {
      const others = new Map([...clips].filter(([known]) => known !== word))
      expect(sayingsIn(soundOf([word], clips), others).flatMap(({ words }) => words)).not.toEqual([
        expect.stringMatching(/^[^？]/),
      ])
    }
  })

  it('hears nothing in silence', () => {
    expect(sayingsIn(silence(2_000), clips)).toEqual([])
  })

  it('keeps two sayings apart', () => {
    const twice = joined([soundOf(['请'], clips), silence(900), soundOf(['到'], clips)])
    expect(sayingsIn(twice, clips).map(({ words }) => words)).toEqual([['请'], ['到']])
  })
})

describe('the virtual speaker behind the real driver, over real TCP', () => {
  it('hears a call as often as it is to be said, as loud as it is to be', async () => {
    const free = createServer().listen(0, '127.0.0.1')
    await once(free, 'listening')
    const { port } = free.address() as { port: number }
    await new Promise((resolve) => free.close(resolve))
    const wire = { transport: 'tcp', port } as const
    const plan = { deviceId: 'speaker', windowId: 'hall', windowName: '大厅', kind: 'speaker', wire } as const
    const device = await placeDevice(plan, '.', () => {})
    const heard = () => {
      const { glass } = device.picture()
      return glass.type === 'speaker' ? glass.heard.toReversed() : []
    }
    const box = await host('linux-pcm-speaker', {}, portAddress.parse({ ...wire, host: '127.0.0.1' }))
    const { parts } = partsOfCall({ number: 'A012', windowNumber: '3', place: '一楼东侧' }, new Set(words))
    const samples = soundOf(parts ?? [], clips)
    await box.order({ order: 'speak', announcement: { text: '', samples, times: 2, volumePercent: 100 } })
    await eventually(() => expect(heard()).toHaveLength(2))
    for (const { words } of heard()) expect(words).toEqual(said(parts ?? []))

    await box.order({ order: 'speak', announcement: { text: '', samples, times: 1, volumePercent: 50 } })
    await eventually(() => expect(heard()).toHaveLength(3))
    const [loud, , soft] = heard()
    // Half of it is 6 dB less.
    expect((loud?.loudness ?? 0) - (soft?.loudness ?? 0)).toBe(6)
    expect(device.picture().frames.every(({ hex }) => hex.length < 4_000)).toBe(true)
    await box.port.close()
    await device.unplug()
    expect(device.picture().plugged).toBe(false)
  })
})
