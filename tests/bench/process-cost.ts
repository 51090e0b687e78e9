// What a process costs, as the kernel counts it.
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** Clock ticks a second on Linux, as every architecture of ours has it. */
const ticksPerSecond = 100

/** Processor time of a process so far, user and system, in ms. */
export async function cpuMs(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  // The name in brackets may hold spaces; fields are counted from after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond
}

/** Resident memory of a process, in KiB. */
export async function residentKiB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1])
}

/** A process that used less than this share of a processor is idle. */
const idleShare = 0.03
const lookEveryMs = 250

/** Waits until a process has done what it had to do, 20 s at most. */
export async function untilIdle(pid: number): Promise<void> {
  for (let looks = 0; looks < 20_000 / lookEveryMs; looks++) {
    const before = await cpuMs(pid)
    await sleep(lookEveryMs)
    if ((await cpuMs(pid)) - before <= lookEveryMs * idleShare) return
  }
}
