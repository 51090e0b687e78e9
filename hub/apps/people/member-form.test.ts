// What the form of the people page says of somebody.
import { expect, it } from 'vitest'
import { staffContract } from '#contract/counter/staff'
import { memberOf } from './member-form.ts'

const texts = { name: '孙磊', nameEn: 'Sun Lei', badge: '0218', title: '科员', unitId: 'social', stars: '' }
const parsed = staffContract.commands['staff.register'].data

it('somebody new gets an id of their own, no portrait, and the stars that were chosen', () => {
  const [one, other] = [memberOf(texts, null), memberOf({ ...texts, stars: '4', isPartyMember: 'yes' }, null)]
  expect(parsed.parse(one)).toEqual({ ...texts, staffId: one.staffId, photo: null, stars: null, isPartyMember: false })
  expect(parsed.parse(other)).toMatchObject({ stars: 4, isPartyMember: true })
  expect(other.staffId).not.toBe(one.staffId)
})

it('somebody who is changed stays who they are and keeps the portrait', () => {
  const member = { ...memberOf(texts, null), photo: '/media/sun-lei.svg' }
  expect(memberOf({ ...texts, title: '副科长' }, member)).toEqual({ ...member, title: '副科长' })
})
