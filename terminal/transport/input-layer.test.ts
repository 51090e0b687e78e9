// Taking a keyboard from the input layer, on a picture of the kernel's folders; the real ones are tried in the guest machine.
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { takeFromInput } from './input-layer.ts'

let sysfs: string
let device: string
beforeEach(async () => {
  sysfs = await mkdtemp(join(tmpdir(), 'mingchuang-sysfs-'))
  device = join(sysfs, 'devices/0003:FFFF:0035.0001')
  await mkdir(join(device, 'input'), { recursive: true })
  await mkdir(join(sysfs, 'class/hidraw/hidraw0'), { recursive: true })
  await symlink(device, join(sysfs, 'class/hidraw/hidraw0/device'))
})
afterEach(() => rm(sysfs, { recursive: true }))

async function input(name: string, inhibited: string | null): Promise<string> {
  const folder = join(device, 'input', name)
  await mkdir(folder, { recursive: true })
  if (inhibited !== null) await writeFile(join(folder, 'inhibited'), inhibited)
  return join(folder, 'inhibited')
}

describe('a keyboard', () => {
  it('is taken with all its input devices', async () => {
    const attributes = [await input('input2', '0\n'), await input('input3', '0\n')]
    expect(await takeFromInput('/dev/hidraw0', sysfs)).toBe(true)
    for (const attribute of attributes) expect((await readFile(attribute, 'utf8')).trim()).toBe('1')
  })

  it('that a rule has taken already needs no permission of ours', async () => {
    // Readable, and written by nobody, not even by root.
    const attribute = await input('input2', null)
    await symlink('/proc/sys/kernel/ostype', attribute)
    expect(await takeFromInput('/dev/hidraw0', sysfs)).toBe(false)
    await rm(attribute)
    await writeFile(attribute, '1\n', { mode: 0o444 })
    expect(await takeFromInput('/dev/hidraw0', sysfs)).toBe(true)
  })

  it('without an input device is nobody else’s', async () => {
    expect(await takeFromInput('/dev/hidraw0', sysfs)).toBe(true)
  })

  it('is not taken where the kernel is older than 5.11 and has no such attribute', async () => {
    await input('input2', '0\n')
    await input('input3', null)
    expect(await takeFromInput('/dev/hidraw0', sysfs)).toBe(false)
  })

  it('that is gone, or at a path the kernel does not know, is not said to be taken', async () => {
    expect(await takeFromInput('/dev/hidraw7', sysfs)).toBe(false)
    expect(await takeFromInput('1-1:1.0', sysfs)).toBe(false)
  })
})
