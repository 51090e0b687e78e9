// The hall under test: every process of a real one, begun in the order of a real morning, and ended again.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Box, letIn, planBox } from './box.ts'
import { type Broker, planBroker, requireMosquitto } from './broker.ts'
import { type Evaluators, startEvaluators } from './evaluators.ts'
import { boardTexts, panelTexts } from './figures.ts'
import { employ, firstLink, type Hub, planHub, signIn } from './hub.ts'
import type { Story } from './journal-story.ts'
import { planHall, root } from './layout.ts'
import { planScreen, type Screen } from './screen.ts'
import { until } from './until.ts'

export interface Hall {
  readonly broker: Broker
  readonly hub: Hub
  readonly boxes: readonly Box[]
  readonly evaluators: Evaluators
  readonly screens: readonly (Screen & { texts(story: Story): string[] })[]
  stop(): Promise<void>
}

/** @throws Error when Mosquitto or the built pages are missing, or something does not stand in time */
export async function openHall(folder: string, environment: NodeJS.ProcessEnv): Promise<Hall> {
  await requireMosquitto(environment)
  for (const page of ['panel', 'board']) {
    const file = join(root, `dist/display/screens/${page}/index.html`)
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run build, then again`)
  }
  const layout = await planHall(folder, environment)
  const broker = await planBroker(layout)
  const hub = await planHub(layout, broker)
  const boxes = await Promise.all(layout.counters.map((counter) => planBox(layout, counter, hub)))
  const screens = planScreens(boxes)
  const evaluators = await startEvaluators(layout, layout.counters)

  async function stop(): Promise<void> {
    await Promise.all(screens.map((screen) => screen.kill()))
    await Promise.all(boxes.map(({ program }) => program.stop()))
    await hub.program.stop()
    await broker.program.stop()
    await evaluators.stop()
  }

  try {
    await broker.program.start()
    await hub.program.start()
    await until('the first administrator’s link', 10_000, () => firstLink(hub.program.lines()) !== null)
    const administrator = await signIn(hub, firstLink(hub.program.lines()) ?? '')
    const supervisor = await employ(hub, administrator, 'supervisor', 'supervisor')
    for (const { windowId, staffId } of layout.counters) await supervisor.ask('duty.signIn', { windowId, staffId })
    await Promise.all(boxes.map(({ program }) => program.start()))
    for (const box of boxes) await letIn(box, broker, administrator)
    await Promise.all(screens.map((screen) => screen.start()))
  } catch (error) {
    await stop()
    throw error
  }
  return { broker, hub, boxes, evaluators, screens, stop }
}

/** A panel at the first box, the board at the second: `start` shows screens to nobody but boxes. */
function planScreens([first, second]: readonly Box[]): Hall['screens'] {
  if (first === undefined || second === undefined) throw new Error('two boxes are needed for two screens')
  const { windowId } = first.plan
  const panel = planScreen('panel', `${first.url}/panel?window=${windowId}`, { width: 1280, height: 800 })
  const board = planScreen('board', `${second.url}/board`, { width: 1920, height: 1080 })
  return [
    { ...panel, texts: (story) => panelTexts(story, windowId) },
    { ...board, texts: boardTexts },
  ]
}
