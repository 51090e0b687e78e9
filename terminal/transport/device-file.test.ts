// Device files, on real pseudo-terminals and devices of the kernel; a printer of the USB class was not at hand.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
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
    // A terminal would turn line feeds into two bytes; a serial port sets this by itself, a plain file does not.
    execFileSync('stty', ['-F', pty.path, 'raw', '-echo'])
    return {
      address: address(pty.path),
      received: () => Uint8Array.from(heard),
      send: pty.write,
      lose: pty.unplug,
      end: pty.unplug,
    }
  },
})

it('a device that takes nothing, as a printer out of paper, holds nobody: the write is late, and the port can be closed', async () => {
  const port = await openPort(address('/dev/full'), { data: () => {}, closed: () => {} })
  await expect(port.write(Uint8Array.of(0x55), 200)).rejects.toMatchObject({ fault: 'timeout' })
  await port.close()
})

it('is present as long as the file is there', async () => {
  expect(await isPresent(address(`${folder}/nothing-here`))).toBe(false)
  expect(await isPresent(address('/dev/full'))).toBe(true)
})
