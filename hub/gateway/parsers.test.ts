// Every parser at the hub's edge, fed with anything: it answers, it never throws, and nothing of the prototype leaks in.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, type TestDesk } from '../../tests/fakes/test-desk.ts'
import { commandRequest, painted, watchRequest } from '../contract/socket.ts'
import { boxEvents, boxReport, parseTopic, presence } from '../contract/topics.ts'
import { splitViewKey, type ViewKey, viewKey } from '../contract/view.ts'
import { parseCommand } from './desk.ts'
import { boxActor, personActor, sessionIn } from './identity.ts'
import { takeReports } from './reports.ts'

const inherited = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(...inherited),
  fc.constantFrom('w1', 'box-1'),
)
const anything = fc.oneof(fc.anything({ key: word, withNullPrototype: true }), fc.jsonValue(), word)
const kinds = fc.constantFrom('panel', 'terminal', 'desk', 'board', 'office', 'cellar', '')

describe('a parser', () => {
  it.each(Object.entries({ watchRequest, commandRequest, painted, presence, boxEvents, boxReport, viewKey }))(
    'answers whatever it is given: %s',
    (_name, schema) => {
      fc.assert(
        fc.property(anything, (value) => {
          expect(typeof schema.safeParse(value).success).toBe('boolean')
        }),
      )
    },
  )

  it('reads a box and a kind out of its own topics only', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, (levels, site) => {
        const place = parseTopic(site, levels.join('/'))
        if (place !== null) expect(levels.join('/').startsWith(`mingchuang/v1/${site}/box/${place.boxId}/`)).toBe(true)
      }),
    )
    expect(parseTopic('hall', 'mingchuang/v1/hall/box/constructor/event')).toBeNull()
    expect(parseTopic('hall', 'mingchuang/v1/other/box/box-1/event')).toBeNull()
    expect(parseTopic('hall', 'mingchuang/v1/hall/box/box-1/device/pad/view')).toEqual({
      boxId: 'box-1',
      kind: 'deviceView',
    })
  })

  it('takes a key of a view only when its subject could be one', () => {
    fc.assert(
      fc.property(kinds, word, (kind, subject) => {
        const key = viewKey.safeParse(`${kind}:${subject}`)
        if (!key.success) return
        expect(splitViewKey(key.data as ViewKey)).toEqual({ kind, subject })
        expect(subject in {}).toBe(false)
      }),
    )
  })

  it('finds a session in a cookie or none', () => {
    fc.assert(
      fc.property(word, (cookie) => {
        expect(['string', 'object']).toContain(typeof sessionIn(cookie))
      }),
    )
    expect(sessionIn('a=1; mingchuang_session=abc; b=2')).toBe('abc')
    expect(sessionIn('mingchuang_session=')).toBeNull()
    expect(sessionIn(undefined)).toBeNull()
  })
})

describe('the hub', () => {
  let desk: TestDesk
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())

  it('knows nobody by made-up credentials', () => {
    fc.assert(
      fc.property(word, word, (name, secret) => {
        expect(boxActor(desk.states(), name, secret)).toBeNull()
        expect(personActor(desk.states(), secret, desk.clock.now())).toBeNull()
      }),
    )
  })

  it('answers any command with any data by parsed data or a refusal of the list', () => {
    const names = fc.oneof(
      word,
      fc.constantFrom(...desk.machine.features.flatMap(({ contract }) => Object.keys(contract.commands))),
    )
    fc.assert(
      fc.property(names, anything, (name, data) => {
        const parsed = parseCommand(desk.machine, name, data)
        if ('refusal' in parsed) expect(['invalid', 'unknownCommand']).toContain(parsed.refusal.code)
      }),
    )
  })

  it('computes any view that a key can name, without a fault', () => {
    fc.assert(
      fc.property(kinds, word, (kind, subject) => {
        const key = viewKey.safeParse(`${kind}:${subject}`)
        if (key.success) desk.views.get(key.data as ViewKey)
      }),
    )
    expect(desk.threw).toEqual([])
  })

  it('takes any bytes from a box: what cannot be read is quarantined, and the journal stays readable', async () => {
    const sent = { at: desk.clock.now(), bootId: 'b', monotonicMs: 1 }
    const almost = fc
      .record({ outboxId: word, reports: fc.array(anything, { maxLength: 4 }), sent: fc.constant(sent) })
      .map((value) => Buffer.from(textOf(value)))
    const numbered = fc.record({ name: word, data: anything, more: anything }).map(({ name, data, more }) => {
      const report = { sequence: 1, occurredAt: sent.at, bootId: 'b', monotonicMs: 0, command: { name, data }, more }
      return Buffer.from(textOf({ outboxId: `o-${Math.abs(hash(textOf(report)))}`, sent, reports: [report] }))
    })
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, almost, numbered), async (payload) => {
        const before = desk.sequencer.hall().sequence
        const ack = await takeReports(desk, 'box-1', payload)
        if (ack === null) expect(desk.sequencer.hall().sequence).toBe(before + 1)
        else expect(Number.isInteger(ack.upTo)).toBe(true)
      }),
      { numRuns: 200 },
    )
    expect(desk.threw).toEqual([])
    expect(desk.failures).toEqual([])
    await desk.journal()
  })
})

/** JSON of anything; what JSON cannot hold becomes null. */
function textOf(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? null : inner)) ?? 'null'
  } catch {
    return 'null'
  }
}

/** A small number from a text, so that equal reports come from one outbox. */
function hash(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) | 0
  return sum
}
