// Sockets under attack: a box, a clerk, an office and a stranger emit anything, and beside them a screen goes on showing the hall.
import fc from 'fast-check'
import { expect } from 'vitest'
import { viewKinds } from '../../hub/contract/define.ts'
import { outcome } from '../../hub/contract/errors.ts'
import { painted, watchAnswer, watchRequest } from '../../hub/contract/socket.ts'
import { enrolBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub } from '../fakes/test-hub.ts'
import { openScreen, type ScreenCredentials, type TestScreen } from '../fakes/test-screen.ts'
import { arbitraryOf } from '../laws/arbitrary-of.ts'
import { type Attack, tryAll } from './attack.ts'
import { expectCalm, expectHealthyPress, expectRefusal, followJournal } from './hall-laws.ts'
import { commands } from './http-routes.ts'
import { anyValue, changed } from './mutation.ts'
import { askRaw } from './raw-http.ts'

/** A socket without types, as a stranger would use it. */
interface Untyped {
  emit(event: string, ...args: unknown[]): unknown
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> }
}

/** Silence longer than this is a hang. */
const hangMs = 20_000

const subject = fc.constantFrom('w1', 'w2', 'main', 'nobody', 'constructor', '__proto__', '')
const key = fc.tuple(fc.constantFrom(...Object.keys(viewKinds), 'cellar'), subject).map((parts) => parts.join(':'))
const keys = fc.record({ keys: fc.array(key, { maxLength: 70 }) })
const requestId = fc.stringMatching(/^[a-z0-9-]{8,20}$/)
const request = fc.tuple(requestId, commands).map(([id, command]) => ({ id, ...command }))

const said = fc.oneof(
  { weight: 4, arbitrary: fc.record({ event: fc.constant('watch'), data: changed(keys) }) },
  { weight: 2, arbitrary: fc.record({ event: fc.constant('watch'), data: changed(arbitraryOf(watchRequest)) }) },
  { weight: 6, arbitrary: fc.record({ event: fc.constant('command'), data: changed(request) }) },
  { weight: 3, arbitrary: fc.record({ event: fc.constant('painted'), data: changed(arbitraryOf(painted)) }) },
  { weight: 1, arbitrary: fc.record({ event: fc.constantFrom('join', 'toString', '__proto__', ' '), data: anyValue }) },
)
const people = ['box', 'clerk', 'administrator', 'nobody'] as const
const tried = fc.record({ who: fc.constantFrom(...people), said, wantsAnswer: fc.boolean(), extra: anyValue })

/** Bytes for the transport under the sockets, as a stranger without a library would send them. */
const packets = fc.oneof(
  fc.constantFrom('', '40', '42["watch"]', '2', '6', '1', '4', '99999:4', '451-["x",{"_placeholder":true,"num":9}]'),
  fc.string({ maxLength: 60 }),
)
const transports = fc.record({
  query: fc.constantFrom('EIO=4&transport=polling', 'EIO=3&transport=polling', 'EIO=4&transport=pigeon', 'EIO[]=4', ''),
  sid: fc.constantFrom('', '&sid=nobody', '&sid=__proto__', '&sid=%00'),
  method: fc.constantFrom('GET', 'POST', 'PUT', 'OPTIONS'),
  packet: packets,
})

function judge(event: string, answer: unknown): 'refused' | 'taken' {
  if (event === 'command') {
    const told = outcome.parse(answer)
    if (told.accepted) return 'taken'
    expectRefusal(told.refusal)
    return 'refused'
  }
  const told = watchAnswer.parse(answer)
  if ('refusal' in told) expectRefusal(told.refusal)
  return 'refused'
}

export const attackSockets: Attack = async (force) => {
  const test = await startTestHub({ screens: 'open' })
  const box = await enrolBox(test, 'box-1', 'w1')
  const open = new Map<string, TestScreen>()
  const credentials: Record<string, () => Promise<ScreenCredentials>> = {
    box: async () => ({ boxId: 'box-1', secret: box.secret }),
    nobody: async () => null,
    clerk: async () => ({ cookie: (await signedIn(test, 'clerk', `clerk-${++accounts}`)).cookie() }),
    administrator: async () => ({ cookie: (await signedIn(test, 'administrator', `admin-${++accounts}`)).cookie() }),
  }
  let accounts = 0

  /** The screen of these, opened again when the hub has cut it. */
  async function screenOf(who: string): Promise<TestScreen> {
    const known = open.get(who)
    if (known?.socket.connected) return known
    const opened = await openScreen(test, (await credentials[who]?.()) ?? null)
    open.set(who, opened)
    return opened
  }

  try {
    const gained = followJournal(test)
    const healthy = await openScreen(test, null)
    await tryAll(force, tried, async ({ who, said: { event, data }, wantsAnswer, extra }) => {
      const wire = (await screenOf(who)).socket as unknown as Untyped
      await gained()
      const isAnswered = wantsAnswer && (event === 'watch' || event === 'command')
      if (isAnswered) {
        const verdict = judge(event, await wire.timeout(hangMs).emitWithAck(event, data))
        const changes = (await gained()).flatMap(({ events }) => events.map(({ type }) => type))
        if (verdict === 'refused') expect(changes.filter((type) => !type.startsWith('glass.'))).toEqual([])
      } else {
        wire.emit(event, data, extra)
      }
      expect(await healthy.watch('board:main')).toHaveLength(1)
      expectCalm(test)
    })
    await tryAll(force, transports, async ({ query, sid, method, packet }) => {
      const answer = await askRaw(test.hub().httpUrl, {
        method,
        path: `/socket.io/?${query}${sid}`,
        headers: ['content-type: text/plain'],
        body: Buffer.from(packet),
        from: '127.0.0.1',
      })
      expect(answer?.status ?? 400).toBeLessThan(500)
      expect(await healthy.watch('board:main')).toHaveLength(1)
      expectCalm(test)
    })
    for (const screen of [...open.values(), healthy]) screen.close()
    await expectHealthyPress(test)
  } finally {
    await box.disconnect()
    await test.stop()
  }
}
