// A device at work, as far as time and secrecy go: what is torn apart by silence is no frame, and no card is ever logged.
import { Writable } from 'node:stream'
import pino from 'pino'
import { describe, expect, it } from 'vitest'
import type { DeviceReport } from '#wire/device'
import { until } from '../../tests/agent/until.ts'
import type { Clock } from '../clock.ts'
import { driver } from '../drivers/serial-badge-reader.ts'
import type { PortListener } from '../transport/port.ts'
import { createSession } from './session.ts'

const line = (text: string) => new TextEncoder().encode(text)

/** A reader on a port of this test's own, a clock that stands until it is moved, and everything the session logs. */
async function session(keep: (report: DeviceReport) => Promise<void>, flaw: string | null = null) {
  const reports: DeviceReport[] = []
  const told: string[] = []
  let nowMs = 0
  let said = ''
  let listener: PortListener | null = null
  const clock: Clock = {
    bootId: 'boot',
    wallMs: () => nowMs,
    monotonicMs: () => nowMs,
    after: () => ({ cancel: () => {} }),
  }
  const sink = new Writable({
    write(chunk, _encoding, done) {
      said += chunk
      done()
    },
  })
  const reader = createSession(
    {
      deviceId: 'reader',
      label: '读卡器',
      driver,
      settings: driver.settings.parse({}),
      address: { transport: 'tcp', host: '127.0.0.1', port: 1 },
    },
    {
      clock,
      log: pino({ level: 'trace' }, sink),
      isPresent: async () => true,
      async openPort(_address, listens) {
        listener = listens
        return { flaw, write: async () => {}, close: async () => {} }
      },
      async report(report) {
        await keep(report)
        reports.push(report)
      },
      tell: (state, text) => void told.push(`${state} ${text}`.trim()),
    },
  )
  reader.start()
  const open = await until('the port is open', () => listener)
  return {
    reader,
    reports,
    told,
    said: () => said,
    hear(text: string, atMs: number) {
      nowMs = atMs
      open.data(line(text))
    },
  }
}
const kept = async () => {}

describe('a reader', () => {
  it('whose line is torn apart by half a second of silence has sent two lines, and the first is none', async () => {
    const { reader, reports, hear } = await session(kept)
    hear('99', 0)
    hear('0004770215\r', 501)
    hear('00047', 2_000)
    hear('70216\r', 2_500)
    await until('both are read', () => reports.length === 2)
    expect(reports).toEqual([
      { type: 'card', card: '0004770215' },
      { type: 'card', card: '0004770216' },
    ])
    expect(reader.standing().dropped).toBe(2)
  })

  it('never has the number of a card in the log, not even when the disk cannot keep it', async () => {
    const { hear, said } = await session(() => Promise.reject(new Error('ENOSPC')))
    hear('0004770215\r', 0)
    await until('the log says that it was not kept', () => said().includes('was not stored'))
    expect(said()).not.toContain('0004770215')
  })

  it('on a port with a flaw works, and the office is told of the flaw and not that all is well', async () => {
    const { reports, told, hear } = await session(kept, '请安装udev规则')
    hear('0004770215\r', 0)
    await until('it is read', () => reports.length === 1)
    expect(told).toEqual(['warning 请安装udev规则'])
  })
})
