// The process that is the pads and the badge readers: the project's own models of them, hung on the kernel's USB by a program.
import { writeFileSync } from 'node:fs'
import { type BadgeWedge, badgeWedge, keyboardDescriptor } from '../../../terminal/virtual/badge-wedge.ts'
import { type FiveKeyPad, fiveKeyPad, reportDescriptor } from '../../../terminal/virtual/five-key-pad.ts'
import type { PadNews, PadOrder } from './pad-words.ts'
import { plugIn, type UhidDevice } from './uhid.ts'

interface Plugged {
  readonly pad: FiveKeyPad
  readonly device: UhidDevice
  pressedAtMs: number
}

const plugged = new Map<string, Plugged>()
const readers = new Map<string, { readonly wedge: BadgeWedge; readonly device: UhidDevice }>()
const plugs = new Map<string, number>()
const thanks = new Map<string, number>()
let isCuttingPower = false

/** A pad that is plugged in begins anew: without power it remembers nothing. */
function plug(serial: string): void {
  const pluggedAtMs = performance.now()
  const count = (plugs.get(serial) ?? 0) + 1
  plugs.set(serial, count)
  const pad = fiveKeyPad(
    {
      send: (report) => device.send(report),
      now: () => performance.now(),
      after(ms, act) {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
      changed: tell,
      thanked() {
        // The visitor has seen 谢谢 at this moment; nothing after it is given the time to happen.
        if (isCuttingPower) writeFileSync('/proc/sysrq-trigger', 'b')
        thanks.set(serial, (thanks.get(serial) ?? 0) + 1)
      },
    },
    serial,
  )
  const device = plugIn({
    name: 'Mingchuang five-key pad',
    serial,
    vendorId: 0x1209,
    productId: 0x5001,
    descriptor: reportDescriptor,
    output: pad.output,
    feature: pad.feature,
  })
  const one: Plugged = { pad, device, pressedAtMs: 0 }
  plugged.set(serial, one)

  function tell(): void {
    const now = performance.now()
    const news: PadNews = {
      serial,
      plugs: count,
      lamps: pad.lamps(),
      thanks: thanks.get(serial) ?? 0,
      sincePlugMs: now - pluggedAtMs,
      sincePressMs: now - one.pressedAtMs,
    }
    process.send?.(news)
  }
}

function plugReader(serial: string, productId: number): void {
  const wedge = badgeWedge({ send: (report) => device.send(report) })
  const device = plugIn({
    name: 'Badge reader',
    serial,
    vendorId: 0xffff,
    productId,
    descriptor: keyboardDescriptor,
    output: () => {},
    feature: () => null,
  })
  readers.set(serial, { wedge, device })
}

process.on('message', (order: PadOrder) => {
  const one = plugged.get(order.serial)
  const reader = readers.get(order.serial)
  switch (order.do) {
    case 'plugReader':
      return plugReader(order.serial, order.productId)
    case 'show':
      return reader?.wedge.show(order.card)
    case 'plug':
      return plug(order.serial)
    case 'unplug':
      plugged.delete(order.serial)
      readers.delete(order.serial)
      one?.device.unplug()
      return reader?.device.unplug()
    case 'press':
      if (one !== undefined) one.pressedAtMs = performance.now()
      return one?.pad.press(order.key)
    case 'release':
      return one?.pad.release(order.key)
    case 'loseNextReport':
      return one?.pad.loseNextReport()
    case 'cutPowerAtThanks':
      isCuttingPower = true
  }
})
