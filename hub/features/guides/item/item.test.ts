// Items belong to units and windows of the hall; one that is cancelled or passed down says so until it is offered again.
import { expect, it } from 'vitest'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { itemContract } from './contract.ts'

const pension = {
  itemId: 'pension',
  name: '城乡居民养老保险参保登记',
  nameEn: 'Joining the residents’ pension insurance',
  unitId: 'social',
  windowIds: ['w1', 'w2', 'w1'],
  words: ['交养老金'],
}
const village = {
  name: '柳埠街道便民服务中心',
  nameEn: 'Liubu Service Centre',
  address: '柳埠大街1号',
  phone: '0531-88000100',
}
const passedDown = { is: 'passedDown', since: '2026-11-23', to: village }

function hallWithPension() {
  const hall = createHall()
  expect(hall.tell({ name: 'item.register', data: pension })).toBeNull()
  return hall
}

it('an item is offered from the day it is registered, and names each window once', () => {
  const hall = hallWithPension()
  const { items } = hall.state(itemContract)
  expect(items.pension).toEqual({ ...pension, windowIds: ['w1', 'w2'], standing: { is: 'offered' } })
})

it('an item of a unit or a window that the hall does not have is refused', () => {
  const hall = createHall()
  expect(hall.tell({ name: 'item.register', data: { ...pension, unitId: 'moon' } })).toBe('item.unitUnknown')
  expect(hall.tell({ name: 'item.register', data: { ...pension, windowIds: ['w9'] } })).toBe('item.windowUnknown')
})

it('an item that was passed down stays so when its name is changed, and can be offered again', () => {
  const hall = hallWithPension()
  hall.tell({ name: 'item.setStanding', data: { itemId: 'pension', standing: passedDown } })
  hall.tell({ name: 'item.register', data: { ...pension, name: '居民养老参保' } })
  expect(hall.state(itemContract).items.pension).toMatchObject({ name: '居民养老参保', standing: passedDown })
  expect(hall.tell({ name: 'item.setStanding', data: { itemId: 'pension', standing: { is: 'offered' } } })).toBeNull()
  expect(hall.state(itemContract).items.pension?.standing).toEqual({ is: 'offered' })
})

it('telling a standing twice, or one of an item nobody knows, is refused and changes nothing', () => {
  const hall = hallWithPension()
  const twice = { name: 'item.setStanding', data: { itemId: 'pension', standing: { is: 'offered' } } }
  expect(hall.tell(twice)).toBe('item.standsSo')
  expect(hall.tell({ ...twice, data: { ...twice.data, itemId: 'unknown' } })).toBe('item.unknown')
  expect(hall.events('item.standingSet')).toEqual([])
})

it('an item whose name, everyday word or new place carries somebody’s number is refused, and the field is named', () => {
  const hall = hallWithPension()
  const refused = (change: object) => hall.tell({ name: 'item.register', data: { ...pension, ...change } })
  expect(refused({ name: '参保登记找小王13800138000' })).toBe('item.personalData')
  expect(refused({ words: ['交养老金', '微信 138 0013 8000'] })).toBe('item.personalData')
  expect(refused({ words: ['咨询 0531-88000001'] })).toBeNull()
  const to = { ...village, address: '柳埠大街1号，王主任 13800138000' }
  const passed = { itemId: 'pension', standing: { ...passedDown, to } }
  expect(hall.tell({ name: 'item.setStanding', data: passed })).toBe('item.personalData')
})
