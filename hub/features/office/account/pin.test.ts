// PINs: six digits that are not the first to be guessed, and a wait that is forgiven by the right one.
import { expect, it } from 'vitest'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { isTrivialPin, pin, waitAfter } from './contract.ts'

it.each([
  '000000',
  '111111',
  '999999',
  '123456',
  '012345',
  '654321',
  '987654',
  '890123',
  '210987',
  '121212',
  '112211',
  '123123',
  '471471',
])('%s is refused as too simple', (digits) => {
  expect(isTrivialPin(digits)).toBe(true)
})

it.each(['471920', '135792', '102938', '123457', '123465', '909192'])('%s is taken', (digits) => {
  expect([pin.safeParse(digits).success, isTrivialPin(digits)]).toEqual([true, false])
})

it('has exactly six digits', () => {
  for (const wrong of ['47192', '4719203', '47192a', ' 471920', '４７１９２０', ''])
    expect(pin.safeParse(wrong).success).toBe(false)
})

it('a right PIN forgives the wrong ones before it, but not while the wait lasts', () => {
  const hall = createHall()
  const data = { accountId: 'wang' }
  const refuseOnce = () => hall.tell({ name: 'account.refuseSignIn', data: { ...data, by: 'pin' } })
  hall.tell({ name: 'account.open', data: { ...data, name: '王芳', role: 'clerk', staffId: 'wang' } })
  for (let tries = 0; tries < 4; tries++) refuseOnce()
  expect(hall.events('account.signInRefused').at(-1)).toMatchObject({
    by: 'pin',
    waitUntil: '2026-11-23T01:00:04.000Z',
  })
  expect(hall.tell({ name: 'account.acceptPin', data })).toBe('account.mustWait')
  hall.pass(waitAfter(4))
  expect(hall.tell({ name: 'account.acceptPin', data })).toBeNull()
  refuseOnce()
  expect(hall.events('account.signInRefused').at(-1)).toMatchObject({ waitUntil: hall.now() })
})

it('belongs to a staff member’s account only, and is shown to nobody', () => {
  const hall = createHall()
  for (const [accountId, staffId] of [
    ['wang', 'wang'],
    ['admin', null],
  ] as const) {
    hall.tell({ name: 'account.open', data: { accountId, name: accountId, role: 'clerk', staffId } })
  }
  const set = (accountId: string) =>
    hall.tell({ name: 'account.setPinHash', data: { accountId, pinHash: '$argon2id$x' } })
  expect([set('admin'), set('nobody'), set('wang')]).toEqual(['account.noBadge', 'account.unknown', null])
  expect(JSON.stringify(hall.fact('office:main', 'accounts'))).not.toContain('argon2')
})
