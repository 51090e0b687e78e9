// Two network namespaces joined by one wire: a hall's server and a kiosk as two machines, with nothing of this machine's network.
import { execFileSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemBrowser } from './browser.ts'

export type Machine = 'hall' | 'kiosk'

/** Where the hall is, as the kiosk sees it; from the block for documentation and tests (RFC 5737). */
export const hallAddress = '192.0.2.1'
const kioskAddress = '192.0.2.2'

export interface Namespaces extends AsyncDisposable {
  /** What runs a program on one of both machines: put before the program and its arguments. */
  on(machine: Machine): readonly string[]
  /** A program that starts the browser on the kiosk. */
  readonly browser: string
}

const ip = (...words: readonly string[]) => execFileSync('ip', [...words], { stdio: 'pipe' })

/** Null where namespaces can be made; else why not, in words. */
export function whyNoNamespaces(): string | null {
  if (systemBrowser() === undefined) return 'no browser of the system is there to be started in a namespace'
  const name = `mc-try-${process.pid}`
  try {
    ip('netns', 'add', name)
    ip('netns', 'del', name)
    return null
  } catch (error) {
    return `network namespaces need root and iproute2: ${error instanceof Error ? error.message.split('\n')[0] : error}`
  }
}

export async function openNamespaces(): Promise<Namespaces> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-net-'))
  const nameOf = (machine: Machine) => `mc-${machine}-${process.pid}`
  const wireOf = (machine: Machine) => `mc${machine[0]}${process.pid}`
  const addresses = { hall: hallAddress, kiosk: kioskAddress } as const
  const machines = ['hall', 'kiosk'] as const
  for (const machine of machines) ip('netns', 'add', nameOf(machine))
  ip('link', 'add', wireOf('hall'), 'type', 'veth', 'peer', 'name', wireOf('kiosk'))
  for (const machine of machines) {
    ip('link', 'set', wireOf(machine), 'netns', nameOf(machine))
    ip('-n', nameOf(machine), 'addr', 'add', `${addresses[machine]}/30`, 'dev', wireOf(machine))
    ip('-n', nameOf(machine), 'link', 'set', wireOf(machine), 'up')
    ip('-n', nameOf(machine), 'link', 'set', 'lo', 'up')
  }
  const on = (machine: Machine) => ['ip', 'netns', 'exec', nameOf(machine)]
  const browser = join(folder, 'browser')
  await writeFile(browser, `#!/bin/sh\nexec ${on('kiosk').join(' ')} ${systemBrowser()} "$@"\n`)
  await chmod(browser, 0o755)
  return {
    on,
    browser,
    async [Symbol.asyncDispose]() {
      // The wire goes with the first of both.
      for (const machine of machines) ip('netns', 'del', nameOf(machine))
      await rm(folder, { recursive: true, force: true })
    },
  }
}
