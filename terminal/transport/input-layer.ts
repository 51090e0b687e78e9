// Takes a keyboard from the kernel's input layer: desktop, browser and console hear nothing of it, hidraw still hears all.
import { access, readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * Writes the attribute `inhibited` of every input device that hangs on a hidraw node (Linux 5.11 and newer, "Inhibiting
 * input devices" in the kernel's Documentation/input/input-programming.rst). It holds until the plug is pulled.
 * @param node path of the hidraw node
 * @returns false when keys may still reach whoever listens: too old a kernel, or no permission to write the attribute
 */
export async function takeFromInput(node: string, sysfs = '/sys'): Promise<boolean> {
  const device = join(sysfs, 'class/hidraw', basename(node), 'device')
  try {
    await access(device)
    const inputs = await readdir(join(device, 'input')).catch(() => [])
    const taken = await Promise.all(inputs.map((name) => inhibit(join(device, 'input', name, 'inhibited'))))
    return taken.every((isTaken) => isTaken)
  } catch {
    return false
  }
}

/** A rule of udev may have done it already, and then nothing needs to be permitted to us. */
async function inhibit(attribute: string): Promise<boolean> {
  const isInhibited = async () => (await readFile(attribute, 'utf8')).trim() === '1'
  if (await isInhibited()) return true
  await writeFile(attribute, '1')
  return isInhibited()
}
