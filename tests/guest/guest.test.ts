// Pads, badge readers and serial adapters on a real kernel: one small machine is started, and all that is promised of them is tried in it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isLeftOut } from '../fakes/left-out.ts'
import { whatIsMissing } from './machine/needs.ts'
import { type CaseName, sentences } from './news.ts'
import { type GuestRun, runGuest, wrongWithLastPress } from './run.ts'

const guestWithinMs = 400_000

describe.skipIf(isLeftOut('pads and readers on a real kernel', whatIsMissing()))('at a USB device', () => {
  let folder: string
  let guest: GuestRun

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchuang-guest-'))
    guest = await runGuest(folder, guestWithinMs)
  }, guestWithinMs + 100_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(Object.entries(sentences) as [CaseName, string][])('%s: %s', (name) => {
    const news = guest.news.find((one) => one.case === name)
    if (news === undefined) throw new Error(`nothing was heard of it; the guest said:\n${guest.words.join('\n')}`)
    for (const [what, figure] of Object.entries(news.figures)) console.log(`${name}: ${what}: ${Math.round(figure)}`)
    if (news.wrong !== null) throw new Error(news.wrong)
  })

  it('a press that was thanked for is there after the power was cut in that very moment', async () => {
    expect(wrongWithLastPress(await guest.outbox())).toBeNull()
  })
})
