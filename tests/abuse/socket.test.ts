// What a broken or hostile screen can send over its socket: answered or ignored, and every other screen goes on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ViewKey } from '../../hub/contract/view.ts'
import { finish, press, signIn } from '../fakes/counter-words.ts'
import { eventually } from '../fakes/eventually.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { signedIn } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'

/** A socket without types, as a stranger would use it. */
interface Untyped {
  emit(event: string, ...args: unknown[]): unknown
  timeout(ms: number): { emitWithAck(event: string, ...args: unknown[]): Promise<unknown> }
}

let test: TestHub
let box: TestBox
let screen: TestScreen
const wire = () => screen.socket as unknown as Untyped
const asked = (event: string, ...args: unknown[]) =>
  wire()
    .timeout(5_000)
    .emitWithAck(event, ...args)

beforeEach(async () => {
  test = await startTestHub({ screens: 'open' })
  box = await enrolBox(test, 'box-1', 'w1')
  screen = await openScreen(test, null)
})

afterEach(async () => {
  const healthy = await openScreen(test, null)
  await healthy.watch('panel:w1')
  await box.tell(signIn('li'))
  await box.tell(finish(1))
  await box.tell(press(1, 5))
  await eventually(() => expect(healthy.fact('panel:w1', 'windowFigures')).toMatchObject({ ratings: 1 }))
  healthy.close()
  screen.close()
  await box.disconnect()
  await test.stop()
})

const garbage = [null, undefined, 0, 'keys', [], {}, { keys: 'panel:w1' }, { keys: [null] }, { keys: [{}] }]

describe('a screen', () => {
  it('that asks for garbage is told what is wrong with it', async () => {
    for (const request of garbage) {
      expect(await asked('watch', request)).toMatchObject({ refusal: { code: 'invalid' } })
      expect(await asked('command', request)).toMatchObject({ accepted: false, refusal: { code: 'invalid' } })
    }
  })

  it('that wants no answer gets none, and nothing happens', async () => {
    wire().emit('watch', { keys: ['panel:w1'] })
    wire().emit('command', { id: 'request-1', name: 'service.begin', data: {} })
    wire().emit('watch')
    wire().emit('watch', { keys: ['panel:w1'] }, 'not a function')
    wire().emit('no such event', 1, 2, 3)
    for (const report of garbage) wire().emit('painted', report)
    expect(await screen.watch('board:main')).toHaveLength(1)
  })

  it.each([
    'panel:constructor',
    'terminal:__proto__',
    'desk:toString',
    'panel:',
    'panel:w1\n',
    'panel:w1:w2',
    'office',
  ])('that asks for the view "%s" is refused', async (key) => {
    expect(await asked('watch', { keys: [key] })).toMatchObject({ refusal: { code: 'invalid' } })
  })

  it('may watch 64 views and no more', async () => {
    const keys = Array.from({ length: 64 }, (_, n): ViewKey => `panel:w${n}`)
    expect(await screen.watch(...keys)).toHaveLength(64)
    await expect(screen.watch(...keys, 'panel:w64')).rejects.toThrow('invalid')
  })

  it('is not shown what its role may not see, and still watches what it watched before', async () => {
    await screen.watch('panel:w1')
    await expect(screen.watch('panel:w1', 'office:main')).rejects.toThrow('notAllowed')
    await expect(screen.watch('desk:w1')).rejects.toThrow('notAllowed')
    await box.tell(signIn('wang'))
    await eventually(() => expect(screen.fact('panel:w1', 'onDuty')).toMatchObject({ staffId: 'wang' }))
  })

  it('that nobody signed in at may look but not act', async () => {
    expect(await screen.ask('service.begin', { windowId: 'w1', number: null }, 'request-1')).toMatchObject({
      refusal: { code: 'notSignedIn' },
    })
  })

  it('that sends a huge message is disconnected', async () => {
    wire().emit('watch', { keys: ['x'.repeat(1024 * 1024)] }, () => {})
    await eventually(() => expect(screen.socket.connected).toBe(false))
  })
})

describe('a command over a socket', () => {
  it('of a role that may not is refused', async () => {
    const clerk = await signedIn(test, 'clerk')
    const desk = await openScreen(test, { cookie: clerk.cookie() })
    expect(await desk.ask('box.revoke', { boxId: 'box-1' }, 'request-1')).toMatchObject({
      refusal: { code: 'notAllowed' },
    })
    expect(await desk.ask('hall.explode', {}, 'request-2')).toMatchObject({ refusal: { code: 'unknownCommand' } })
    expect(await desk.ask('service.begin', {}, 'request-3')).toMatchObject({ refusal: { code: 'invalid' } })
    desk.close()
  })

  it('needs an id of its own, 8 to 64 characters', async () => {
    expect(await asked('command', { id: 'short', name: 'service.begin', data: {} })).toMatchObject({
      refusal: { code: 'invalid' },
    })
  })

  it('with the credentials of a box that are wrong is not let in, not even to look', async () => {
    await expect(openScreen(test, { boxId: 'box-1', secret: 'wrong' })).rejects.toThrow('notSignedIn')
    await expect(openScreen(test, { boxId: 'constructor', secret: 'wrong' })).rejects.toThrow('notSignedIn')
  })
})
