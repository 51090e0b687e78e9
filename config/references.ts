// What no single entry can show: names that must exist, and values that only one entry may have.
import { floorFaults } from '#contract/public/floor'
import { type Mistake, pathText } from './mistake.ts'
import type { HallConfig } from './schema.ts'
import { locate, type Source } from './source.ts'

/** Finds references to units, windows and staff that are not there, and ids, numbers and badges given twice. */
export function referenceMistakes(lists: HallConfig['import'], sources: readonly Source[]): Mistake[] {
  const { units, windows, floors, facilities, staff, posts, items, series } = lists
  const mistakes: Mistake[] = []
  const report = (path: readonly PropertyKey[], found: string, expected: string) =>
    mistakes.push({ ...locate(sources, path), path: pathText(path), found, expected })

  const mustBeUnique = <K extends string>(list: string, key: K, entries: readonly Readonly<Record<K, string>>[]) => {
    const values = entries.map((entry) => entry[key])
    for (const [index, value] of values.entries()) {
      const first = values.indexOf(value)
      if (first < index) {
        report(['import', list, index, key], `"${value}" again`, `a ${key} no other entry has (entry ${first} has it)`)
      }
    }
  }
  mustBeUnique('units', 'unitId', units)
  mustBeUnique('windows', 'windowId', windows)
  mustBeUnique('windows', 'number', windows)
  mustBeUnique('staff', 'staffId', staff)
  mustBeUnique('staff', 'badge', staff)
  mustBeUnique('posts', 'postId', posts)
  mustBeUnique('facilities', 'facilityId', facilities)
  mustBeUnique('series', 'seriesId', series)

  const mustExist = (path: readonly PropertyKey[], value: string, known: readonly string[], what: string) => {
    if (!known.includes(value)) report(path, `"${value}", which is not in the list`, `the id of a ${what}`)
  }
  const unitIds = units.map(({ unitId }) => unitId)
  const windowIds = windows.map(({ windowId }) => windowId)
  const staffIds = staff.map(({ staffId }) => staffId)
  for (const [index, { unitId }] of windows.entries()) {
    mustExist(['import', 'windows', index, 'unitId'], unitId, unitIds, 'unit')
  }
  for (const [index, { unitId }] of staff.entries()) {
    mustExist(['import', 'staff', index, 'unitId'], unitId, unitIds, 'unit')
  }
  for (const [index, { windowId, a, b }] of posts.entries()) {
    const path = ['import', 'posts', index]
    mustExist([...path, 'windowId'], windowId, windowIds, 'window')
    mustExist([...path, 'a'], a, staffIds, 'staff member')
    mustExist([...path, 'b'], b, staffIds, 'staff member')
    if (a === b) report([...path, 'b'], `"${b}", who is A already`, 'another person as B')
  }
  for (const { path, found, expected } of floorFaults(floors)) report(['import', 'floors', ...path], found, expected)
  for (const [index, { places }] of floors.entries()) {
    for (const [at, place] of places.entries()) {
      if (place.kind !== 'window') continue
      mustExist(['import', 'floors', index, 'places', at, 'windowId'], place.windowId, windowIds, 'window')
    }
  }
  const itemIds = items.flat().map(({ itemId }) => itemId)
  let before = 0
  for (const [list, one] of items.entries()) {
    for (const [index, { itemId, unitId, windowIds, guide }] of one.entries()) {
      const path = ['import', 'items', list, index]
      mustExist([...path, 'unitId'], unitId, unitIds, 'unit')
      for (const [place, windowId] of windowIds.entries()) {
        mustExist([...path, 'windowIds', place], windowId, windowIds, 'window')
      }
      if (itemIds.indexOf(itemId) < before + index) {
        report([...path, 'itemId'], `"${itemId}" again`, 'an itemId no other entry has')
      }
      if (guide !== null && guide.reviewDueOn <= guide.effectiveFrom) {
        report([...path, 'guide', 'reviewDueOn'], guide.reviewDueOn, `a day after ${guide.effectiveFrom}`)
      }
    }
    before += one.length
  }
  for (const [index, { windows: serving }] of series.entries()) {
    for (const [at, { windowId }] of serving.entries()) {
      mustExist(['import', 'series', index, 'windows', at, 'windowId'], windowId, windowIds, 'window')
    }
  }
  return mistakes
}
