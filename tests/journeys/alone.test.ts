// A window whose hub stands still goes on calling by its caller pad, shows it on its own glass, and tells it afterwards, once.
import { io, type Socket } from 'socket.io-client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { FactsOf } from '#wire/index'
import type { ViewMessage } from '#wire/view'
import type { Agent } from '../../terminal/agent.ts'
import { secretFiles } from '../../terminal/enrolment/credentials.ts'
import { type BoxSetting, freshDir, removeDir, startAgent } from '../agent/box.ts'
import { type Evaluator, startEvaluator } from '../agent/evaluator.ts'
import { until } from '../agent/until.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { site, startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
let pad: Evaluator
let agent: Agent
let url: string
let setting: BoxSetting

beforeEach(async () => {
  test = await startTestHub()
  const { ask, httpUrl, mqttUrl } = test.hub()
  const windows = [{ windowId: 'w1', rank: 1 }]
  await ask('series.set', { seriesId: 'A', name: '综合业务', nameEn: 'General', itemIds: [], windows })
  await ask('duty.signIn', { windowId: 'w1', staffId: 'li' })
  for (const n of [1, 2, 3]) await ask('ticket.take', { seriesId: 'A', ticketId: `ticket-${n}` })
  test.clock.advance(60_000)
  const box = await enrolBox(test, 'box-1', 'w1')
  await box.disconnect()
  pad = await startEvaluator()
  setting = { hub: { url: httpUrl, mqttUrl }, dataDir: await freshDir(), evaluators: [pad.port] }
  const { boxId, secret } = box
  await secretFiles(setting.dataDir).credentials.write({ boxId, site, mqttUrl, windowId: 'w1', secret })
  ;({ agent, url } = await startAgent(setting))
}, 60_000)
afterEach(async () => {
  await agent.stop()
  await pad.unplug()
  await test.stop()
  await removeDir(setting.dataDir)
})

const blank = 0x0a
/** The last frame for the pad's display of the number here, or of how many wait; three digits each. */
const display = (which: 'number' | 'waiting') => {
  const frames = pad.heard.filter(([, func, ...data]) => func === 0x02 && data.length === 6)
  const shown = frames
    .map(([, , ...data]) => data)
    .filter((data) => (data[0] === blank && data[1] === blank && data[2] === blank) === (which === 'number'))
  const digits = which === 'number' ? shown.at(-1)?.slice(3) : shown.at(-1)?.slice(0, 3)
  return digits?.map((digit) => (digit === blank ? '' : String(digit))).join('')
}
const isOnline = async () => ((await (await fetch(`${url}/health`)).json()) as { isOnline: boolean }).isOnline
const told = async (type: string) =>
  (await test.journal()).flatMap(({ events }) =>
    events.flatMap((event) => (event.type === type ? [(event.data as { number: string }).number] : [])),
  )

/** What the window's panel gets from its box. */
async function panelCall(): Promise<FactsOf<'panel'>['call']['value'] | undefined> {
  const screen: Socket = io(url, { transports: ['websocket'], reconnection: false })
  try {
    const { views } = (await screen.emitWithAck('watch', { keys: ['panel:w1'] })) as { views: ViewMessage[] }
    return views[0]?.view.facts.call?.value as FactsOf<'panel'>['call']['value'] | undefined
  } finally {
    screen.close()
  }
}

it('a window without its hub calls from its share, each number once, and everything is told when the hub is back', async () => {
  await until('the pad shows how many wait', () => display('waiting') === '3', 30_000)
  pad.key('next')
  await until('the hub has called the first', () => display('number') === '001', 30_000)
  pad.key('pleaseRate')
  await until('the first is served', async () => (await told('ticket.served')).length === 1, 30_000)
  await until(
    'the pad shows nobody, and two waiting',
    () => display('number') === '' && display('waiting') === '2',
    30_000,
  )

  await test.hub().stop()
  await until('the box is alone', async () => !(await isOnline()), 30_000)
  pad.key('next')
  await until('the second is called here', () => display('number') === '002', 30_000)
  expect(await panelCall()).toMatchObject({ number: 'A002', state: 'called', times: 1 })
  pad.key('pleaseRate')
  await until('the second is done', () => display('number') === '', 30_000)
  pad.key('next')
  await until('the third is called here', () => display('number') === '003', 30_000)
  expect(await panelCall()).toMatchObject({ number: 'A003', state: 'called' })

  await test.restart()
  await until('the hub has been told', async () => (await told('ticket.called')).includes('A003'), 60_000)
  expect(await told('ticket.called')).toEqual(['A001', 'A002', 'A003'])
  expect(await told('ticket.served')).toEqual(['A001', 'A002'])
  expect(await told('ticket.calledTwice')).toEqual([])
  await until('the box shows the hub’s word', async () => (await isOnline()) && display('waiting') === '0', 30_000)
  expect(test.hub().view('desk:w1').facts.call?.value).toMatchObject({ number: 'A003', state: 'called' })
}, 180_000)
