// How the glass looks and what idle screens promise are as they were set last, on every kind of screen.
import { expect, it } from 'vitest'
import { createHall } from '../../../../tests/fakes/hall.ts'
import { appearance as appearanceShape } from './contract.ts'

it('a hall that sets nothing shows Chinese in usual print, marks, stars and the carousel, and has no pledges', () => {
  const hall = createHall()
  expect(hall.fact('panel:w1', 'appearance')).toEqual({
    languages: 'zh',
    turnMs: 15_000,
    print: 'usual',
    partyMark: 'shown',
    stars: 'shown',
    carousel: 'shown',
  })
  expect(hall.fact('panel:w1', 'pledges')).toEqual([])
})

it('what is set reaches panels, terminals and boards at once, whole', () => {
  const hall = createHall()
  const large = appearanceShape.parse({ languages: 'zhEn', print: 'large', stars: 'hidden' })
  const pledges = [{ group: 'words', zh: '马上就办', en: 'At once.' }]
  expect(hall.tell({ name: 'appearance.set', data: large })).toBeNull()
  expect(hall.tell({ name: 'pledges.publish', data: { pledges } })).toBeNull()
  for (const key of ['panel:w1', 'terminal:w2', 'board:main'] as const) {
    expect(hall.fact(key, 'appearance')).toEqual(large)
    expect(hall.fact(key, 'pledges')).toEqual(pledges)
  }
})

it('publishing pledges again replaces the list, and leaves the looks alone', () => {
  const hall = createHall()
  const large = appearanceShape.parse({ print: 'large' })
  hall.tell({ name: 'appearance.set', data: large })
  hall.tell({ name: 'pledges.publish', data: { pledges: [{ group: 'words', zh: '马上就办', en: 'At once.' }] } })
  hall.tell({ name: 'pledges.publish', data: { pledges: [] } })
  expect(hall.fact('board:main', 'pledges')).toEqual([])
  expect(hall.fact('board:main', 'appearance')).toEqual(large)
})
