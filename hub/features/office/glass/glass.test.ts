// Every glass is lit, dark or was never lit; the morning sheet names them by window.
import { beforeEach, expect, it } from 'vitest'
import { createHall, type Hall } from '../../../../tests/fakes/hall.ts'

let hall: Hall
beforeEach(() => {
  hall = createHall()
})

const light = (key: string) => hall.tell({ name: 'glass.light', data: { key } })
const darken = (key: string) => hall.tell({ name: 'glass.darken', data: { key } })
const sheet = () =>
  (hall.fact('office:main', 'glasses') as { key: string; windowNumber: string | null; state: string }[]).map(
    ({ key, windowNumber, state }) => [key, windowNumber, state],
  )

it('a panel that was never lit is on the sheet as well', () => {
  expect(sheet()).toEqual([
    ['panel:w1', '1', 'never'],
    ['panel:w2', '2', 'never'],
    ['panel:w3', '3', 'never'],
  ])
})

it('a glass is lit or dark since the moment that changed', () => {
  expect(light('panel:w2')).toBeNull()
  const litAt = hall.now()
  hall.pass(60_000)
  expect(light('panel:w2')).toBe('glass.asBefore')
  expect(hall.fact('office:main', 'glasses')).toMatchObject([{}, { state: 'lit', since: litAt }, {}])
  expect(darken('panel:w2')).toBeNull()
  expect(hall.fact('office:main', 'glasses')).toMatchObject([{}, { state: 'dark', since: hall.now() }, {}])
  expect(darken('panel:w2')).toBe('glass.asBefore')
  expect(darken('panel:w1')).toBe('glass.asBefore')
})

it('windows stand in the order of their numbers, each panel beside its terminal; boards come after', () => {
  const window = { ...(hall.events('window.registered')[0] as object), windowId: 'w10', number: '10' }
  hall.tell({ name: 'window.register', data: window })
  for (const key of ['board:main', 'terminal:w10', 'terminal:w2']) light(key)
  expect(sheet().map(([key]) => key)).toEqual([
    'panel:w1',
    'panel:w2',
    'terminal:w2',
    'panel:w3',
    'panel:w10',
    'terminal:w10',
    'board:main',
  ])
})

it('no glass is made up: only panels and terminals of windows, and a handful of boards', () => {
  expect(light('panel:w9')).toBe('notFound')
  expect(light('desk:w1')).toBe('notFound')
  expect(light('office:w1')).toBe('notFound')
  for (let n = 0; n < 64; n++) expect(light(`board:b${n}`)).toBeNull()
  expect(light('board:one-more')).toBe('tooMany')
  darken('board:b7')
  expect(light('board:b7')).toBeNull()
})

it('the glasses of a window go with it', () => {
  for (const key of ['panel:w1', 'terminal:w1', 'board:w1']) light(key)
  hall.tell({ name: 'window.retire', data: { windowId: 'w1' } })
  expect(sheet()).toEqual([
    ['panel:w2', '2', 'never'],
    ['panel:w3', '3', 'never'],
    ['board:w1', null, 'lit'],
  ])
})

it('a glass that has been dark for thirty days is forgotten; a window’s panel then counts as never lit', () => {
  for (const key of ['board:old', 'panel:w1', 'panel:w2']) light(key)
  for (const key of ['board:old', 'panel:w1']) darken(key)
  hall.tell({ name: 'hall.beginDay', data: { date: '2026-12-23' } })
  expect(sheet()).toContainEqual(['board:old', null, 'dark'])
  hall.tell({ name: 'hall.beginDay', data: { date: '2026-12-24' } })
  expect(sheet()).toEqual([
    ['panel:w1', '1', 'never'],
    ['panel:w2', '2', 'lit'],
    ['panel:w3', '3', 'never'],
  ])
})
