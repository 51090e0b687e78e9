// What the person who draws the map of a hall is told about it, with file and line, before anything starts.
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { type ConfigFolder, mistakesOf, openConfigFolder, sound } from './folder.ts'

const demo = new URL('../../config/halls/demo/hall.yaml', import.meta.url).pathname
const window =
  '{ windowId: w1, number: "1", name: 窗口, nameEn: W, unitId: u1, items: [登记], scope: 办理, consultationPhone: "12345", supervisionPhone: "12345" }'
const hall = `${sound.replace('windows: []', `windows: [${window}]`)}  floors: [floor.yaml]\n`
const floor = (places: string) => `floorId: f1
name: 一楼
nameEn: First floor
level: 1
width: 6
depth: 4
areas:
  - { kind: open, x: 0, y: 0, width: 6, depth: 4 }
  - { kind: counter, x: 4, y: 0, width: 2, depth: 2 }
places:
${places}`

let folder: ConfigFolder
beforeEach(async () => {
  folder = await openConfigFolder()
})
afterEach(() => folder.remove())

it('the demonstration hall has two floors, and a place for each of its ten windows', async () => {
  const { floors, windows } = (await loadConfig(demo, {})).import
  expect(floors.map(({ name }) => name)).toEqual(['一楼', '二楼'])
  const placed = floors.flatMap(({ places }) => places.flatMap((one) => (one.kind === 'window' ? [one.windowId] : [])))
  expect(placed.toSorted()).toEqual(windows.map(({ windowId }) => windowId).toSorted())
})

it('a sound map is taken from its own file', async () => {
  await folder.write('floor.yaml', floor('  - { kind: window, placeId: p1, windowId: w1, x: 1, y: 1 }\n'))
  expect((await loadConfig(await folder.write('hall.yaml', hall), {})).import.floors).toHaveLength(1)
})

it('a window inside a counter, and one that the hall does not have, are named with the line of the map’s own file', async () => {
  const places = [
    '  - { kind: window, placeId: p1, windowId: w1, x: 5, y: 1 }',
    '  - { kind: window, placeId: p2, windowId: w9, x: 1, y: 1 }',
  ]
  const file = await folder.write('floor.yaml', floor(`${places.join('\n')}\n`))
  expect(await mistakesOf(await folder.write('hall.yaml', hall))).toMatchObject([
    { file, line: 11, found: 'p1 at x 5, y 1, where nobody can stand' },
    { file, line: 12, found: '"w9", which is not in the list', expected: 'the id of a window' },
  ])
})

it('a kind of place that does not exist is answered with those that do', async () => {
  await folder.write('floor.yaml', floor('  - { kind: sauna, placeId: p1, x: 1, y: 1 }\n'))
  const [mistake] = await mistakesOf(await folder.write('hall.yaml', hall))
  expect(mistake?.expected).toContain('nursingRoom')
})
