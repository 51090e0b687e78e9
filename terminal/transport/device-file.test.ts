// Device files, on real pseudo-terminals that were made raw; a printer of the USB class is the same to a program, but none was here.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { plugPty } from '../virtual/pty.ts'
import { isPresent, openPort } from './open.ts'
import { portAddress } from './port.ts'
import { testPort } from './port-contract.ts'

const folder = mkdtempSync(`${tmpdir()}/device-file-`)
afterAll(() => rmSync(folder, { recursive: true }))
const address = (path: string) => portAddress.parse({ transport: 'file', path })

testPort('a device file', openPort, {
  absent: address(`${folder}/nothing-here`),
  exclusive: false,
  noticesLoss: true,
  async rig() {
    const heard: number[] = []
    const pty = plugPty(`${folder}/lp-device`, (bytes) => heard.push(...bytes))
    return {
      address: address(pty.path),
      received: () => Uint8Array.from(heard),
      send: pty.write,
      lose: pty.unplug,
      end: pty.unplug,
    }
  },
})

it('a device that takes no more for a while holds nobody: the write is late, and the port can be closed', async () => {
  const path = join(folder, 'full')
  execFileSync('mkfifo', [path])
  const far = await open(path, 'r+')
  const port = await openPort(address(path), { data: () => {}, closed: () => {} })
  // A pipe takes 64 KiB and then nothing; nobody reads at the other end.
  await expect(port.write(new Uint8Array(200_000), 200)).rejects.toMatchObject({ fault: 'timeout' })
  await port.close()
  await far.close()
})

it('is present as long as the file is there', async () => {
  expect(await isPresent(address(`${folder}/nothing-here`))).toBe(false)
})
