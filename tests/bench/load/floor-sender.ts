// The least box with the product's guarantee: a line on the disk, fsynced; then the wire; then the hub's word.
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { connectAsync } from 'mqtt'
import { createWaiters, type Sender } from './sender.ts'

interface Line {
  readonly sequence: number
  readonly text: string
}

/** Lines in one message at most, as the product has it. */
const mostLines = 100

export async function floorSender(
  mqttUrl: string,
  { boxId, windowId }: { boxId: string; windowId: string },
  folder: string,
): Promise<Sender> {
  const file = await open(join(folder, `${boxId}.outbox`), 'a')
  const client = await connectAsync(mqttUrl, { clientId: boxId, protocolVersion: 4 })
  if ('setNoDelay' in client.stream && typeof client.stream.setNoDelay === 'function') client.stream.setNoDelay(true)
  await client.subscribeAsync(`ack/${boxId}`, { qos: 1 })
  const waiters = createWaiters()
  let last = 0
  const arrived: Line[] = []
  let isWriting = false

  client.on('message', (_topic, payload) => waiters.acked(Number(payload.toString())))

  async function write(): Promise<void> {
    if (isWriting) return
    isWriting = true
    while (arrived.length > 0) {
      const group = arrived.splice(0, mostLines)
      await file.write(group.map(({ text }) => `${text}\n`).join(''))
      await file.datasync()
      const reports = group.map(({ text }) => text).join()
      client.publish(`event/${boxId}`, `{"outboxId":"${boxId}","reports":[${reports}]}`, { qos: 1 })
    }
    isWriting = false
  }

  return {
    windowId,
    deviceId: `${boxId}-pad`,
    send(command) {
      last += 1
      const occurredAt = new Date().toISOString()
      const report = { sequence: last, occurredAt, bootId: boxId, monotonicMs: performance.now(), command }
      arrived.push({ sequence: last, text: JSON.stringify(report) })
      void write()
      return waiters.until(last)
    },
    async stop() {
      await client.endAsync(true)
      await file.close()
    },
  }
}
