// USB pads: finding the right one, and what its library says when things go wrong; a real device is opened in the guest machine.
import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import { type HidEntry, type HidHandle, type HidLibrary, isHidPresent, openHid } from './hid.ts'
import { type PortError, portAddress } from './port.ts'

const unwanted = () => {
  throw new Error('not expected in this test')
}

/** Stands for node-hid alone; whatever a test does not mention throws. */
function library(
  entries: readonly HidEntry[],
  open: HidLibrary['open'] = unwanted,
  takeFromInput: HidLibrary['takeFromInput'] = unwanted,
): HidLibrary {
  return { devicesAsync: async () => entries, open, takeFromInput }
}

class Handle extends EventEmitter implements HidHandle {
  closed = 0
  write: (report: Buffer) => Promise<number> = unwanted
  async close() {
    this.closed += 1
  }
}

type HidAddress = Parameters<typeof openHid>[1]
const pad = portAddress.parse({ transport: 'hid', vendorId: 0x1209, productId: 0x5001 }) as HidAddress
const numbered = { ...pad, serialNumber: 'B' }
const silent = { data: unwanted, closed: unwanted }

describe('a USB pad', () => {
  it('that is not plugged in is absent', async () => {
    await expect(openHid(library([]), pad, silent)).rejects.toMatchObject({ fault: 'absent' })
    expect(await isHidPresent(library([]), pad)).toBe(false)
  })

  it('is found by its serial number, not by its place in the list', async () => {
    const entries = [
      { path: '/dev/hidraw0', serialNumber: 'A' },
      { path: '/dev/hidraw1', serialNumber: 'B' },
    ]
    const opened: string[] = []
    const open = async (path: string) => {
      opened.push(path)
      return new Handle()
    }
    await openHid(library(entries, open), numbered, silent)
    expect(opened).toEqual(['/dev/hidraw1'])
    expect(await isHidPresent(library(entries), numbered)).toBe(true)
    expect(await isHidPresent(library(entries.slice(0, 1)), numbered)).toBe(false)
  })

  it('of a kind of which two are plugged in is not guessed', async () => {
    const entries = [{ path: '/dev/hidraw0' }, { path: '/dev/hidraw1' }]
    await expect(openHid(library(entries), pad, silent)).rejects.toMatchObject({ fault: 'failed' })
  })

  it('that is also a keyboard is opened at its vendor collection', async () => {
    const entries = [
      { path: '/dev/hidraw0', usagePage: 0x01 },
      { path: '/dev/hidraw1', usagePage: 0xff00 },
    ]
    const opened: string[] = []
    await openHid(
      library(entries, async (path) => {
        opened.push(path)
        return new Handle()
      }),
      pad,
      silent,
    )
    expect(opened).toEqual(['/dev/hidraw1'])
  })

  it.each([
    ['cannot open device with path /dev/hidraw0: Permission denied', 'denied'],
    ['Device or resource busy', 'busy'],
    ['No such file or directory', 'absent'],
    ['could not open HID device', 'failed'],
  ])('that cannot be opened (%s) says: %s', async (said, fault) => {
    const failing = library([{ path: '/dev/hidraw0' }], () => Promise.reject(new Error(said)))
    await expect(openHid(failing, pad, silent)).rejects.toMatchObject({ name: 'PortError', fault })
  })

  it('that is pulled out tells so once, though the library says it with a string and never closes', async () => {
    const handle = new Handle()
    const ends: (PortError | null)[] = []
    const port = await openHid(
      library([{ path: '/dev/hidraw0' }], async () => handle),
      pad,
      {
        data: unwanted,
        closed: (error) => ends.push(error),
      },
    )
    handle.emit('error', 'could not read from HID device')
    handle.emit('error', 'could not read from HID device')
    handle.emit('data', Buffer.of(1, 1, 0))
    expect(ends).toMatchObject([{ fault: 'lost', message: expect.stringContaining('could not read') }])
    await expect(port.write(Uint8Array.of(2, 0, 0, 0, 0, 0), 100)).rejects.toMatchObject({ fault: 'lost' })
    expect(handle.closed).toBeGreaterThan(0)
  })

  it('that stops taking reports is timed out', async () => {
    const handle = new Handle()
    handle.write = () => new Promise(() => {})
    const port = await openHid(
      library([{ path: '/dev/hidraw0' }], async () => handle),
      pad,
      silent,
    )
    await expect(port.write(Uint8Array.of(2), 5)).rejects.toMatchObject({ fault: 'timeout' })
  })

  it('closed by us tells so without an error, once', async () => {
    const ends: (PortError | null)[] = []
    const port = await openHid(
      library([{ path: '/dev/hidraw0' }], async () => new Handle()),
      pad,
      {
        data: unwanted,
        closed: (error) => ends.push(error),
      },
    )
    await port.close()
    await port.close()
    expect(ends).toEqual([null])
  })
})

describe('a reader that is a keyboard', () => {
  const reader = portAddress.parse({ transport: 'keyboard', vendorId: 0xffff, productId: 0x0035 }) as HidAddress
  const [own, keyboard] = [
    { path: '/dev/hidraw0', usagePage: 0xff00, usage: 1 },
    { path: '/dev/hidraw1', usagePage: 0x01, usage: 0x06 },
  ]

  it('is opened at its keyboard, after it was taken from all others who listen to keys', async () => {
    const deeds: string[] = []
    const port = await openHid(
      library(
        [own, keyboard],
        async (path) => {
          deeds.push(`open ${path}`)
          return new Handle()
        },
        async (path) => {
          deeds.push(`take ${path}`)
          return true
        },
      ),
      reader,
      silent,
    )
    expect(deeds).toEqual(['take /dev/hidraw1', 'open /dev/hidraw1'])
    expect(port.flaw).toBeNull()
  })

  it('that cannot be taken works, and is not silent about it', async () => {
    const open = async () => new Handle()
    const port = await openHid(
      library([keyboard], open, async () => false),
      reader,
      silent,
    )
    expect(port.flaw).toBe('读卡器的按键仍会进入前台窗口，请安装udev规则')
  })

  it('that is plugged in but is no keyboard is not called absent', async () => {
    await expect(openHid(library([own]), reader, silent)).rejects.toMatchObject({ fault: 'failed' })
    expect(await isHidPresent(library([own]), reader)).toBe(true)
  })
})
