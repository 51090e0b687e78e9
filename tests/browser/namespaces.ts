// Two network namespaces joined by one wire: a hall's server and a kiosk as two machines, with nothing of this machine's network.
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginNetworks, endNetworks, ip, networkName, whyNoNamespaces } from '../fakes/network-namespaces.ts'
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

/** Null where a browser can be started in a namespace; else why not, in words. */
export function whyNoBrowserThere(): string | null {
  if (systemBrowser() === undefined) return 'no browser of the system is there to be started in a namespace'
  return whyNoNamespaces()
}

export async function openNamespaces(): Promise<Namespaces> {
  const folder = await mkdtemp(join(tmpdir(), 'mingchuang-net-'))
  const close = async () => {
    endNetworks()
    await rm(folder, { recursive: true, force: true })
  }
  const on = (machine: Machine) => ['ip', 'netns', 'exec', networkName(machine)]
  const browser = join(folder, 'browser')
  try {
    beginNetworks()
    joinMachines()
    await writeFile(browser, `#!/bin/sh\nexec ${on('kiosk').join(' ')} ${systemBrowser()} "$@"\n`)
    await chmod(browser, 0o755)
  } catch (error) {
    await close()
    throw error
  }
  return { on, browser, [Symbol.asyncDispose]: close }
}

function joinMachines(): void {
  const addresses = { hall: hallAddress, kiosk: kioskAddress } as const
  const [hall, kiosk] = [networkName('hall'), networkName('kiosk')]
  ip('netns', 'add', hall)
  ip('netns', 'add', kiosk)
  ip('-n', hall, 'link', 'add', 'eth0', 'type', 'veth', 'peer', 'name', 'eth0', 'netns', kiosk)
  for (const machine of ['hall', 'kiosk'] as const) {
    const namespace = networkName(machine)
    ip('-n', namespace, 'addr', 'add', `${addresses[machine]}/30`, 'dev', 'eth0')
    ip('-n', namespace, 'link', 'set', 'eth0', 'up')
    ip('-n', namespace, 'link', 'set', 'lo', 'up')
  }
}
