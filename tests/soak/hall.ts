// The hall of a soak: the hub with its own broker, three boxes with evaluators, and a clerk's view from the office; no browsers.
import { type Box, letIn, planBox } from '../chaos/box.ts'
import { type Evaluators, startEvaluators } from '../chaos/evaluators.ts'
import { employ, firstLink, type Hub, type Person, planHub, signIn } from '../chaos/hub.ts'
import { planHall } from '../chaos/layout.ts'
import { until } from '../chaos/until.ts'

export interface SoakHall {
  readonly hub: Hub
  readonly boxes: readonly Box[]
  readonly evaluators: Evaluators
  readonly supervisor: Person
  stop(): Promise<void>
}

/** @param preload what Node loads into each process before its program */
export async function openSoakHall(folder: string, environment: NodeJS.ProcessEnv, preload: string): Promise<SoakHall> {
  const layout = await planHall(folder, environment, [preload])
  const hub = await planHub(layout, 'embedded')
  const boxes = await Promise.all(layout.counters.map((counter) => planBox(layout, counter, hub)))
  const evaluators = await startEvaluators(layout, layout.counters)

  async function stop(): Promise<void> {
    await Promise.all(boxes.map(({ program }) => program.stop()))
    await hub.program.stop()
    await evaluators.stop()
  }

  try {
    await hub.program.start()
    await until('the first administrator’s link', 10_000, () => firstLink(hub.program.lines()) !== null)
    const administrator = await signIn(hub, firstLink(hub.program.lines()) ?? '')
    const supervisor = await employ(hub, administrator, 'supervisor', 'supervisor')
    for (const { windowId, staffId } of layout.counters) await supervisor.ask('duty.signIn', { windowId, staffId })
    await Promise.all(boxes.map(({ program }) => program.start()))
    for (const box of boxes) await letIn(box, 'embedded', administrator)
    return { hub, boxes, evaluators, supervisor, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
