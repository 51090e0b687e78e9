// What becomes of a press: kept before it is thanked for, brought to the hub once, whatever fails in between.
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type BoxReport, boxTopics } from '#wire/topics'
import type { Agent } from '../../terminal/agent.ts'
import { type BoxSetting, freshDir, letIn, removeDir, spawnAgent, startAgent } from './box.ts'
import { type Evaluator, startEvaluator } from './evaluator.ts'
import { boxId, type FakeHub, site, startFakeHub } from './fake-hub.ts'
import { until } from './until.ts'

let hub: FakeHub
let pad: Evaluator
let setting: BoxSetting
let agents: Agent[]
const stops: (() => Promise<unknown>)[] = []

beforeEach(async () => {
  hub = await startFakeHub()
  pad = await startEvaluator()
  setting = { hub, dataDir: await freshDir(), evaluators: [pad.port] }
  agents = []
  await letIn(setting)
})
afterEach(async () => {
  for (const agent of agents) await agent.stop()
  for (const stop of stops.splice(0)) await stop()
  await pad.unplug().catch(() => {})
  await hub.close()
  await removeDir(setting.dataDir)
})

async function running() {
  const started = await startAgent(setting)
  agents.push(started.agent)
  await until('the pad is connected', () => pad.isConnected())
  return started
}
const commands = () => hub.journal.map(({ command }) => command).filter(({ name }) => name !== 'device.report')
const levels = () => commands().map(({ data }) => (data as { level: number }).level)

const namedBy = (finish: BoxReport['command'] | undefined) =>
  (finish?.data as { named: { invitationId: string } } | undefined)?.named ?? { invitationId: 'none' }

describe('a press', () => {
  it('is thanked for once it is kept, and reaches the hub with the window, the device and the level', async () => {
    await running()
    pad.press(3)
    await until('the device says 谢谢', () => pad.thanks() === 1)
    await until('the hub has it', () => commands().length === 1)
    expect(commands()).toEqual([
      {
        name: 'rating.press',
        data: {
          windowId: 'w1',
          deviceId: 'pad1',
          invitationId: null,
          level: 5,
          channel: 'hallDevice',
          tags: [],
          writing: null,
        },
      },
    ])
  })

  it('made while the hub is away is kept, and arrives once and in order when the hub returns', async () => {
    await hub.goAway()
    await running()
    pad.key('pleaseRate')
    await until('the device asks', () => pad.invited() >= 2)
    pad.press(2)
    await until('the device says 谢谢', () => pad.thanks() === 1)
    await hub.comeBack()
    await until('the hub has both', () => commands().length === 2, 20_000)
    const [finish, press] = commands()
    expect(finish?.name).toBe('service.finish')
    const named = namedBy(finish)
    expect(press?.data).toMatchObject({ level: 4, invitationId: named.invitationId })
    expect(hub.journal.map(({ sequence }) => sequence)).toEqual(hub.journal.map((_, index) => index + 1))
  }, 30_000)

  it('is sent again while the hub does not acknowledge, and forgotten only when it does', async () => {
    hub.isAcking = false
    const { url } = await running()
    pad.press(3)
    await until('the hub has seen it', () => levels().length === 1)
    const waiting = async () => {
      const { outbox } = (await (await fetch(`${url}/health`)).json()) as {
        outbox: { highest: number; forgotten: number }
      }
      return outbox.highest - outbox.forgotten
    }
    expect(await waiting()).toBeGreaterThan(0)
    hub.isAcking = true
    await until('the box has forgotten it', async () => (await waiting()) === 0, 10_000)
    expect(levels()).toEqual([5])
    expect(hub.arrivals.length).toBeGreaterThan(1)
  }, 20_000)

  it('two hundred presses during a flapping line arrive once each, in order', async () => {
    await running()
    for (let count = 0; count < 200; count++) {
      pad.press(count % 4)
      if (count === 60 || count === 130) {
        await until('some were thanked for', () => pad.thanks() >= count / 2)
        await hub.goAway()
        await hub.comeBack()
      }
    }
    await until('all were thanked for', () => pad.thanks() === 200, 10_000)
    await until('all arrived', () => levels().length === 200, 20_000)
    expect(levels()).toEqual(Array.from({ length: 200 }, (_, count) => [2, 3, 4, 5][count % 4]))
    expect(hub.journal.map(({ sequence }) => sequence)).toEqual(hub.journal.map((_, index) => index + 1))
  }, 40_000)

  it('survives a killed agent: nothing lost, nothing doubled in the journal', async () => {
    hub.isAcking = false
    const first = await spawnAgent(setting)
    stops.push(async () => first.child.kill('SIGKILL'))
    await until('the pad is connected', () => pad.isConnected())
    for (const value of [3, 2, 1]) pad.press(value)
    await until('all three were thanked for', () => pad.thanks() === 3)
    await until('the hub has stored them', () => levels().length === 3)
    first.child.kill('SIGKILL')
    await once(first.child, 'exit')
    hub.isAcking = true
    const second = await spawnAgent(setting)
    stops.push(async () => second.child.kill('SIGKILL'))
    await until('the pad is connected again', () => pad.isConnected())
    pad.press(0)
    await until('the fourth arrives', () => levels().length === 4, 15_000)
    expect(levels()).toEqual([5, 4, 3, 2])
    expect(new Set(hub.journal.map(({ outboxId }) => outboxId)).size).toBe(1)
    expect(hub.journal.map(({ sequence }) => sequence)).toEqual(hub.journal.map((_, index) => index + 1))
    second.child.kill('SIGTERM')
    expect((await once(second.child, 'exit'))[0]).toBe(0)
    await until('the goodbye', () => hub.presences.at(-1)?.presence === 'offline')
  }, 60_000)

  it('at an unplugged pad is back when the pad is, and the other pad never noticed', async () => {
    const other = await startEvaluator()
    stops.push(other.unplug)
    setting = { ...setting, evaluators: [pad.port, other.port] }
    await running()
    await until('the other is connected', () => other.isConnected())
    await pad.unplug()
    other.press(3)
    await until('the other is thanked', () => other.thanks() === 1)
    const states = () =>
      hub.journal.flatMap(({ command }) =>
        command.name === 'device.report' ? [command.data as { state: string }] : [],
      )
    await until('the hub hears of it', () => states().some(({ state }) => state === 'offline'), 20_000)
    await pad.plug()
    await until('the pad is connected again', () => pad.isConnected(), 20_000)
    pad.press(2)
    await until('the pad is thanked', () => pad.thanks() === 1)
    await until('the hub hears of that', () => states().at(-1)?.state === 'ok')
  }, 40_000)
})

