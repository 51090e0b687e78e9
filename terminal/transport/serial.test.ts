// Serial ports on real pseudo-terminals.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, it } from 'vitest'
import { plugPty } from '../virtual/pty.ts'
import { isPresent, openPort } from './open.ts'
import { portAddress } from './port.ts'
import { testPort } from './port-contract.ts'

const folder = mkdtempSync(`${tmpdir()}/serial-`)
afterAll(() => rmSync(folder, { recursive: true }))
const address = (path: string) => portAddress.parse({ transport: 'serial', path })

testPort('a serial line', openPort, {
  absent: address(`${folder}/nothing-here`),
  exclusive: true,
  noticesLoss: true,
  async rig() {
    const heard: number[] = []
    const pty = plugPty(`${folder}/tty-device`, (bytes) => heard.push(...bytes))
    return {
      address: address(pty.path),
      received: () => Uint8Array.from(heard),
      send: pty.write,
      lose: pty.unplug,
      end: pty.unplug,
    }
  },
})

describe('a serial device', () => {
  it('is present while it is plugged in, also when it comes back', async () => {
    const path = `${folder}/tty-hot`
    expect(await isPresent(address(path))).toBe(false)
    const first = plugPty(path, () => {})
    expect(await isPresent(address(path))).toBe(true)
    await first.unplug()
    expect(await isPresent(address(path))).toBe(false)
    const second = plugPty(path, () => {})
    expect(await isPresent(address(path))).toBe(true)
    await second.unplug()
  })
})
