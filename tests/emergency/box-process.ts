// One box in a network of its own: the real agent with a virtual sign and alarm button, and a glass that watches its panel.
import { createInterface } from 'node:readline'
import { io } from 'socket.io-client'
import { stringify } from 'yaml'
import type { ViewMessage } from '#wire/view'
import { createAgent } from '../../terminal/agent.ts'
import { boxCommandsOf, loadContracts } from '../../terminal/box-commands.ts'
import { systemClock } from '../../terminal/clock.ts'
import { readBoxConfig } from '../../terminal/config.ts'
import { drivers } from '../../terminal/drivers/index.ts'
import { type Air, openAir } from '../../terminal/emergency/air.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { isPresent, openPort } from '../../terminal/transport/open.ts'
import { startAlarmContact } from '../../terminal/virtual/alarm-contact.ts'
import { type CounterDevice, placeDevice } from '../../terminal/virtual/counter-device.ts'
import { loadClips } from '../../terminal/voice/clips.ts'
import { quietLog } from '../agent/quiet-log.ts'
import type { BoxPlan, FromBox, Seen, ToBox } from './words.ts'

const plan: BoxPlan = JSON.parse(process.argv[2] ?? '')
const root = new URL('../..', import.meta.url).pathname
const signPort = 5005

let seen: Seen = { glass: null, sign: '', net: null, isOnline: false, page: null }
function see(change: Partial<Seen>): void {
  const next = { ...seen, ...change }
  if (JSON.stringify(next) === JSON.stringify(seen)) return
  seen = next
  tell()
}
function tell(): void {
  const line: FromBox = { seen, atMs: performance.timeOrigin + performance.now() }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

const contact = await startAlarmContact('127.0.0.1')
let sign: CounterDevice | null = null
sign = await placeDevice(
  {
    deviceId: 'sign',
    windowId: plan.windowId,
    windowName: '窗口',
    kind: 'onbon-sign',
    width: 192,
    height: 32,
    wire: { transport: 'tcp', port: signPort },
  },
  plan.dataDir,
  () => see({ sign: sign === null ? '' : JSON.stringify(sign.picture().glass) }),
)

const { windowId, credentials } = plan
await secretFiles(plan.dataDir).credentials.write({ ...credentials, windowId })
const tcp = (port: number) => ({ transport: 'tcp', host: '127.0.0.1', port })
const reading = readBoxConfig(
  stringify({
    hubUrl: plan.hubUrl,
    dataDir: plan.dataDir,
    relayPort: 0,
    description: credentials.boxId,
    devices: [
      { deviceId: `sign-${windowId}`, label: '条屏', driver: 'onbon-bx-font-card', port: tcp(signPort) },
      { deviceId: `key-${windowId}`, label: '报警键', driver: 'modbus-alarm-contact', port: tcp(contact.port) },
    ],
    emergency: { pin: plan.pin, exit: { zh: '东侧安全出口', en: 'East exit', arrow: 'right' } },
  }),
  drivers,
)
if ('mistakes' in reading) throw new Error(reading.mistakes.join('\n'))

const heard: Uint8Array[] = []
let lossPercent = 0
let air: Air | null = null
const agent = createAgent({
  config: reading.config,
  clips: await loadClips(null),
  commands: boxCommandsOf(await loadContracts(`${root}hub/features`)),
  distDir: `${root}dist`,
  version: '0.0.0',
  clock: systemClock(),
  log: quietLog,
  openPort,
  isPresent,
  openAir(address, clock, log, onDatagram) {
    const real = openAir(address, clock, log, (bytes) => {
      heard.push(Uint8Array.from(bytes))
      onDatagram(bytes)
    })
    air = {
      ...real,
      send(bytes) {
        if (Math.random() * 100 >= lossPercent) real.send(bytes)
      },
    }
    return air
  },
  onCode: () => {},
})
const { relayPort } = await agent.start()
const url = `http://127.0.0.1:${relayPort}`

const glass = io(url, { transports: ['websocket'] })
const show = ({ view }: ViewMessage) => see({ glass: (view.facts.emergency?.value ?? null) as Seen['glass'] })
glass.on('view', show)
glass.on('connect', async () => {
  const { views } = await glass.emitWithAck('watch', { keys: [`panel:${windowId}`] })
  for (const message of views ?? []) show(message)
})

async function look(): Promise<void> {
  const health = (await (await fetch(`${url}/health`)).json()) as { isOnline: boolean; emergency: Seen['net'] }
  see({ isOnline: health.isOnline, net: health.emergency })
  tell()
}

const wishes = createInterface(process.stdin)
wishes.on('line', async (line) => {
  const wish: ToBox = JSON.parse(line)
  if (wish.do === 'press') contact.press()
  if (wish.do === 'release') contact.release()
  if (wish.do === 'lose') lossPercent = wish.percent
  if (wish.do === 'replay') for (const bytes of [...heard]) air?.send(bytes)
  if (wish.do === 'send') air?.send(Buffer.from(wish.hex, 'hex'))
  // Whoever looks while the box is being switched off sees nothing.
  if (wish.do === 'look') await look().catch(() => {})
  if (wish.do === 'page') {
    const { status } = await fetch(`${url}/emergency`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(wish.form).toString(),
      redirect: 'manual',
    })
    see({ page: status })
  }
})
// Whoever started the box holds its input open, and lets go of it however it ends itself.
wishes.on('close', () => void agent.stop().then(() => process.exit(0)))
await look()
