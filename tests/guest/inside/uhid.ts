// A USB pad made by a program through /dev/uhid (linux/uhid.h): to the kernel and all above it, it is plugged in for real.
import { closeSync, openSync, read, writeSync } from 'node:fs'

export interface UhidPlan {
  readonly name: string
  readonly serial: string
  readonly vendorId: number
  readonly productId: number
  readonly descriptor: Uint8Array
  /** An output report from the host, its id first. */
  output(report: Uint8Array): void
  /** A feature report the host asks for, its id first; null when there is none of this id. */
  feature(id: number): Uint8Array | null
}

export interface UhidDevice {
  /** An input report to the host, its id first. */
  send(report: Uint8Array): void
  unplug(): void
}

const type = { destroy: 1, stop: 3, output: 6, getReport: 9, getReportReply: 10, create: 11, input: 12 } as const
const usb = 3
const largestReport = 4096
const largestEvent = 4 + 276 + largestReport
/** What a device answers that has nothing to say (EIO). */
const nothingToSay = 5

export function plugIn(plan: UhidPlan): UhidDevice {
  const device = openSync('/dev/uhid', 'r+')
  const heard = Buffer.alloc(largestEvent)

  function listen(): void {
    read(device, heard, 0, heard.length, null, (error) => {
      const what = error === null ? heard.readUInt32LE(0) : type.stop
      if (what === type.stop) return closeSync(device)
      if (what === type.output) plan.output(heard.subarray(4, 4 + heard.readUInt16LE(4 + largestReport)))
      if (what === type.getReport) writeSync(device, reply(heard.readUInt32LE(4), plan.feature(heard.readUInt8(8))))
      listen()
    })
  }

  writeSync(device, creation(plan))
  listen()
  return {
    send: (report) => writeSync(device, event(type.input, shorts(report.length), report)),
    unplug: () => writeSync(device, event(type.destroy)),
  }
}

function creation({ name, serial, vendorId, productId, descriptor }: UhidPlan): Buffer {
  const place = 'guest'
  return event(
    type.create,
    ...[text(name, 128), text(place, 64), text(serial, 64)],
    ...[shorts(descriptor.length, usb), longs(vendorId, productId, 1, 0), descriptor],
  )
}

function reply(request: number, report: Uint8Array | null): Buffer {
  if (report === null) return event(type.getReportReply, longs(request), shorts(nothingToSay, 0))
  return event(type.getReportReply, longs(request), shorts(0, report.length), report)
}

function event(what: number, ...parts: readonly Uint8Array[]): Buffer {
  return Buffer.concat([longs(what), ...parts])
}

function text(value: string, room: number): Buffer {
  return Buffer.concat([Buffer.from(value), Buffer.alloc(room)], room)
}

const shorts = (...values: readonly number[]) => Buffer.from(Uint16Array.from(values).buffer)
const longs = (...values: readonly number[]) => Buffer.from(Uint32Array.from(values).buffer)