describe('what the hub sends', () => {
  const invitation = (invitationId: string, revision: number) => ({
    deviceId: 'pad1',
    views: [
      {
        key: 'terminal:w7',
        epoch: 1,
        revision,
        asOf: '2026-11-23T01:00:00.000Z',
        facts: {
          invitation: {
            leaseMs: 30_000,
            value: {
              invitationId,
              serviceId: 'srv_a',
              windowId: 'w7',
              number: 'A001',
              openedAt: '2026-11-23T01:00:00.000Z',
              closesAt: '2026-11-23T01:00:30.000Z',
            },
          },
        },
      },
    ],
  })

  it('an invitation lights the pad, and the press names it, at the window the hub has given the device', async () => {
    await running()
    hub.deviceView('pad1', invitation('inv_a', 1))
    await until('the pad asks', () => pad.invited() === 1)
    pad.press(3)
    await until('the press arrives', () => commands().length === 1)
    expect(commands()[0]?.data).toMatchObject({ windowId: 'w7', invitationId: 'inv_a' })
  })

  it('an invitation that came while the pad was unplugged is asked when it is back', async () => {
    await running()
    await until('the box is online', () => hub.presences.at(-1)?.presence === 'online')
    await pad.unplug()
    hub.deviceView('pad1', invitation('inv_a', 1))
    await pad.plug()
    await until('the pad asks', () => pad.invited() === 1, 20_000)
    pad.press(3)
    await until('the press arrives', () => commands().length === 1)
    expect(commands()[0]?.data).toMatchObject({ invitationId: 'inv_a' })
  }, 30_000)

  it('of two pads at a window both ask, and the press on one counts for the invitation of both', async () => {
    const other = await startEvaluator()
    stops.push(other.unplug)
    setting = { ...setting, evaluators: [pad.port, other.port] }
    await running()
    await until('the other is connected', () => other.isConnected())
    pad.key('pleaseRate')
    await until('both ask', () => pad.invited() === 2 && other.invited() === 1)
    other.press(3)
    await until('the other thanks', () => other.thanks() === 1)
    pad.press(0)
    await until('both presses arrive', () => commands().length === 3)
    const [finish, counted, kept] = commands()
    expect(counted?.data).toMatchObject({ deviceId: 'pad2', level: 5, invitationId: namedBy(finish).invitationId })
    expect(kept?.data).toMatchObject({ deviceId: 'pad1', level: 2, invitationId: null })
  })

  it('rubbish, ten megabytes of it too, disturbs nothing', async () => {
    await running()
    await until('the box is online', () => hub.presences.at(-1)?.presence === 'online')
    const topics = boxTopics(site, boxId)
    const view = topics.deviceView('pad1')
    for (const payload of ['{', '[]', '{"deviceId":5}', '\u0000', JSON.stringify({ deviceId: 'pad1', views: [{}] })]) {
      hub.publish(view, payload, true)
      hub.publish(topics.ack, payload, false)
      hub.publish(topics.command, payload, false)
    }
    hub.publish(view, Buffer.alloc(10 * 1024 * 1024, 0x7b), true)
    hub.publish(topics.ack, JSON.stringify({ outboxId: 'another', upTo: 99, refused: [] }), false)
    hub.deviceView('pad1', invitation('inv_b', 2))
    await until('the pad asks', () => pad.invited() === 1)
    pad.press(3)
    await until('the press arrives', () => commands().length === 1)
    expect(commands()[0]?.data).toMatchObject({ invitationId: 'inv_b' })
  })

  it('an older revision after a newer one changes nothing', async () => {
    await running()
    hub.deviceView('pad1', invitation('inv_new', 9))
    await until('the pad asks', () => pad.invited() === 1)
    hub.deviceView('pad1', invitation('inv_old', 8))
    hub.deviceView('pad1', invitation('inv_new', 9))
    pad.press(3)
    await until('the press arrives', () => commands().length === 1)
    expect(commands()[0]?.data).toMatchObject({ invitationId: 'inv_new' })
  })

  it('a service the hub refuses is no longer asked for', async () => {
    hub.refuse = ({ command }) => command.name === 'service.finish'
    await running()
    pad.key('pleaseRate')
    await until('the hub has refused it', () => commands().length === 1)
    await until('a press no longer names it', async () => {
      pad.press(3)
      const last = commands().at(-1)
      return last?.name === 'rating.press' && (last.data as { invitationId: unknown }).invitationId === null
    })
  })
})
