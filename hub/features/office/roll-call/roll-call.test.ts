// The opening roll call: who has answered, who has not, and who signed for it; a window that shows itself for ten seconds.
import { beforeEach, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'
import { person } from '../../../../tests/fakes/lunch-hall.ts'
import { blinkMs } from './contract.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
  for (const [boxId, code] of [
    ['box-1', '7KQM-2XHP'],
    ['box-2', '8KQM-2XHP'],
  ]) {
    hall.tell({ name: 'box.requestEnrolment', data: { code, description: boxId, secretHash: '0'.repeat(64) } })
    hall.tell({ name: 'box.approve', data: { code, boxId, name: `${boxId}盒`, windowId: null } })
  }
  hall.tell({ name: 'account.open', data: { accountId: 'boss', name: '值班长', role: 'supervisor', staffId: null } })
})

const boss = person('supervisor', null, 'boss')
const begin = () => hall.tell({ name: 'roll.begin', data: {} }, 0, boss)
const sheet = () =>
  hall.fact('office:main', 'rollCall') as {
    rollCallId: string
    by: string
    answers: { boxId: string; devices: { state: string }[] }[]
    silent: string[]
    signed: { by: string; remark: string | null } | null
  } | null
const printer = {
  deviceId: 'printer',
  label: '打印机',
  windowId: null,
  capabilities: ['print' as const],
  state: 'fault' as const,
  text: '缺纸',
}
const answer = (boxId: string, rollCallId = sheet()?.rollCallId) =>
  hall.tell({ name: 'roll.answer', data: { rollCallId, devices: [printer], net: { heard: 1, neighbours: 1 } } }, 0, {
    kind: 'box',
    boxId,
  })
const sign = (rollCallId = sheet()?.rollCallId) =>
  hall.tell({ name: 'roll.sign', data: { rollCallId, remark: '2号盒未开机' } }, 0, boss)

it('lists every box with how its devices answered, and names those that keep silent', () => {
  expect(sheet()).toBeNull()
  begin()
  expect(sheet()).toMatchObject({ by: '值班长', silent: ['box-1盒', 'box-2盒'], answers: [] })
  answer('box-1')
  expect(sheet()).toMatchObject({ silent: ['box-2盒'], answers: [{ boxId: 'box-1', devices: [{ state: 'fault' }] }] })
})

it('is signed once, as it stands; later answers change nothing on it', () => {
  begin()
  answer('box-1')
  expect(sign()).toBeNull()
  expect(sheet()?.signed).toMatchObject({ by: '值班长', remark: '2号盒未开机' })
  expect(sign()).toBe('roll.signed')
  expect(answer('box-2')).toBeNull()
  expect(sheet()?.answers).toHaveLength(1)
})

it('begun anew it is an empty sheet, and an answer to the one before is not written on it', () => {
  begin()
  const before = sheet()?.rollCallId
  begin()
  expect(answer('box-1', before)).toBeNull()
  expect(sheet()?.answers).toEqual([])
  expect(sign(before)).toBe('roll.unknown')
})

it('boxes are asked until the sheet is signed', () => {
  begin()
  const asked = () => hall.fact('speaker:main', 'rollCallAsked')
  expect(asked()).toMatchObject({ rollCallId: sheet()?.rollCallId })
  sign()
  expect(asked()).toBeNull()
})

it('a window shows its number for ten seconds, and no other window does', () => {
  const blink = (key: 'panel:w1' | 'panel:w2') => hall.fact(key, 'blink')
  expect(hall.tell({ name: 'roll.blink', data: { windowId: 'w1' } }, 0, boss)).toBeNull()
  expect(blink('panel:w1')).toMatchObject({ number: '1' })
  expect(blink('panel:w2')).toBeNull()
  hall.pass(blinkMs)
  hall.ring()
  expect(blink('panel:w1')).toBeNull()
  expect(hall.tell({ name: 'roll.blink', data: { windowId: 'w9' } }, 0, boss)).toBe('notFound')
})
