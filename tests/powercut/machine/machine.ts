// The machine whose power is cut: started once, pictured in its memory, and begun again from that picture after every cut.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { until } from '../../chaos/until.ts'
import { kernelInCache } from '../../guest/machine/kernel.ts'
import { qemu } from '../../guest/machine/needs.ts'
import { openQmp } from '../../guest/machine/qmp.ts'
import { type Order, type Word, wordIn } from '../inside/orders.ts'
import { archiveOf, type Contents } from './contents.ts'

const megabytes = 1024
/** A stranger on a busy machine takes its time; only what goes wrong waits so long. */
const patienceMs = 900_000

export interface MachinePlan extends Omit<Contents, 'modules'> {
  /** Holds the picture of the memory. */
  readonly folder: string
  /** The only thing that a cut leaves. */
  readonly disk: string
  /** Ports on this machine behind which the devices on its serial lines stand, at most three. */
  readonly lines: readonly number[]
}

export interface Machine {
  /** The power comes back. */
  begin(): Promise<Life>
}

export interface Life {
  order(order: Order): void
  /** Resolves with the next word of this kind; rejects on `failed`, and when it does not come in time. */
  hear(now: Word['now']): Promise<void>
  /** Everything it said, for when something went wrong. */
  readonly said: readonly string[]
  /** The power goes. */
  cut(): Promise<void>
}

/** Starts the machine until all its programs are loaded, and keeps a picture of that moment. */
export async function prepareMachine(plan: MachinePlan): Promise<Machine> {
  const { folder, disk, lines } = plan
  const { image, modules } = await kernelInCache()
  const archive = join(folder, 'archive')
  await writeFile(archive, await archiveOf({ ...plan, modules }))
  // Whoever goes on from the picture has long unpacked it.
  const nothing = join(folder, 'nothing')
  await writeFile(nothing, '\0\0\0\0')
  const memory = join(folder, 'memory')
  const state = join(folder, 'state')
  const control = join(folder, 'control')

  /** @param sharing `on` writes to the picture itself, `off` keeps what is changed to this life */
  const common = (sharing: 'on' | 'off', initrd: string) => [
    ...['-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', String(megabytes)],
    ...['-object', `memory-backend-file,id=ram,size=${megabytes}M,mem-path=${memory},share=${sharing}`],
    ...['-machine', 'pc,memory-backend=ram', '-qmp', `unix:${control},server=on,wait=off`],
    ...['-nodefaults', '-no-user-config', '-no-reboot', '-display', 'none', '-serial', 'stdio'],
    ...['-kernel', image, '-initrd', initrd],
    ...['-append', 'console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off nokaslr no_timer_check'],
    // What the machine has not flushed is in its own memory only, which goes with it.
    ...['-drive', `file=${disk},format=raw,if=virtio,cache=writeback`],
  ]
  const lineTo = (port: number, at: number) => [
    ...['-chardev', `socket,id=line${at},host=127.0.0.1,port=${port},reconnect=1`, '-serial', `chardev:line${at}`],
  ]

  const first = live([...common('on', archive), ...lines.flatMap(() => ['-serial', 'null'])])
  await first.hear('prepared')
  await picture(control, state)
  await first.cut()
  return {
    async begin() {
      const life = live([...common('off', nothing), ...lines.flatMap(lineTo), '-incoming', 'defer'])
      await goOnFrom(control, state)
      return life
    },
  }
}

/** The memory lies in its file already; the rest of the machine goes beside it. */
const memoryStays = { capabilities: [{ capability: 'x-ignore-shared', state: true }] }

async function picture(control: string, state: string): Promise<void> {
  const qmp = await openQmp(control)
  await qmp.ask('migrate-set-capabilities', memoryStays)
  await qmp.ask('migrate', { uri: `exec:cat > ${state}` })
  const isDone = async () => ((await qmp.ask('query-migrate')) as { status: string }).status === 'completed'
  await until('the picture of the memory', patienceMs, isDone)
  qmp.end()
}

async function goOnFrom(control: string, state: string): Promise<void> {
  const qmp = await openQmp(control)
  await qmp.ask('migrate-set-capabilities', memoryStays)
  await qmp.ask('migrate-incoming', { uri: `exec:cat ${state}` })
  // What is said to a machine before it goes on is lost: its serial line is that of the picture.
  const isRunning = async () => ((await qmp.ask('query-status')) as { running: boolean }).running
  await until('the machine to go on', patienceMs, isRunning)
  qmp.end()
}

function live(args: readonly string[]): Life {
  const machine: ChildProcess = spawn(qemu, [...args], { stdio: ['pipe', 'pipe', 'pipe'] })
  const said: string[] = []
  const words: Word[] = []
  for (const stream of [machine.stdout, machine.stderr]) {
    if (stream === null) continue
    createInterface(stream).on('line', (line) => {
      const word = wordIn(line)
      if (word === null) said.push(line)
      else words.push(word)
    })
  }
  machine.stdin?.on('error', () => {})
  const exited = once(machine, 'exit')
  const leave = () => machine.kill('SIGKILL')
  process.once('exit', leave)
  void exited.then(() => process.off('exit', leave))
  return {
    said,
    order: (order) => void machine.stdin?.write(`${JSON.stringify(order)}\n`),
    async hear(now) {
      await until(`the machine to be ${now}`, patienceMs, () => {
        if (machine.exitCode !== null) throw new Error(`the machine ended by itself:\n${said.slice(-40).join('\n')}`)
        return words.some((one) => one.now === now || one.now === 'failed')
      })
      const word = words.find((one) => one.now === now || one.now === 'failed')
      if (word?.now === 'failed') throw new Error(`${word.why}\n${said.slice(-40).join('\n')}`)
    },
    async cut() {
      machine.kill('SIGKILL')
      await exited
    },
  }
}
