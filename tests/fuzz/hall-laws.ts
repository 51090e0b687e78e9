// The laws of a hall under attack: closed answers, nothing of what was refused, a healthy press, and a log without anybody in it.
import { expect } from 'vitest'
import { commonRefusals, refusal } from '../../hub/contract/errors.ts'
import { photoRefusals } from '../../hub/contract/photo.ts'
import type { JournalEntry } from '../../hub/core/journal.ts'
import { journalEntry } from '../../hub/core/journal.ts'
import { features } from '../../hub/features/index.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { enrolBox } from '../fakes/test-box.ts'
import type { TestHub } from '../fakes/test-hub.ts'
import { planted } from './mutation.ts'

/** Every code there is, and `internal` not among them: it means a fault of ours. */
const closedList = new Set([
  ...Object.keys(commonRefusals).filter((code) => code !== 'internal'),
  ...Object.keys(photoRefusals),
  ...features.flatMap(({ contract }) => Object.keys(contract.refusals)),
])

/** A refusal as the contract writes it, of the closed list, in words for people; gives its code. */
export function expectRefusal(value: unknown): string {
  const { code, message } = refusal.parse(value)
  expect(closedList, code).toContain(code)
  expect(message.zh.length * message.en.length).toBeGreaterThan(0)
  return code
}

/** Reads what the journal gained since it was last asked. */
export function followJournal(test: TestHub): () => Promise<JournalEntry[]> {
  let next = 1
  return async () => {
    await test.hub().settled()
    const gained: JournalEntry[] = []
    for await (const { body } of test.store().journal.read(next)) gained.push(journalEntry.parse(JSON.parse(body)))
    next += gained.length
    for (const { refusal, events } of gained) {
      if (refusal === null) continue
      expectRefusal(refusal)
      expect(events).toEqual([])
    }
    return gained
  }
}

/** How many lines of a log have been looked at. */
const read = new WeakMap<TestHub, number>()

/** Nothing failed inside, nothing was polluted, and the log names nobody. */
export function expectCalm(test: TestHub): void {
  const lines = test.log.slice(read.get(test) ?? 0)
  read.set(test, test.log.length)
  expect(test.failures).toEqual([])
  expect(lines.filter((line) => /"level":(50|60)/.test(line))).toEqual([])
  for (const word of planted.split(' ')) expect(lines.filter((line) => line.includes(word))).toEqual([])
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
}

let healthy = 0

/** At a window of its own a visitor is served and rates, whatever was sent before; and after a restart the hall stands as it stood. */
export async function expectHealthyPress(test: TestHub): Promise<void> {
  healthy += 1
  const ids = { unitId: `healthy-u${healthy}`, windowId: `healthy-w${healthy}`, postId: `healthy-p${healthy}` }
  const [a, b] = [`healthy-a${healthy}`, `healthy-b${healthy}`]
  const { windowId } = ids
  for (const { name, data } of spareWindow(ids, a, b))
    expect(await test.hub().ask(name, data)).toMatchObject({ accepted: true })
  const box = await enrolBox(test, `healthy-x${healthy}`, windowId)
  const service = 900_000 + healthy
  try {
    for (const said of [signIn(a, windowId), finish(service, windowId), press(service, 5, windowId)])
      expect((await box.tell(said)).refused).toEqual([])
  } finally {
    await box.disconnect()
  }
  const figures = () => test.hub().view(`panel:${windowId}`).facts.windowFigures?.value
  await test.hub().settled()
  expect(figures()).toMatchObject({ ratings: 1 })
  await test.restart()
  expect(figures()).toMatchObject({ ratings: 1 })
}

function spareWindow(
  { unitId, windowId, postId }: Record<'unitId' | 'windowId' | 'postId', string>,
  a: string,
  b: string,
) {
  const person = (staffId: string) => ({
    name: 'staff.register',
    data: {
      staffId,
      name: '周宁',
      nameEn: 'Zhou Ning',
      badge: staffId,
      unitId,
      title: '综合',
      photo: null,
      isPartyMember: false,
      stars: null,
    },
  })
  const window = {
    windowId,
    number: `Z${healthy % 1_000}`,
    name: '应急窗口',
    nameEn: 'Spare window',
    unitId,
    items: ['综合'],
    scope: '综合',
    consultationPhone: '0531-88000001',
    supervisionPhone: '0531-88000009',
  }
  return [
    { name: 'unit.register', data: { unitId, name: '综合', nameEn: 'General' } },
    person(a),
    person(b),
    { name: 'window.register', data: window },
    { name: 'post.assign', data: { postId, name: '应急岗', windowId, a, b } },
  ]
}
