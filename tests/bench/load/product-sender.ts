// A box of the product: its own outbox on a real disk and its own link to the hub, without the wires of devices.
import { join } from 'node:path'
import { pino } from 'pino'
import { stamp, systemClock } from '../../../terminal/clock.ts'
import { createHubLink } from '../../../terminal/hub-link/hub-link.ts'
import { folderDisk } from '../../../terminal/outbox/disk.ts'
import { createOutbox } from '../../../terminal/outbox/outbox.ts'
import { createWaiters, type Sender } from './sender.ts'
import type { Target } from './words.ts'

export async function productSender(
  { site, mqttUrl }: Target,
  { boxId, secret, windowId }: Target['boxes'][number],
  folder: string,
): Promise<Sender> {
  const log = pino({ level: 'silent' })
  const clock = systemClock()
  const outbox = createOutbox(folderDisk(join(folder, boxId)), log)
  await outbox.start()
  const waiters = createWaiters()
  let nowOnline = () => {}
  const isOnline = new Promise<void>((resolve) => {
    nowOnline = resolve
  })
  const link = createHubLink({
    credentials: { boxId, site, mqttUrl, windowId, secret },
    outbox,
    clock,
    log,
    presence: () => ({ presence: 'online', bootId: clock.bootId, version: 'bench', devices: [] }),
    onAck: ({ upTo }) => waiters.acked(upTo),
    onDeviceViews: () => {},
    onCommand: () => {},
    onOnline: () => nowOnline(),
  })
  link.start()
  await isOnline

  return {
    windowId,
    deviceId: `${boxId}-pad`,
    async send(command) {
      const { at, ...counted } = stamp(clock)
      // The number is known only once the report is on the disk; its acknowledgement cannot come before.
      const sequence = await outbox.append({ occurredAt: at, ...counted, command }, null)
      if (outbox.standing().forgotten < sequence) await waiters.until(sequence)
    },
    async stop() {
      await link.stop()
      await outbox.stop()
    },
  }
}
