// What this machine must have to run a guest, in words that can be typed.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export const qemu = 'qemu-system-x86_64'
export const busybox = '/bin/busybox'

const programs: Readonly<Record<string, string>> = {
  [qemu]: 'qemu-system-x86',
  busybox: 'busybox-static',
  mke2fs: 'e2fsprogs',
  xz: 'xz-utils',
  'apt-get': 'apt',
  udevadm: 'udev',
}

/** Null when everything is there. */
export function whatIsMissing(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'the guest machine runs on 64-bit x86 Linux only'
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin']
  const missing = Object.entries(programs).filter(([name]) => !folders.some((folder) => existsSync(join(folder, name))))
  if (missing.length === 0) return null
  return `the guest machine needs: apt-get install ${missing.map(([, debian]) => debian).join(' ')}`
}
