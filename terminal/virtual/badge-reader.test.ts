// The virtual badge readers against the real drivers: what is held to them is what the box reads.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { eventually } from '../../tests/fakes/eventually.ts'
import { driver } from '../drivers/keyboard-wedge-reader.ts'
import { nothing } from '../framing/framing.ts'
import { portAddress } from '../transport/port.ts'
import { badgeWedge } from './badge-wedge.ts'
import { placeDevice } from './counter-device.ts'
import { host } from './host-for-tests.ts'

const folder = mkdtempSync(`${tmpdir()}/reader-`)
afterAll(() => rmSync(folder, { recursive: true }))

const cards = [
  { name: '李明', number: '0004770215' },
  { name: '王芳', number: '04A1b2C3' },
]

describe('the reader on a serial line', () => {
  it('sends the card that is held to it, and is dark when it is unplugged', async () => {
    const reader = await placeDevice(
      {
        deviceId: 'reader',
        windowId: 'w1',
        windowName: '1号窗口',
        kind: 'badge-reader',
        wire: { transport: 'pty' },
        cards,
      },
      folder,
      () => {},
    )
    const address = portAddress.parse({ transport: 'serial', path: `${folder}/tty-reader` })
    const box = await host('serial-badge-reader', {}, address)
    expect(reader.keys).toEqual(['card1', 'card2'])
    for (const key of reader.keys) reader.press(key)
    await eventually(() => expect(box.reports).toEqual(cards.map(({ number }) => ({ type: 'card', card: number }))))
    expect(reader.picture().glass).toMatchObject({ type: 'reader', isLit: true })
    await reader.unplug()
    await eventually(() => expect(box.ends).toHaveLength(1))
    expect(reader.picture().glass).toMatchObject({ isLit: false })
    await box.port.close()
  })
})

describe('the reader that is a keyboard', () => {
  it('types the card that is held to it, key by key', () => {
    const settings = driver.settings.parse({})
    const framing = driver.framing(settings)
    const reports: unknown[] = []
    let rest = nothing
    const wedge = badgeWedge({
      send(report) {
        const cut = framing.cut(rest, report)
        rest = cut.rest
        for (const frame of cut.frames) reports.push(...driver.decode(frame, null, settings).effects)
      },
    })
    for (const { number } of cards) wedge.show(number)
    expect(reports).toEqual(cards.map(({ number }) => ({ do: 'report', report: { type: 'card', card: number } })))
  })
})
