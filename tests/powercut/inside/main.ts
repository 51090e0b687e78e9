// Process 1 of the machine whose power is cut: loads hub and agent, waits for the power, and opens the hall on the disk.
import { type ChildProcess, execFile, fork } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { z } from 'zod'
import { until } from '../../chaos/until.ts'
import { boxId, counters } from '../counters.ts'
import { type Order, order, type Word } from './orders.ts'
import { disk, diskNode, relayPort } from './places.ts'
import type { Answer, ToAgent, ToHub } from './talk.ts'

const run = promisify(execFile)
/** An emulated machine beside busy ones is slow. */
const patienceMs = 120_000

const health = z.object({
  isOnline: z.boolean(),
  outbox: z.object({ highest: z.number(), forgotten: z.number() }),
})

const say = (word: Word) => console.log(JSON.stringify(word))
const [hub, agent] = ['hub', 'agent'].map((name) => fork(join(import.meta.dirname, `${name}.mjs`))) as [
  ChildProcess,
  ChildProcess,
]

/** The next answer of a child. */
function answerOf(child: ChildProcess): Promise<{ code: string | null }> {
  return new Promise((resolve, reject) => {
    child.once('message', (answer: Answer) => {
      if ('failed' in answer) reject(new Error(answer.failed))
      else resolve({ code: answer.code ?? null })
    })
    child.once('exit', (code) => reject(new Error(`a program ended with ${code}`)))
  })
}

function tell<Message extends ToHub | ToAgent>(child: ChildProcess, message: Message) {
  const answer = answerOf(child)
  child.send(message)
  return answer
}

const askHub = (name: string, data: unknown) => tell(hub, { do: 'ask', name, data })

/** Goes through a life on a disk of memory: what Node has translated once, no life has to wait for again. */
async function rehearse(): Promise<void> {
  await run('busybox', ['mount', '-t', 'tmpfs', 'rehearsal', disk])
  await open(0)
  await close()
}

async function begin({ atMs, seed }: Extract<Order, { do: 'begin' }>): Promise<void> {
  await run('busybox', ['date', '-s', `@${Math.floor(atMs / 1_000)}`])
  // What the kernel read of the disk when it found it is of another life.
  await run('busybox', ['blockdev', '--flushbufs', diskNode])
  await run('busybox', ['mount', '-t', 'ext4', diskNode, disk])
  await open(seed)
}

async function open(seed: number): Promise<void> {
  await tell(hub, { do: 'begin', seed })
  const { code } = await tell(agent, { do: 'begin', seed: seed + 1 })
  if (code !== null) await letIn(code)
  await until('the box to be online', patienceMs, async () => (await standing())?.isOnline === true)
}

/** The first life: the box is let in, and somebody sits at every window. */
async function letIn(code: string): Promise<void> {
  const approve = () =>
    askHub('box.approve', { code, boxId, name: '设备盒', windowId: null }).then(
      () => true,
      (error: Error) => {
        // The box has not announced its code yet.
        if (error.message.includes('box.codeUnknown')) return false
        throw error
      },
    )
  await until('the box to be let in', patienceMs, approve)
  for (const { windowId, staffId } of counters) await askHub('duty.signIn', { windowId, staffId })
}

async function close(): Promise<void> {
  const isDelivered = async () => {
    const box = await standing()
    return box?.isOnline === true && box.outbox.forgotten === box.outbox.highest
  }
  await until('everything to be delivered', patienceMs, isDelivered)
  await tell(agent, { do: 'stop' })
  await tell(hub, { do: 'stop' })
  await run('busybox', ['umount', disk])
}

function standing(): Promise<z.output<typeof health> | null> {
  return fetch(`http://127.0.0.1:${relayPort}/health`).then(
    async (answer) => health.parse(await answer.json()),
    () => null,
  )
}

const loaded = Promise.all([hub, agent].map(answerOf))
await loaded.then(rehearse).then(
  () => say({ now: 'prepared' }),
  (error: unknown) => say({ now: 'failed', why: String(error) }),
)
for await (const line of createInterface(process.stdin)) {
  const { data } = order.safeParse(parsed(line))
  if (data === undefined) continue
  try {
    if (data.do === 'begin') await begin(data)
    else await close()
    say({ now: data.do === 'begin' ? 'open' : 'closed' })
  } catch (error) {
    say({ now: 'failed', why: String(error) })
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
