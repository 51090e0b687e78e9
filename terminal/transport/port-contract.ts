// What every port promises, as tests that each transport is put through with a real wire.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OpenPort, Port, PortAddress, PortError } from './port.ts'

/** The far end of a wire, as the test sees it. */
export interface Rig {
  readonly address: PortAddress
  /** Bytes that have reached the device. */
  received(): Uint8Array
  send(bytes: Uint8Array): void
  /** The device goes away: unplugged, switched off. */
  lose(): Promise<void>
  end(): Promise<void>
}

export interface Transport {
  rig(): Promise<Rig>
  /** An address where no device is. */
  readonly absent: PortAddress
  /** Only one program may hold the wire. */
  readonly exclusive: boolean
  /** A loss is noticed without a write; on a wire without connections only a write can meet it. */
  readonly noticesLoss: boolean
}

const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value)
const deadlineMs = 2_000
/** A busy machine may take its time; what never comes true still fails. */
const eventually = (holds: () => unknown) => vi.waitFor(holds, { timeout: 20_000, interval: 20 })

export function testPort(name: string, open: OpenPort, transport: Transport): void {
  describe(`a port on ${name}`, () => {
    let rig: Rig
    const ports: Port[] = []
    const openOne = async () => {
      const heard: number[] = []
      const ends: (PortError | null)[] = []
      const port = await open(rig.address, {
        data: (bytes) => heard.push(...bytes),
        closed: (error) => ends.push(error),
      })
      ports.push(port)
      return { port, heard, ends }
    }

    beforeEach(async () => {
      rig = await transport.rig()
    })
    afterEach(async () => {
      await Promise.all(ports.splice(0).map((port) => port.close()))
      await rig.end()
    })

    it('carries every byte value to the device unchanged', async () => {
      const { port } = await openOne()
      await port.write(everyByte, deadlineMs)
      await eventually(() => expect(rig.received()).toEqual(everyByte))
    })

    it('carries every byte value from the device unchanged', async () => {
      const { port, heard } = await openOne()
      await port.write(Uint8Array.of(0x55), deadlineMs)
      await eventually(() => expect(rig.received().length).toBe(1))
      rig.send(everyByte)
      await eventually(() => expect(Uint8Array.from(heard)).toEqual(everyByte))
    })

    it('keeps the order of writes that nobody waits for', async () => {
      const { port } = await openOne()
      await Promise.all(Array.from(everyByte, (byte) => port.write(Uint8Array.of(byte), deadlineMs)))
      await eventually(() => expect(rig.received()).toEqual(everyByte))
    })

    it('tells once that the device is gone, and rejects every later write as lost', async () => {
      const { port, ends } = await openOne()
      await port.write(Uint8Array.of(0x55), deadlineMs)
      await rig.lose()
      await eventually(async () => {
        await port.write(Uint8Array.of(0x55), deadlineMs).catch(() => {})
        expect(ends.length).toBe(1)
      })
      await expect(port.write(Uint8Array.of(0x55), deadlineMs)).rejects.toMatchObject({ fault: 'lost' })
      await port.close()
      expect(ends).toMatchObject([{ fault: 'lost' }])
    })

    if (transport.noticesLoss)
      it('notices by itself that the device is gone, even right after opening', async () => {
        const { ends } = await openOne()
        await rig.lose()
        await eventually(() => expect(ends).toMatchObject([{ fault: 'lost' }]))
      })

    it('tells of its own closing without an error, and may be closed twice', async () => {
      const { port, ends } = await openOne()
      await port.close()
      await port.close()
      expect(ends).toEqual([null])
      await expect(port.write(Uint8Array.of(0x55), deadlineMs)).rejects.toMatchObject({ fault: 'lost' })
    })

    it('can be opened again after it was closed', async () => {
      const first = await openOne()
      await first.port.close()
      const second = await openOne()
      await second.port.write(Uint8Array.of(0x55), deadlineMs)
      await eventually(() => expect(rig.received()).toEqual(Uint8Array.of(0x55)))
    })

    it('does not open where no device is: absent', async () => {
      const listener = { data: () => {}, closed: () => {} }
      await expect(open(transport.absent, listener)).rejects.toMatchObject({ name: 'PortError', fault: 'absent' })
    })

    if (transport.exclusive)
      it('does not open what another program holds: busy', async () => {
        await openOne()
        await expect(openOne()).rejects.toMatchObject({ name: 'PortError', fault: 'busy' })
      })
  })
}
