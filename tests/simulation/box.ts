// The simulated box of a window: the real counter on a computer that can fail it.
import type { ViewKey } from '../../hub/contract/view.ts'
import type { CallerKey } from '../../terminal/counter/counter.ts'
import { createLiveCounter } from '../../terminal/counter/live-counter.ts'
import { type Computer, type ComputerWires, simulateComputer } from './computer.ts'
import { reportName } from './witness.ts'

export interface SimulatedBox extends Computer {
  readonly windowId: string
  /** A key of the pad; resolves when it is on the disk, rejects when it is not, never when the power went. */
  press(deviceId: string, level: 1 | 2 | 3 | 4 | 5): Promise<void>
  /** A key of the clerk's pad. @param to the window a transfer leads to */
  key(key: CallerKey, to?: string): Promise<void>
  /** A command of the box's own screen; resolves with the name of its report. */
  tell(name: string, data: unknown): Promise<string>
}

interface BoxWires extends ComputerWires {
  /** A service was named here and is on its way to the disk. */
  readonly named: (serviceId: string) => void
}

export function simulateBox(boxId: string, windowId: string, wires: BoxWires): SimulatedBox {
  const { computer, up } = simulateComputer(boxId, wires, async ({ clock, cache, append, hub }) => {
    const counter = createLiveCounter(windowId, {
      clock,
      append(command) {
        if (command.name === 'service.finish' && command.data.named != null) wires.named(command.data.named.serviceId)
        return append(command, null)
      },
      order: () => {},
      hub,
      moved: () => {},
    })
    cache.onChange((key: ViewKey) => {
      counter.view(key.startsWith('panel:') ? 'panel' : 'terminal', cache.get(key))
    })
    return counter
  })
  return {
    ...computer,
    windowId,
    press: (deviceId, level) => up().report(deviceId, { type: 'level', level }),
    key: (key, to) => up().report(`${boxId}-caller`, { type: 'key', key, ...(to === undefined ? {} : { to }) }),
    async tell(name, data) {
      const { outbox, append } = up()
      const sequence = await append({ name, data }, null)
      return reportName({ boxId, outboxId: outbox.standing().outboxId ?? '', sequence })
    },
  }
}
