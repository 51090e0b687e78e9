// Ears that listen to keyboards as a desktop does: whatever the kernel's input layer gives out of a device, they hear.
import { closeSync, constants, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'

const inputs = '/sys/class/input'
/** A kernel event of 64-bit Linux: time 16 bytes, type, code, value. */
const eventBytes = 24
const keyEvent = 1
const goesDown = 1
/** Key codes of linux/input-event-codes.h; they are no HID usages, so what is heard here is read by other rules than the driver's. */
const enterCode = 28
const digitCodes: Readonly<Record<number, string>> = {
  ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [index + 2, String(index + 1)])),
  11: '0',
}
const lookEveryMs = 20

export interface Ears {
  /** Digits heard of this device since its ears were opened; `⏎` for Enter. */
  heard(): string
  /** True while at least one of its nodes is open. */
  isListening(): boolean
  close(): void
}

/** Opens every event node of a device as soon as there is one, also after it was plugged in again. */
export function listenTo(serial: string): Ears {
  const open = new Map<string, number>()
  const buffer = Buffer.alloc(eventBytes * 64)
  let heard = ''

  function look(): void {
    for (const name of nodesOf(serial).filter((one) => !open.has(one))) {
      try {
        open.set(name, openSync(join('/dev/input', name), constants.O_RDONLY | constants.O_NONBLOCK))
      } catch {
        // It was unplugged again, or is not there yet.
      }
    }
    for (const [name, descriptor] of open) {
      try {
        heard += typedIn(buffer.subarray(0, readSync(descriptor, buffer)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') continue
        closeSync(descriptor)
        open.delete(name)
      }
    }
  }

  const timer = setInterval(look, lookEveryMs)
  return {
    heard: () => heard,
    isListening: () => open.size > 0,
    close() {
      clearInterval(timer)
      for (const descriptor of open.values()) closeSync(descriptor)
      open.clear()
    },
  }
}

/** True when the kernel lets nobody hear the device through its input layer. */
export function isTaken(serial: string): boolean {
  const attributes = nodesOf(serial).map((name) => readFileSync(join(inputs, name, 'device/inhibited'), 'utf8').trim())
  return attributes.length > 0 && attributes.every((value) => value === '1')
}

function nodesOf(serial: string): string[] {
  return readdirSync(inputs).filter((name) => {
    try {
      return name.startsWith('event') && readFileSync(join(inputs, name, 'device/uniq'), 'utf8').trim() === serial
    } catch {
      // It was unplugged between the two looks.
      return false
    }
  })
}

function typedIn(bytes: Buffer): string {
  let typed = ''
  for (let at = 0; at + eventBytes <= bytes.length; at += eventBytes) {
    const [type, code, value] = [bytes.readUInt16LE(at + 16), bytes.readUInt16LE(at + 18), bytes.readInt32LE(at + 20)]
    if (type === keyEvent && value === goesDown) typed += code === enterCode ? '⏎' : (digitCodes[code] ?? '?')
  }
  return typed
}
