// A matter on its whole way through a real hub: accepted, looked up by whoever knows its number, finished, and read again years later.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { progress } from '../../hub/contract/progress.ts'
import { knownNotice } from '../../hub/features/guides/slip/contract.ts'
import { signIn } from '../fakes/counter-words.ts'
import { askQuestion, finishMatter, onMatter, openMatter, registerPension } from '../fakes/matter-words.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen } from '../fakes/test-screen.ts'

const number = '2611230001'

let test: TestHub
beforeEach(async () => {
  test = await startTestHub()
  for (const command of [registerPension, signIn('li'), openMatter()]) await ask(command)
})
afterEach(() => test.stop())

async function ask({ name, data }: { name: string; data: unknown }): Promise<string | null> {
  const outcome = await test.hub().ask(name, data)
  return outcome.accepted ? null : outcome.refusal.code
}

/** Asks on a phone; gives the whole answer as text, so that two can be compared letter by letter. */
async function phone(asked: string, lastFour: string): Promise<{ status: number; text: string }> {
  const response = await fetch(`${test.hub().publicUrl}/api/matters/progress`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ number: asked, lastFour }),
  })
  return { status: response.status, text: await response.text() }
}

describe('whoever asks how a matter stands', () => {
  it('with number and digits learns state, dates and window, and no name', async () => {
    const { status, text } = await phone(number, '5678')
    expect(status).toBe(200)
    expect(progress.parse(JSON.parse(text).progress)).toMatchObject({
      standing: 'handling',
      dueAt: '2026-11-30T09:00:00.000Z',
      window: { number: '1', phone: '0531-88000001' },
    })
    for (const secret of ['孙悦', '13812345678', 'li', '李明']) expect(text).not.toContain(`"${secret}"`)
    expect((await test.journal()).map((entry) => JSON.stringify(entry)).join('')).not.toMatch(/孙悦|13812345678/)
  })

  it('with wrong digits and with a number nobody has is answered by the same letters', async () => {
    const wrong = await phone(number, '0000')
    expect(wrong).toEqual(await phone('2611239999', '0000'))
    expect(wrong.status).toBe(404)
    expect(wrong.text).not.toContain(number)
  })

  it('is slowed down at one number, whether it exists or not, though many ask at once; and again let in after an hour', async () => {
    for (const asked of [number, '2611239999']) {
      const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => phone(asked, `000${n}`)))
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(3)
    }
    expect((await phone(number, '5678')).status).toBe(429)
    test.clock.advance(3_600_000)
    await test.hub().settled()
    expect((await phone(number, '5678')).status).toBe(200)
  })

  it('at a kiosk is answered through its box, and what is typed lies nowhere', async () => {
    const box = await enrolBox(test, 'kiosk-1', 'w1')
    const screen = await openScreen(test, { boxId: box.boxId, secret: box.secret })
    const answer = await screen.socket.emitWithAck('progress', { number, lastFour: '5678' })
    expect(answer).toMatchObject({ progress: { number, standing: 'handling' } })
    expect(await screen.socket.emitWithAck('progress', { number, lastFour: 'abcd' })).toMatchObject({
      refusal: { code: 'invalid' },
    })
    expect(test.log.join('')).not.toContain('5678')
    screen.close()
  })
})

describe('the code on a notice', () => {
  it('opens the notice for everybody who has it, without who issued it; a made-up key opens nothing', async () => {
    const [{ slipId }] = (await eventsOf('slip.issued')) as [{ slipId: string }]
    const found = await fetch(`${test.hub().publicUrl}/api/notices/${slipId}`)
    const { notice } = knownNotice.parse(await found.json())
    expect(notice).toMatchObject({ kinds: ['promised'], matterNumber: number, itemName: '城乡居民养老保险参保登记' })
    expect(notice).not.toHaveProperty('liable')
    expect((await fetch(`${test.hub().publicUrl}/api/notices/ntc_nothing`)).status).toBe(404)
  })
})

describe('the office', () => {
  it('reads who was liable for each deed, how the last day moved, and the on-the-spot table, also after the tables were built anew', async () => {
    await ask(onMatter('pause', number, { reason: '现场踏勘' }))
    test.clock.advance(86_400_000)
    await ask(signIn('wang'))
    await ask(onMatter('resume', number))
    await ask(openMatter({ kind: 'onTheSpot' }))
    await ask(finishMatter('2611240001', 'away'))
    await ask(finishMatter(number, 'away'))
    const supervisor = await signedIn(test, 'supervisor')
    const rows = async (query: string) =>
      ((await supervisor.get(`/api/history/${query}`)).body as { rows: unknown[] }).rows
    const read = async () => ({
      deeds: await rows(`matter.deeds?number=${number}`),
      dues: await rows(`matter.dues?number=${number}`),
      spot: await rows('matter.onTheSpot?from=2026-11-23&to=2026-11-24'),
      list: await rows('matter.list?from=2026-11-23&to=2026-11-24'),
    })
    const before = await read()
    expect(before.deeds).toMatchObject([
      { deed: 'matter.opened', staffId: 'li', role: 'A' },
      { deed: 'matter.paused', staffId: 'li', role: 'A', remark: '现场踏勘' },
      { deed: 'matter.resumed', staffId: 'wang', role: 'B' },
      { deed: 'matter.finished', staffId: 'wang', role: 'B' },
    ])
    expect(before.dues).toMatchObject([
      { why: 'opened', from: null, to: '2026-11-30T09:00:00.000Z' },
      { why: 'pause', to: null },
      { why: 'resume', to: '2026-12-01T09:00:00.000Z' },
    ])
    expect(before.spot).toEqual([{ windowId: 'w1', opened: 1, sameDay: 1, later: 0, returned: 0, open: 0 }])
    await test.store().projections.deleteFrom('matter_record').execute()
    await test
      .store()
      .projections.updateTable('projection_cursor')
      .set({ version: 0 })
      .where('name', '=', 'matter_history')
      .execute()
    await test.restart()
    expect(await read()).toEqual(before)
  })
})

describe('a call-back', () => {
  it('shows the phone to staff who say that they look, and the journal keeps who did', async () => {
    await ask(askQuestion())
    const [{ questionId }] = (await eventsOf('question.asked')) as [{ questionId: string }]
    const path = `/api/questions/${questionId}/contact`
    const supervisor = await signedIn(test, 'supervisor')
    expect((await supervisor.post(path, {})).body).toEqual({ name: null, phone: '13812345678' })
    expect((await (await signedIn(test, 'reviewer')).post(path, {})).status).toBe(403)
    expect(await eventsOf('question.revealed')).toMatchObject([{ questionId, accountId: 'supervisor' }])
  })
})

const eventsOf = async (type: string) =>
  (await test.journal()).flatMap(({ events }) => events.filter((event) => event.type === type).map(({ data }) => data))
