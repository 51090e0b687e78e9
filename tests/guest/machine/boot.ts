// Starts the guest and listens to its only wire, a serial line, on which every line that is JSON is the news of one case.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type News, newsIn } from '../news.ts'
import { placeAdapters } from './adapters.ts'
import { initrdOf } from './initrd.ts'
import { kernelInCache } from './kernel.ts'
import { qemu } from './needs.ts'

export interface Guest {
  readonly news: readonly News[]
  /** Everything else that came over the line, for people to read when something went wrong. */
  readonly words: readonly string[]
}

/** Runs a program as process 1 of the guest until the guest ends, by itself or after `withinMs`. */
export async function bootGuest(
  folder: string,
  disk: string,
  command: readonly string[],
  withinMs: number,
): Promise<Guest> {
  const adapters = await placeAdapters(folder)
  const { image, modules } = await kernelInCache()
  const initrd = join(folder, 'initrd')
  await writeFile(initrd, await initrdOf({ modules, command }))
  const machine = spawn(
    qemu,
    [
      ...['-accel', 'tcg,thread=multi', '-cpu', 'max', '-smp', '2', '-m', '1024'],
      ...['-nodefaults', '-no-user-config', '-no-reboot', '-display', 'none', '-serial', 'stdio'],
      ...['-kernel', image, '-initrd', initrd],
      ...['-append', 'console=ttyS0 quiet loglevel=3 panic=-1 mitigations=off nokaslr no_timer_check'],
      ...['-virtfs', 'local,path=/,mount_tag=host,security_model=none,readonly=on,multidevs=remap'],
      ...['-drive', `file=${disk},format=raw,if=virtio`],
      ...adapters.options,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const news: News[] = []
  const words: string[] = []
  const listening = [machine.stdout, machine.stderr].map(async (stream) => {
    for await (const line of createInterface(stream)) {
      const one = newsIn(line)
      if (one === null) words.push(line)
      else news.push(one)
    }
  })
  const serving = adapters.serve().catch((error: unknown) => void words.push(`adapters: ${error}`))
  const timer = setTimeout(() => machine.kill('SIGKILL'), withinMs)
  const [code, signal] = await once(machine, 'exit')
  clearTimeout(timer)
  await adapters.stop()
  await Promise.all([...listening, serving])
  if (code !== 0) words.push(`the guest ended with ${signal ?? code}`)
  return { news, words }
}
