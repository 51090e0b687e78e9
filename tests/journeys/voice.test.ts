// A call on its whole way to the ear: desk, hub, broker, the real agent, real samples, and a listener at the end of the wire.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { boxContract } from '#contract/office/box'
import { hashOf } from '../../hub/gateway/identity.ts'
import { type Agent, createAgent } from '../../terminal/agent.ts'
import { boxCommandsOf, loadContracts } from '../../terminal/box-commands.ts'
import { systemClock } from '../../terminal/clock.ts'
import { readBoxConfig } from '../../terminal/config.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { isPresent, openPort } from '../../terminal/transport/open.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { loadClips } from '../../terminal/voice/clips.ts'
import { quietLog } from '../agent/quiet-log.ts'
import { silentAir } from '../agent/silent-air.ts'
import { freePorts } from '../chaos/ports.ts'
import { signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { begin, callNext, recall, smallQueue, take } from '../fakes/queue-words.ts'
import { smallHall } from '../fakes/small-hall.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'

const boxId = 'box-hall'
const secret = 's'.repeat(43)
const root = resolve(import.meta.dirname, '../..')

let test: TestHub
let speaker: CounterDevice
let agent: Agent
let dataDir: string
let port: number

/** Asks the hub as the hall's own system may, and is not refused. */
async function ask({ name, data }: { name: string; data: unknown }): Promise<void> {
  const answer = await test.hub().ask(name, data)
  if (!answer.accepted) throw new Error(`${name}: ${answer.refusal.message.en}`)
}

async function startBox(): Promise<void> {
  const yaml = stringify({
    ...{ hubUrl: test.hub().httpUrl, dataDir, relayPort: 0, description: '大厅广播' },
    devices: [
      {
        ...{ deviceId: 'speaker', label: '广播音箱', driver: 'linux-pcm-speaker' },
        port: { transport: 'tcp', host: '127.0.0.1', port },
      },
    ],
  })
  const reading = readBoxConfig(yaml, drivers)
  if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))
  agent = createAgent({
    config: reading.config,
    commands: boxCommandsOf(await loadContracts(join(root, 'hub/features'))),
    clips: await loadClips(null),
    distDir: join(dataDir, 'dist'),
    ...{
      version: '0.0.0',
      clock: systemClock(),
      log: quietLog,
      openPort,
      openAir: silentAir,
      isPresent,
      onCode: () => {},
    },
  })
  await agent.start()
}

const heard = () => {
  const { glass } = speaker.picture()
  return glass.type === 'speaker' ? glass.heard.map(({ words }) => words.join('')).reverse() : []
}
const standing = () => {
  const { devices } = boxContract.slices.boxes.value.parse(test.hub().view('office:main').facts.boxes?.value)
  return devices.find(({ deviceId }) => deviceId === 'speaker')?.state
}

beforeEach(async () => {
  const wherever = smallHall.map((command) =>
    command.name === 'window.register'
      ? { ...command, data: { ...command.data, place: '一楼东侧', placeEn: 'First floor, east' } }
      : command,
  )
  test = await startTestHub({ beginning: [...wherever, ...smallQueue] })
  dataDir = await mkdtemp(join(tmpdir(), 'mingchuang-voice-'))
  port = (await freePorts(1))[0] ?? 0
  const wire = { transport: 'tcp', port } as const
  speaker = await placeDevice(
    { deviceId: 'speaker', windowId: 'hall', windowName: '大厅', kind: 'speaker', wire },
    dataDir,
    () => {},
  )
  const code = 'HALL-2345'
  await ask({ name: 'box.requestEnrolment', data: { code, description: boxId, secretHash: hashOf(secret) } })
  await ask({ name: 'box.approve', data: { code, boxId, name: boxId, windowId: null } })
  const { mqttUrl } = test.hub()
  await secretFiles(dataDir).credentials.write({ boxId, site, mqttUrl, windowId: null, secret })
  await startBox()
  await eventually(() => expect(standing()).toBe('ok'))
  for (const [staffId, windowId] of [
    ['li', 'w1'],
    ['wang', 'w2'],
  ] as const)
    await ask(signIn(staffId, windowId))
  for (const series of ['A', 'A', 'A']) await ask(take(series))
})
afterEach(async () => {
  await agent.stop()
  await speaker.unplug()
  await test.stop()
  await rm(dataDir, { recursive: true })
})

const first = '♪请A零零一号到一号窗口一楼东侧'
const second = '♪请A零零二号到二号窗口一楼东侧'

describe('the voice of the hall', () => {
  it('speaks two calls of one second, in their order, once, and a call again as one of its own', async () => {
    await ask(callNext('w1'))
    test.clock.advance(400)
    await ask(callNext('w2'))
    await eventually(() => expect(heard()).toEqual([first, second]))
    await ask(begin('w2'))
    test.clock.advance(20_000)
    await ask(recall('w1'))
    await eventually(() => expect(heard()).toEqual([first, second, first]))
  })

  it('says nothing twice when the box begins again in the middle, and goes on', async () => {
    await ask(callNext('w1'))
    await eventually(() => expect(heard()).toEqual([first]))
    await agent.stop()
    await ask(callNext('w2'))
    await startBox()
    await eventually(() => expect(heard()).toEqual([first, second]))
  })

  it('tells the office when the speaker is gone', async () => {
    await speaker.unplug()
    await eventually(() => expect(standing()).not.toBe('ok'))
  })
})
