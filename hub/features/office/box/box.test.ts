// Boxes in the office's list: who is in, who is out, and that one shut out does not come back by saying it is online.
import { expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'

const code = 'ABCD-2345'
const secretHash = 'a'.repeat(64)

function hallWithBox(): Hall {
  const hall = createHall()
  hall.tell({ name: 'box.requestEnrolment', data: { code, description: 'box', secretHash } })
  hall.tell({ name: 'box.approve', data: { code, boxId: 'box-1', name: 'box', windowId: 'w1' } })
  return hall
}
const appear = (hall: Hall) =>
  hall.tell({ name: 'box.appear', data: { boxId: 'box-1', bootId: 'b', version: '1', devices: [] } })
const boxes = (hall: Hall) =>
  (hall.fact('office:main', 'boxes') as { boxes: { presence: string; isRevoked: boolean }[] }).boxes

it('a box that was let in comes online; one that was revoked does not', () => {
  const hall = hallWithBox()
  expect(appear(hall)).toBeNull()
  expect(boxes(hall)).toMatchObject([{ presence: 'online', isRevoked: false }])
  hall.tell({ name: 'box.revoke', data: { boxId: 'box-1' } })
  expect(appear(hall)).toBe('box.unknown')
  expect(boxes(hall)).toMatchObject([{ presence: 'offline', isRevoked: true }])
})

it('a code lets one box in, and another box cannot take a name that is in use', () => {
  const hall = hallWithBox()
  const approve = { name: 'box.approve', data: { code, boxId: 'box-2', name: 'box', windowId: null } }
  expect(hall.tell(approve)).toBe('box.codeUnknown')
  hall.tell({ name: 'box.requestEnrolment', data: { code: 'ABCD-6789', description: 'other', secretHash } })
  expect(hall.tell({ name: 'box.approve', data: { ...approve.data, code: 'ABCD-6789', boxId: 'box-1' } })).toBe(
    'box.nameTaken',
  )
})

it('takes no device from a box that is online, and follows one whose box has gone', () => {
  const hall = hallWithBox()
  hall.tell({
    name: 'box.requestEnrolment',
    data: { code: 'ABCD-6789', description: 'other', secretHash: 'b'.repeat(64) },
  })
  hall.tell({ name: 'box.approve', data: { code: 'ABCD-6789', boxId: 'box-2', name: 'box', windowId: 'w2' } })
  const pad = { deviceId: 'pad', driver: 'd', label: '评价器', capabilities: [], windowId: null, state: 'ok', text: '' }
  const comes = (boxId: string) =>
    hall.tell({ name: 'box.appear', data: { boxId, bootId: 'b', version: '1', devices: [pad] } })
  const holder = () => (hall.fact('office:main', 'boxes') as { devices: { boxId: string }[] }).devices[0]?.boxId
  comes('box-1')
  comes('box-2')
  expect(holder()).toBe('box-1')
  hall.tell({ name: 'box.vanish', data: { boxId: 'box-1', why: 'will' } })
  comes('box-2')
  expect(holder()).toBe('box-2')
})

it('a hundred strangers may wait to be let in, and no more', () => {
  const hall = hallWithBox()
  const knock = (n: number) =>
    hall.tell({
      name: 'box.requestEnrolment',
      data: {
        code: `ABCD-2${n + 222}`.slice(0, 9).replaceAll(/[01]/g, 'X'),
        description: 'x',
        secretHash: `${n}`.padStart(64, 'c'),
      },
    })
  const answers = Array.from({ length: 400 }, (_, n) => knock(n))
  expect(answers.filter((answer) => answer === null).length).toBeLessThanOrEqual(100)
  expect(answers).toContain('tooMany')
})

it('the secret’s hash never leaves the hub', () => {
  expect(JSON.stringify(hallWithBox().fact('office:main', 'boxes'))).not.toContain(secretHash)
})
