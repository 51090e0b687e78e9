// A sign that needs silence within a frame gets it, and nothing else goes over its wire meanwhile.
import pino from 'pino'
import { expect, it } from 'vitest'
import { until } from '../../tests/agent/until.ts'
import type { Clock } from '../clock.ts'
import { driver } from '../drivers/adaptive-alpha-sign.ts'
import { createSession } from './session.ts'

/** After so long the session takes a quiet port for well; that is no silence of a frame. */
const steadyMs = 30_000
const panel = { title: '', person: '', state: '号', notice: '', leaseSeconds: 60 }

it('sends a picture in two parts with silence between, after the silence of a cleared memory', async () => {
  const written: string[] = []
  const silences: { readonly ms: number; readonly over: () => void }[] = []
  const clock: Clock = {
    bootId: 'boot',
    wallMs: () => 0,
    monotonicMs: () => 0,
    after(ms, over) {
      if (ms < steadyMs) silences.push({ ms, over })
      return { cancel: () => {} }
    },
  }
  const sign = createSession(
    {
      deviceId: 'sign',
      label: '屏',
      driver,
      settings: driver.settings.parse({}),
      address: { transport: 'tcp', host: '127.0.0.1', port: 1 },
    },
    {
      clock,
      log: pino({ level: 'silent' }),
      isPresent: async () => true,
      openPort: async () => ({
        flaw: null,
        write: async (bytes) => void written.push(Buffer.from(bytes).toString('latin1')),
        close: async () => {},
      }),
      report: async () => {},
      tell: () => {},
    },
  )
  sign.start()
  sign.obey({ order: 'show', panel })
  const over = async (count: number) => {
    const silence = await until(`silence ${count}`, () => silences[count - 1])
    expect(written).toHaveLength(count)
    silence.over()
    return silence.ms
  }
  // 18 bytes and two seconds for the cleared memory; then the files, and the text file that is run.
  expect(await over(1)).toBe(19 + 2_000)
  await over(2)
  await over(3)
  // Up to the width of the picture, 16 bytes and the silence of the manual; then its rows.
  expect(await over(4)).toBe(17 + 100)
  expect(written.at(3)).toMatch(/IE1010$/)
  await over(5)
  expect(written.at(4)).toMatch(/^[01\r]+/)
  await over(6)
  await until('all frames are out', () => sign.standing().frames.sent === 5)
})
