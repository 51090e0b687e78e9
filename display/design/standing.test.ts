// What a window does in every case: each phase of the day, whoever is there, whatever goes on, with and without lunch duty.
import { describe, expect, it } from 'vitest'
import type { OnDuty } from '#contract/counter/duty'
import type { Phase } from '#contract/public/hall-clock'
import { awayPerson, person, together } from './sample-people.ts'
import { isRestful, type Standing, standingOf, type WindowNow } from './standing.ts'

const duties = {
  nobody: null,
  'one person': person,
  'one person, away': awayPerson,
  'two people': together,
  'two people, the first away': { ...together, away: awayPerson.away },
} satisfies Record<string, OnDuty>
type Duty = keyof typeof duties
const everybody = Object.keys(duties) as Duty[]
const present = everybody.filter((name) => name !== 'nobody')

type Day = `${Phase}` | 'lunch, serves'
const days: readonly Day[] = ['open', 'lunch', 'lunch, serves', 'gap', 'closed', 'unknown']

function standing(day: Day, duty: Duty, activity: WindowNow['activity']): Standing {
  const phase = day === 'lunch, serves' ? 'lunch' : day
  return standingOf({ phase, duty: duties[duty], activity, lunch: day === 'lunch, serves' ? 'serves' : 'breaks' })
}

describe.each<[day: Day, nobody: Standing, here: Standing, away: Standing]>([
  ['open', 'paused', 'idle', 'away'],
  ['lunch', 'lunchBreak', 'lunchBreak', 'lunchBreak'],
  ['lunch, serves', 'paused', 'idle', 'away'],
  ['gap', 'gap', 'gap', 'gap'],
  ['closed', 'closed', 'closed', 'closed'],
  ['unknown', 'signedOut', 'idle', 'away'],
])('while the hall is: %s, and no visitor is there', (day, nobody, here, away) => {
  it.each<[duty: Duty, expected: Standing]>([
    ['nobody', nobody],
    ['one person', here],
    ['one person, away', away],
    ['two people', here],
    ['two people, the first away', here],
  ])('the window with %s is %s', (duty, expected) => {
    expect(standing(day, duty, 'idle')).toBe(expected)
  })
})

describe.each(days)('while the hall is: %s', (day) => {
  it.each(present)('a visitor is served to the end by %s', (duty) => {
    expect(standing(day, duty, 'serving')).toBe(duty.startsWith('two') ? 'joint' : 'serving')
  })
  it.each(present)('a visitor of %s is asked', (duty) => {
    expect(standing(day, duty, 'rating')).toBe('rating')
  })
  it('an empty window serves nobody, whatever was told of it', () => {
    expect(standing(day, 'nobody', 'serving')).toBe(standing(day, 'nobody', 'idle'))
    expect(standing(day, 'nobody', 'rating')).toBe(standing(day, 'nobody', 'idle'))
  })
})

it('pledges are shown only while nobody is served and nobody waits for an apology', () => {
  const all: Standing[] = [
    'serving',
    'joint',
    'rating',
    'idle',
    'away',
    'paused',
    'lunchBreak',
    'gap',
    'closed',
    'signedOut',
  ]
  expect(all.filter(isRestful)).toEqual(['idle', 'lunchBreak', 'gap', 'closed', 'signedOut'])
  expect(isRestful('unbound')).toBe(false)
})
