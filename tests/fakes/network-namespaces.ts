// Network namespaces of the kernel: computers of their own on one machine, as far as their network goes.
import { execFileSync } from 'node:child_process'
import { readlinkSync } from 'node:fs'
import { basename } from 'node:path'

/** Runs `ip`. @throws Error with what it said */
export const ip = (...words: readonly string[]) => String(execFileSync('ip', [...words], { stdio: 'pipe' }))

/** Null where namespaces can be made; else why not, in words. */
export function whyNoNamespaces(): string | null {
  const name = networkName('try')
  try {
    ip('netns', 'add', name)
    ip('netns', 'del', name)
    return null
  } catch (error) {
    return `network namespaces need root and iproute2: ${error instanceof Error ? error.message.trim().split('\n').at(-1) : error}`
  }
}

/** A bridge has no part; a box has a namespace and a wire; the rest are namespaces. */
type Part = '' | `b${number}` | `v${number}` | 'hall' | 'kiosk' | 'try'

/** Name of a namespace or link of this process, at most the 15 characters of a link; nothing else may be named like this. */
export const networkName = (part: Part) => `mce${process.pid}${part}`
const ours = /^mce(\d+)(?:[bv]\d|hall|kiosk|try)?$/

const signals = ['SIGINT', 'SIGTERM'] as const

/**
 * Before the first namespace or link is made: removes what ended processes have left.
 * What this process makes from now on is removed however it ends, but by SIGKILL.
 */
export function beginNetworks(): void {
  remove((pid) => pid === process.pid || !isRunning(pid))
  process.on('exit', endNetworks)
  for (const signal of signals) process.on(signal, endBySignal)
}

/** Removes every namespace and link of this process. */
export function endNetworks(): void {
  process.off('exit', endNetworks)
  for (const signal of signals) process.off(signal, endBySignal)
  remove((pid) => pid === process.pid)
}

function endBySignal(signal: NodeJS.Signals): void {
  endNetworks()
  process.kill(process.pid, signal)
}

function remove(isDoomed: (pid: number) => boolean): void {
  // Wires first: what still runs in a namespace keeps it, but is cut off.
  for (const kind of ['link', 'netns']) {
    for (const line of ip('-br', kind, 'list').split('\n')) {
      const [name = ''] = line.split(/[@\s]/)
      const pid = ours.exec(name)?.[1]
      if (pid !== undefined && isDoomed(Number(pid))) removeOne(kind, name)
    }
  }
}

function removeOne(kind: string, name: string): void {
  try {
    ip(kind, 'del', name)
  } catch (error) {
    // Another process may sweep at the same time.
    if (!/Cannot find device|No such file/.test(String(error))) throw error
  }
}

/** Whether a process of this number runs Node.js; any other program has been given the number of one that ended. */
function isRunning(pid: number): boolean {
  try {
    return basename(readlinkSync(`/proc/${pid}/exe`)).startsWith(basename(process.execPath))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

/**
 * Gives a bridge that is up a network that nothing on this machine uses, and its first address.
 * Two processes never get the same: the kernel keeps one route to a network.
 * @returns the first three numbers of its addresses, like `10.77.4`
 */
export function takeSubnet(bridge: string): string {
  const used = subnetsIn(ip('-4', 'route', 'list', 'table', 'all'))
  for (let third = 0; third < 256; third++) {
    if (used.has(third) || !isRouted(`10.77.${third}.0/24`, bridge)) continue
    // No prefix: the route stands already.
    ip('addr', 'add', `10.77.${third}.1/32`, 'dev', bridge)
    return `10.77.${third}`
  }
  throw new Error('every network 10.77.0.0/24 to 10.77.255.0/24 is in use on this machine')
}

function isRouted(network: string, bridge: string): boolean {
  try {
    ip('route', 'add', network, 'dev', bridge)
    return true
  } catch (error) {
    if (String(error).includes('File exists')) return false
    throw error
  }
}

/** Third numbers of all networks 10.77.x.0/24 that a list of routes speaks of; wider routes than 10.77.0.0/16 yield to narrow ones. */
export function subnetsIn(routes: string): ReadonlySet<number> {
  const used = new Set<number>()
  for (const [, third, length = '32'] of routes.matchAll(/\b10\.77\.(\d+)\.\d+(?:\/(\d+))?/g)) {
    const many = Math.max(1, 2 ** (24 - Number(length)))
    for (let n = 0; n < many; n++) used.add(Number(third) + n)
  }
  return used
}
