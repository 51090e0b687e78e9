// Pads and badge readers on a real kernel: one small machine is started, and all that is promised of them is tried in it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scanOutbox } from '../../terminal/outbox/scan.ts'
import { bootGuest, type Guest } from './machine/boot.ts'
import { makeDisk, readFromDisk } from './machine/disk.ts'
import { whatIsMissing } from './machine/needs.ts'
import { buildPrograms } from './machine/programs.ts'
import { type CaseName, sentences } from './news.ts'

const guestWithinMs = 400_000
const missing = whatIsMissing()
if (missing !== null && process.env.CI === 'true') throw new Error(missing)
if (missing !== null) console.warn(`pads and readers are not tried on a real kernel: ${missing}`)

describe.skipIf(missing !== null)('at a USB device', () => {
  let folder: string
  let disk: string
  let guest: Guest

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchuang-guest-'))
    disk = join(folder, 'disk')
    const programs = await buildPrograms()
    await makeDisk(disk)
    guest = await bootGuest(folder, disk, [process.execPath, join(programs, 'main.mjs')], guestWithinMs)
  }, guestWithinMs + 100_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(Object.entries(sentences) as [CaseName, string][])('%s: %s', (name) => {
    const news = guest.news.find((one) => one.case === name)
    if (news === undefined) throw new Error(`nothing was heard of it; the guest said:\n${guest.words.join('\n')}`)
    for (const [what, figure] of Object.entries(news.figures)) console.log(`${name}: ${what}: ${Math.round(figure)}`)
    if (news.wrong !== null) throw new Error(news.wrong)
  })

  it('a press that was thanked for is there after the power was cut in that very moment', async () => {
    const { waiting, isDamaged } = scanOutbox(await readFromDisk(disk, '/box/outbox/outbox.log'))
    expect(isDamaged).toBe(false)
    expect(waiting.at(-1)?.report.command).toMatchObject({
      name: 'rating.press',
      data: { deviceId: 'right', level: 1 },
    })
  })
})
