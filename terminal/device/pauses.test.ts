// A sign that needs silence within a frame gets it, and nothing else goes over its wire meanwhile.
import pino from 'pino'
import { expect, it } from 'vitest'
import { until } from '../../tests/agent/until.ts'
import type { Clock } from '../clock.ts'
import { driver } from '../drivers/adaptive-alpha-sign.ts'
import { createSession } from './session.ts'

const panel = { title: '', person: '', state: '号', notice: '', leaseSeconds: 60 }

it('sends a picture in two parts with silence between, after the silence of a cleared memory', async () => {
  const written: string[] = []
  const silences: { readonly ms: number; readonly over: () => void }[] = []
  const clock: Clock = {
    bootId: 'boot',
    wallMs: () => 0,
    monotonicMs: () => 0,
    after(ms, over) {
      silences.push({ ms, over })
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
  const cleared = await until('the memory is cleared', () => silences.find(({ ms }) => ms === 2_000))
  expect(written).toHaveLength(1)
  cleared.over()
  const width = await until('the width of the picture is out', () => silences.find(({ ms }) => ms === 100))
  expect(written.at(-1)).toMatch(/IE1010$/)
  expect(written).toHaveLength(4)
  width.over()
  await until('the text is out', () => written.length === 6)
  expect(written[4]).toMatch(/^[01\r]+/)
  expect(sign.standing().frames.sent).toBeGreaterThan(0)
})
