// The wire contract against its golden file: nothing an installed box or an old journal relies on may break unseen.
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { features } from '../../hub/features/index.ts'
import { breakingChanges } from './compare.ts'
import { type ContractDescription, describeContract } from './describe.ts'

const goldenFile = new URL('./contract.golden.json', import.meta.url)
const now = JSON.parse(JSON.stringify(describeContract(features))) as ContractDescription

/** `npm run contract:accept` writes the golden file anew, after a person has read the list of breaking changes. */
if (process.env.ACCEPT_CONTRACT === '1') writeFileSync(goldenFile, `${JSON.stringify(now, null, 1)}\n`)

const golden = JSON.parse(readFileSync(goldenFile, 'utf8')) as ContractDescription

describe('the wire contract', () => {
  it('breaks nothing that boxes, screens or old journals rely on', () => {
    expect(breakingChanges(golden, now)).toEqual([])
  })

  it('is the one written down in the golden file', () => {
    expect(now, 'read the change, then run "npm run contract:accept"').toEqual(golden)
  })

  it('would not let a command, an event field or an accepted value vanish', () => {
    const { 'rating.press': _gone, ...commands } = now.commands
    const event = now.events['rating.given']
    if (event?.data.properties === undefined) throw new Error('rating.given has lost its data')
    const { level: _level, ...properties } = event.data.properties
    const broken = {
      ...now,
      commands,
      events: { ...now.events, 'rating.given': { ...event, data: { ...event.data, properties } } },
    }
    expect(breakingChanges(now, broken)).toEqual(['command rating.press is gone', 'event rating.given.level is gone'])
  })

  it('would not let a new field be demanded of boxes already in the hall', () => {
    const press = now.commands['rating.press']
    if (press === undefined) throw new Error('rating.press is missing')
    const data = { ...press.data, required: [...(press.data.required ?? []), 'fingerprint'] }
    const broken = { ...now, commands: { ...now.commands, 'rating.press': { ...press, data } } }
    expect(breakingChanges(now, broken)).toEqual(['command rating.press.fingerprint is now required'])
  })
})
