// A new hall takes every line of its configuration over, in an order in which each finds what it needs.
import { beforeAll, expect, it } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import type { CommandData } from '../../hub/contract/define.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import { type Command, createMachine, type States } from '../../hub/core/machine.ts'
import type { guideContract } from '../../hub/features/guides/guide/contract.ts'
import { features } from '../../hub/features/index.ts'
import type { Calendar } from '../../hub/features/public/calendar/working-days.ts'
import type { Site } from '../../hub/features/public/hall-clock/contract.ts'
import { dueAfterWorkingDays } from '../../hub/features/public/hall-clock/due.ts'

const demo = new URL('../../config/halls/demo/hall.yaml', import.meta.url).pathname
type GuideImport = CommandData<typeof guideContract, 'guide.import'>

const machine = createMachine(features)
const refused: string[] = []
let beginning: Command[]
let states: States = machine.initial

beforeAll(async () => {
  const config = await loadConfig(demo, {})
  beginning = beginningOf({
    ...config,
    public: { ...config.public, address: 'https://rate.hall.example' },
    watch: { alertAfterMinutes: 4 },
  })
  for (const [index, { name, data }] of beginning.entries()) {
    const now = '2026-11-23T01:00:00.000Z'
    const asked = machine.featureOf(name)?.contract.commands[name].data.parse(data)
    const facts = factsFrom(now, now, index.toString(16).padStart(32, '0'))
    const turn = machine.turn(states, { name, data: asked }, { kind: 'system' }, facts)
    if (turn.refusal !== null) refused.push(`${name}: ${turn.refusal.code}`)
    states = turn.states
  }
})

it('no command of the demonstration hall’s beginning is refused', () => {
  expect(refused).toEqual([])
})

it('the calendar comes first, so that the hall clock and every deadline know the days', () => {
  const names = beginning.map(({ name }) => name)
  expect(names.slice(0, 8)).toEqual(Array(8).fill('calendar.publish'))
  expect(names.slice(8, 15)).toEqual([
    'hall.configure',
    'appearance.set',
    'voice.set',
    'pledges.publish',
    'late.setAddress',
    'watch.configure',
    'invitation.setPatience',
  ])
  const { hall, calendar } = states as { hall: { site: Site }; calendar: Calendar }
  expect(dueAfterWorkingDays(hall.site, calendar, '2020-01-22T02:00:00.000Z', 5)).toBe('2020-02-06T09:00:00.000Z')
})

it('every role that the beginning asks as may ask', () => {
  for (const { name } of beginning)
    expect(machine.featureOf(name)?.contract.commands[name].roles, name).toContain('system')
})

it('the phones’ address and the patience with empty windows arrive where they are used', () => {
  const data = (wanted: string) => beginning.find(({ name }) => name === wanted)?.data
  expect(data('late.setAddress')).toEqual({ address: 'https://rate.hall.example' })
  expect(data('watch.configure')).toEqual({ afterMs: 240_000 })
})

it('whoever reads no Chinese is told every step of every guide of the demonstration hall', () => {
  const guides = beginning.filter(({ name }) => name === 'guide.import').map(({ data }) => data as GuideImport)
  const untold = guides.flatMap(({ itemId, guide }) =>
    guide.steps.filter(({ textEn }) => textEn === null || /\p{Script=Han}/u.test(textEn)).map(() => itemId),
  )
  expect(guides.length).toBeGreaterThanOrEqual(60)
  // The name of a service inside an app stands as it is written there.
  expect(untold).toEqual(['fertility-register'])
})
