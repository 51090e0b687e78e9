// Serial lines through serialport 13, whose writes never call back once the line is gone (issue 1361).
import { fstatSync } from 'node:fs'
import { SerialPort } from 'serialport'
import { portLife } from './life.ts'
import { type Port, type PortAddress, PortError, type PortFault, type PortListener } from './port.ts'

/** How often we look whether the line we hold still exists. */
const lookEveryMs = 1_000

type SerialAddress = Extract<PortAddress, { transport: 'serial' }>

export async function openSerial(address: SerialAddress, listener: PortListener): Promise<Port> {
  const { path, baudRate, dataBits, parity, stopBits } = address
  const line = new SerialPort({ path, baudRate, dataBits, parity, stopBits, autoOpen: false })
  await new Promise<void>((resolve, reject) => {
    line.open((error) => (error === null ? resolve() : reject(openingError(path, error))))
  })

  const life = portLife(path, listener)
  line.on('data', (bytes: Buffer) => {
    if (!life.isOver) listener.data(bytes)
  })
  const look = setInterval(() => {
    if (exists(line.port?.fd ?? null)) return
    life.end(new PortError('lost', `${path} is gone`))
    line.close()
  }, lookEveryMs).unref()
  line.on('close', (error: unknown) => {
    clearInterval(look)
    life.end(error instanceof Error ? new PortError('lost', `${path} was unplugged`, { cause: error }) : null)
  })
  line.on('error', (error) => {
    life.end(brokenError(path, error))
    if (line.isOpen) line.close()
  })

  return {
    flaw: null,
    write: (bytes, deadlineMs) =>
      life.write(`${bytes.length} bytes`, deadlineMs, async () => {
        await new Promise<void>((resolve, reject) => {
          line.write(bytes, (error) => (error ? reject(brokenError(path, error)) : resolve()))
        })
      }),
    async close() {
      life.end(null)
      if (line.isOpen) await new Promise<void>((resolve) => line.close(() => resolve()))
    },
  }
}

/**
 * The library waits for a reading that reports the loss; a reading that begins after it gives 0 bytes and is repeated
 * for ever (seen with bindings-cpp 13 on a pseudo-terminal). The node of an unplugged line has no name left.
 */
function exists(descriptor: number | null): boolean {
  try {
    return descriptor !== null && fstatSync(descriptor).nlink > 0
  } catch {
    return false
  }
}

/** What the bindings say, in words of libc, when a line cannot be opened. */
const faults: ReadonlyArray<readonly [said: RegExp, fault: PortFault]> = [
  [/No such (file|device)|cannot open|Input\/output error|ENXIO|ENOENT/i, 'absent'],
  [/Permission denied|EACCES/i, 'denied'],
  [/Cannot lock port|temporarily unavailable|busy/i, 'busy'],
]

/** A write that meets the unplugged line before its `close` event does fails with one of these. */
function brokenError(path: string, cause: Error): PortError {
  const fault = /Input\/output error|No such device|Bad file|EIO|ENXIO|ENODEV|EBADF/i.test(cause.message)
    ? 'lost'
    : 'failed'
  return new PortError(fault, `${path}: ${cause.message}`, { cause })
}

function openingError(path: string, cause: Error): PortError {
  const fault = faults.find(([said]) => said.test(cause.message))?.[1] ?? 'failed'
  return new PortError(fault, `cannot open ${path}: ${cause.message}`, { cause })
}
