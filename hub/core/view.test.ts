// Views: the same whoever looks when, computed only where something changed, and never more than somebody keeps.
import { describe, expect, it } from 'vitest'
import { finish, press, signIn } from '../../tests/fakes/counter-words.ts'
import { smallHall } from '../../tests/fakes/small-hall.ts'
import type { ViewKey } from '../contract/view.ts'
import { features } from '../features/index.ts'
import { factsFrom } from './facts.ts'
import type { AnyFeature } from './feature.ts'
import type { JournalEntry } from './journal.ts'
import { type Command, createMachine } from './machine.ts'
import { createViews, type SliceFault } from './view.ts'

const now = '2026-11-23T01:00:00.000Z'

/** A hall whose views are told each command as it happens. */
function watchedHall(list: readonly AnyFeature[] = features) {
  const machine = createMachine(list)
  const faults: SliceFault[] = []
  let states = machine.initial
  let sequence = 0
  const views = createViews(
    list,
    3,
    () => now,
    states,
    0,
    (fault) => void faults.push(fault),
  )
  const tell = (command: Command) => {
    const seed = sequence.toString(16).padStart(32, '0')
    const turn = machine.turn(states, command, { kind: 'system' }, factsFrom(now, now, seed))
    states = turn.states
    sequence += 1
    const entry = { sequence, events: [...turn.events] } as JournalEntry
    return views.changed([entry], states, sequence)
  }
  for (const command of smallHall) tell(command)
  return { views, tell, faults, sequence: () => sequence }
}

const keysOf = (views: readonly { key: ViewKey }[]) => views.map(({ key }) => key).sort()

describe('a view', () => {
  it('is sent when it is kept and changed, with the sequence of that change as its revision', () => {
    const { views, tell, sequence } = watchedHall()
    views.keep('panel:w1')
    const [sent] = tell(signIn('li'))
    expect(sent).toMatchObject({ key: 'panel:w1', epoch: 3, revision: sequence() })
    expect(sent?.facts.onDuty?.value).toMatchObject({ staffId: 'li' })
  })

  it('is not sent for what happened at another window; the board and the office are asked each time', () => {
    const { views, tell } = watchedHall()
    for (const key of ['panel:w1', 'panel:w3', 'board:main'] as const) views.keep(key)
    expect(keysOf(tell(signIn('chen', 'w3')))).toEqual(['board:main', 'panel:w3'])
  })

  it('is sent for what happened at another window where one of its facts reaches that far', () => {
    const { views, tell } = watchedHall()
    for (const key of ['desk:w1', 'desk:w3', 'panel:w1'] as const) views.keep(key)
    const [sent, ...others] = tell(signIn('wang', 'w2'))
    expect([sent?.key, others]).toEqual(['desk:w1', []])
    expect(sent?.facts.team?.value).toMatchObject([{ staffId: 'li' }, { staffId: 'wang', busyAt: '2' }])
  })

  it('is not sent when nothing on it changed, and keeps its revision', () => {
    const { views, tell } = watchedHall()
    views.keep('panel:w1')
    const { revision } = views.get('panel:w1')
    expect(tell(press(null, 5))).toEqual([])
    expect(views.get('panel:w1').revision).toBe(revision)
  })

  it('that nobody keeps is the same as one that was kept all the time', () => {
    const { views, tell } = watchedHall()
    views.keep('panel:w1')
    for (const command of [signIn('li'), finish(1), press(1, 5)]) tell(command)
    const kept = views.get('panel:w1')
    views.release('panel:w1')
    expect(views.get('panel:w1').facts).toEqual(kept.facts)
    expect(views.revisions().size).toBe(0)
  })

  it('is kept until everybody who kept it has let it go', () => {
    const { views, tell } = watchedHall()
    views.keep('panel:w1')
    views.keep('panel:w1')
    views.release('panel:w1')
    expect(tell(signIn('li'))).toHaveLength(1)
    views.release('panel:w1')
    expect(tell(signIn('wang'))).toEqual([])
    views.release('panel:w1')
    expect(views.revisions().size).toBe(0)
  })

  it('of a window that does not exist is empty, not an error', () => {
    const { views, faults } = watchedHall()
    expect(views.get('panel:w99').facts.window?.value).toBeNull()
    expect(faults).toEqual([])
  })
})

describe('a fact that cannot be computed', () => {
  let isBroken = false
  const fragile = features.map((feature): AnyFeature => {
    if (feature.name !== 'duty') return feature
    const { onDuty } = feature.slices as AnyFeature['slices'] & { onDuty: (...args: unknown[]) => unknown }
    const broken = (...args: unknown[]) => {
      if (isBroken) throw new Error('a bug')
      return onDuty(...args)
    }
    return { ...feature, slices: { ...feature.slices, onDuty: broken } } as AnyFeature
  })

  it('is left out, for the old one would be a lie; the other facts and views go on, and it comes back', () => {
    const { views, tell, faults } = watchedHall(fragile)
    views.keep('panel:w1')
    views.keep('board:main')
    tell(signIn('li'))
    isBroken = true
    const sent = tell(signIn('wang'))
    expect(keysOf(sent)).toEqual(['board:main', 'panel:w1'])
    expect(views.get('panel:w1').facts).not.toHaveProperty('onDuty')
    expect(views.get('panel:w1').facts).toHaveProperty('window')
    expect(faults).toMatchObject([{ key: 'panel:w1', slice: 'onDuty' }])
    isBroken = false
    tell(finish(1))
    expect(views.get('panel:w1').facts.onDuty?.value).toMatchObject({ staffId: 'wang' })
  })
})
