// Devices that the kernel offers as a file, such as a printer at /dev/usb/lp0: written as they take it, and read where they answer.
import { constants, type FileHandle, open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { portLife } from './life.ts'
import { codeOf, failure } from './network.ts'
import { type Port, type PortAddress, PortError, type PortFault, type PortListener } from './port.ts'

type FileAddress = Extract<PortAddress, { transport: 'file' }>

const faults: Readonly<Record<string, PortFault>> = {
  ...{ ENOENT: 'absent', ENODEV: 'absent', ENXIO: 'absent', EBUSY: 'busy', EACCES: 'denied', EPERM: 'denied' },
}

/** How often it is looked whether the device has said something; ms. A blocking read would keep the file open for ever. */
const lookEveryMs = 100
/** A device that takes nothing more just now is tried again after this; ms. */
const tryAgainMs = 20
const largestRead = 4_096

/** Opens without waiting for anything: a printer that is busy or out of paper must not hold the agent. */
export async function openDeviceFile({ path }: FileAddress, listener: PortListener): Promise<Port> {
  const file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY).catch((error) => {
    throw failure(faults[codeOf(error)] ?? 'failed', `cannot open ${path}`, error)
  })
  const life = portLife(path, listener)
  let flaw: string | null = null
  let last: Promise<void> = Promise.resolve()

  async function listen(): Promise<void> {
    const bytes = Buffer.alloc(largestRead)
    while (!life.isOver) {
      try {
        const { bytesRead } = await file.read(bytes, 0, bytes.length, null)
        if (life.isOver) return
        // A device that has nothing to say answers EAGAIN; an end of the file is the end of the device.
        if (bytesRead === 0) return life.end(new PortError('lost', `${path} is gone`))
        listener.data(Uint8Array.from(bytes.subarray(0, bytesRead)))
        continue
      } catch (error) {
        if (codeOf(error) === 'EINVAL') {
          flaw = '设备不回答，缺纸时不会提醒'
          return
        }
        if (codeOf(error) !== 'EAGAIN') return life.end(failure('lost', `${path} is gone`, error))
      }
      await sleep(lookEveryMs)
    }
  }

  async function send(bytes: Uint8Array, untilMs: number): Promise<void> {
    for (let sent = 0; sent < bytes.length && !life.isOver && performance.now() < untilMs; ) {
      const taken = await writeSome(file, bytes.subarray(sent)).catch((error) => {
        const lost = failure('lost', `${path} is gone`, error)
        life.end(lost)
        throw lost
      })
      sent += taken
      if (taken === 0) await sleep(tryAgainMs)
    }
  }

  const heard = listen()
  return {
    get flaw() {
      return flaw
    },
    write(bytes, deadlineMs) {
      const untilMs = performance.now() + deadlineMs
      return life.write(`${bytes.length} bytes`, deadlineMs, () => {
        last = last.catch(() => {}).then(() => send(bytes, untilMs))
        return last
      })
    },
    async close() {
      life.end(null)
      await heard
      await last.catch(() => {})
      await file.close().catch(() => {})
    },
  }
}

/** Bytes the device took; 0 while it takes none: it is busy, or, as the kernel's own printer driver says it, out of paper. */
async function writeSome(file: FileHandle, bytes: Uint8Array): Promise<number> {
  try {
    return (await file.write(bytes)).bytesWritten
  } catch (error) {
    if (codeOf(error) === 'EAGAIN' || codeOf(error) === 'ENOSPC') return 0
    throw error
  }
}
