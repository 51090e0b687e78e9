// One run of the guest: its programs are built, it goes through all its cases, loses its power, and its disk is looked at.
import { join } from 'node:path'
import { type Scan, scanOutbox } from '../../terminal/outbox/scan.ts'
import { root } from '../chaos/layout.ts'
import { bootGuest, type Guest } from './machine/boot.ts'
import { makeDisk, readFromDisk } from './machine/disk.ts'
import { buildPrograms } from './machine/programs.ts'

const diskMegabytes = 16

export interface GuestRun extends Guest {
  /** The box's outbox as the next start would find it: the last press was thanked for in the moment the power went. */
  outbox(): Promise<Scan>
}

/** @param folder an empty one, for the guest's disk */
export async function runGuest(folder: string, withinMs: number): Promise<GuestRun> {
  const disk = join(folder, 'disk')
  const sources = ['main', 'agent', 'pads'].map((name) => `tests/guest/inside/${name}.ts`)
  const programs = await buildPrograms({ name: 'programs', root, sources })
  await makeDisk(disk, diskMegabytes)
  const guest = await bootGuest(folder, disk, [process.execPath, join(programs, 'main.mjs')], withinMs)
  return { ...guest, outbox: async () => scanOutbox(await readFromDisk(disk, '/box/outbox/outbox.log')) }
}

/** What is wrong with the press that was thanked for as the power went; null when it was kept. */
export function wrongWithLastPress({ waiting, isDamaged }: Scan): string | null {
  if (isDamaged) return 'the outbox is damaged'
  const { name, data } = waiting.at(-1)?.report.command ?? {}
  const { deviceId, level } = (data ?? {}) as { deviceId?: string; level?: number }
  return name === 'rating.press' && deviceId === 'right' && level === 1 ? null : 'the press is not in the outbox'
}
