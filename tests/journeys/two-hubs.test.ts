// A hub that was left for dead and still runs: the newer one has taken over, and the old one can write nothing more.
import { afterEach, expect, it } from 'vitest'
import { verify } from '../../hub/core/journal.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
afterEach(() => test.stop())

it('what a box told the hub before the crash is there, and what it tells the old hub after it is not acknowledged', async () => {
  test = await startTestHub()
  const box = await enrolBox(test, 'box-1', 'w1')
  await box.tell(signIn('li'))
  await box.tell(finish(1))
  const old = test.hub()
  await test.crash()
  expect(test.hub().epoch).toBeGreaterThan(old.epoch)

  const acks = box.acks.length
  box.keep(press(1, 5))
  await box.send()
  await eventually(() => expect(test.failures).toHaveLength(1))
  expect(String(test.failures[0])).toMatch(/newer hub/)
  expect(box.acks.length).toBe(acks)

  await box.disconnect()
  await box.connect()
  await box.send()
  await eventually(() => expect(box.acks.at(-1)?.upTo).toBe(3))
  const given = (await test.journal()).flatMap(({ events }) => events).filter(({ type }) => type === 'rating.given')
  expect(given).toHaveLength(1)
  expect(await verify(test.store().journal.read(1))).toMatchObject({ ok: true })
  await box.disconnect()
})
