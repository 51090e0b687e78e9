// Wakes the hub when something becomes due by time alone: an invitation runs out, the hall opens.
import { after } from './civil-time.ts'
import type { Clock } from './clock.ts'
import type { Machine, States } from './machine.ts'
import type { Sequencer } from './sequencer.ts'

/** An alarm that was refused is not tried again sooner than this; 1 s. */
const patienceMs = 1_000

export interface Alarms {
  /** Looks again at what is due; called after every commit. */
  rearm(): void
  stop(): void
}

/** @param failed told what went wrong while looking for what is due; the next commit looks again */
export function createAlarms(
  machine: Machine,
  clock: Clock,
  states: () => States,
  submit: Sequencer['submit'],
  failed: (error: unknown) => void,
): Alarms {
  let cancel = () => {}
  let armedFor: string | null = null
  let notBefore = ''
  let isStopped = false

  function arm(): void {
    if (isStopped) return
    const now = clock.now()
    let earliest: string | null = null
    for (const { at } of machine.alarms(states(), now)) if (earliest === null || at < earliest) earliest = at
    if (earliest !== null && earliest < notBefore) earliest = notBefore
    if (earliest === armedFor) return
    cancel()
    cancel = () => {}
    armedFor = earliest
    if (earliest !== null) cancel = clock.at(earliest, () => void ring().catch(failed))
  }

  async function ring(): Promise<void> {
    armedFor = null
    const now = clock.now()
    const due = machine.alarms(states(), now).filter(({ at }) => at <= now)
    const outcomes = await Promise.all(
      due.map(({ command }) => submit({ command, actor: { kind: 'system' }, at: null, origin: null })),
    )
    if (outcomes.some(({ accepted }) => !accepted)) notBefore = after(clock.now(), patienceMs)
    arm()
  }

  return {
    rearm: arm,
    stop() {
      isStopped = true
      cancel()
    },
  }
}
