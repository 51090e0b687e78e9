// Which commands a box keeps, and which of them are somebody's own: by the contracts of the features that are there.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type BoxCommands, boxCommandsOf, loadContracts } from './box-commands.ts'

let commands: BoxCommands
beforeAll(async () => {
  commands = boxCommandsOf(await loadContracts(join(import.meta.dirname, '../hub/features')))
})

const press = { windowId: 'w1', deviceId: 'p', invitationId: null, level: 1, channel: 'hallTablet', tags: [] }

describe('a box', () => {
  it.each([
    'rating.press',
    'service.finish',
    'service.undo',
    'service.invite',
    'duty.join',
    'duty.stepAway',
    'duty.comeBack',
    'handover.offer',
    'handover.accept',
    'handover.withdraw',
    'badge.present',
    'device.report',
  ])('may give %s', (name) => {
    expect(commands.formOf(name)).not.toBeNull()
  })

  it.each(['window.retire', 'badge.await', 'handover.badge', 'toString', ''])('may not give "%s"', (name) => {
    expect(commands.formOf(name)).toBeNull()
  })
})

describe('what must leave the disk with the acknowledgement', () => {
  it.each([
    ['a card', 'badge.present', { windowId: 'w1', deviceId: 'r', card: '0004770215' }, true],
    ['a press with what a visitor wrote', 'rating.press', { ...press, writing: '等了很久' }, true],
    ['a press alone', 'rating.press', { ...press, writing: null }, false],
    ['a finished service', 'service.finish', { windowId: 'w1', number: 'A1', way: 'keys', named: null }, false],
    ['what cannot be read', 'badge.present', { card: '0004770215' }, true],
    ['what nobody knows', 'new.command', {}, true],
  ])('%s: %s', (_what, name, data, isPersonal) => {
    expect(commands.isPersonal({ name, data })).toBe(isPersonal)
  })
})
