// What the person who imports notices and pledges is told about them.
import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { type ConfigFolder, mistakesOf, openConfigFolder, sound } from './folder.ts'

const demo = new URL('../../config/halls/demo/hall.yaml', import.meta.url).pathname
const china = (name: string) => readFile(new URL(`../../config/calendars/china/${name}`, import.meta.url), 'utf8')
const importing = (calendar: string) => sound.replace('  units:', `  calendar: ${calendar}\n  units:`)
const following = (text: string) => text.replace('import:', '  workingDays: notices\nimport:')

let folder: ConfigFolder
const said = async (file: string) =>
  (await mistakesOf(file)).map(
    ({ file: where, line, path, found }) => `${where.slice(folder.path.length + 1)}:${line} ${path}: ${found}`,
  )

beforeEach(async () => {
  folder = await openConfigFolder()
})
afterEach(() => folder.remove())

describe('the demonstration hall', () => {
  test('brings the notices of 2020 to 2026, two for 2020, and follows them', async () => {
    const { site, import: lists } = await loadConfig(demo, {})
    expect(lists.calendar.map(({ year }) => year)).toEqual([2020, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(site.workingDays).toBe('notices')
  })

  test('shows five pledges, four service pledges, two standards and its words, none longer than 30 characters', async () => {
    const { pledges } = (await loadConfig(demo, {})).import
    const count = (group: string) => pledges.filter((pledge) => pledge.group === group).length
    expect([count('fivePledges'), count('servicePledges'), count('standards'), count('words')]).toEqual([5, 4, 2, 5])
    expect(pledges.filter(({ zh }) => zh.length > 30)).toEqual([])
  })
})

describe('a calendar', () => {
  test('may be a list of files, notices in place, both, or one file with the whole list', async () => {
    await folder.write('china/2026.yaml', await china('2026.yaml'))
    const other =
      "{ year: 2027, document: 测试, publishedOn: '2026-11-01', holidays: [{ name: 元旦, from: '2027-01-01', to: '2027-01-01' }], workedDays: [] }"
    await folder.write('all.yaml', `- ${other}\n`)
    const years = async (calendar: string) =>
      (await loadConfig(await folder.write('hall.yaml', importing(calendar)), {})).import.calendar.map(
        ({ year }) => year,
      )
    expect(await years('[china/2026.yaml]')).toEqual([2026])
    expect(await years(`[china/2026.yaml, ${other}]`)).toEqual([2026, 2027])
    expect(await years('all.yaml')).toEqual([2027])
  })

  test('has its mistakes told in the file they were made in', async () => {
    const text = (await china('2026.yaml'))
      .replace("'2026-10-10'", "'2026-10-12'")
      .replace("to: '2026-02-23'", "to: '2026-02-30'")
      .replace('document:', 'name:')
    await folder.write('2026.yaml', text)
    expect(await said(await folder.write('hall.yaml', importing('[2026.yaml]')))).toEqual([
      '2026.yaml:2 import.calendar[0].document: nothing',
      '2026.yaml:7 import.calendar[0].holidays[1].to: text "2026-02-30"',
      '2026.yaml:3 import.calendar[0].name: an unknown key',
    ])
  })

  test('has dates that cannot be told with the line of the date', async () => {
    const text = (await china('2026.yaml'))
      .replace("'2026-10-10'", "'2026-10-12'")
      .replace("'2026-09-20'", "'2026-10-04'")
      .replace("to: '2026-10-07'", "to: '2027-01-02'")
    await folder.write('2026.yaml', text)
    expect(await said(await folder.write('hall.yaml', importing('[2026.yaml]')))).toEqual([
      '2026.yaml:12 import.calendar[0].holidays[6].to: "2027-01-02": A date of the notice is neither in its year nor in the December before',
      '2026.yaml:19 import.calendar[0].workedDays[5]: "2026-10-12": A worked day must be a Saturday or a Sunday',
      '2026.yaml:18 import.calendar[0].workedDays[4]: "2026-10-04": One day is both off and worked',
      '2026.yaml:19 import.calendar[0].workedDays[5]: "2026-10-12": One day is both off and worked',
    ])
  })

  test('that says the same twice is refused, and a file that is missing is named without guessing what is in it', async () => {
    await folder.write('a.yaml', await china('2026.yaml'))
    await folder.write('b.yaml', await china('2026.yaml'))
    const twice = await folder.write('twice.yaml', importing('[a.yaml, b.yaml]'))
    expect(await said(twice)).toEqual(['b.yaml:2 import.calendar[1]: the notice of 2026 again'])
    const missing = await folder.write('missing.yaml', importing('[a.yaml, 2027.yaml]'))
    expect(await said(missing)).toEqual(['2027.yaml:null : no such file'])
  })

  test('is needed where the hall follows notices, and worked weekends need hours', async () => {
    const bare = await folder.write('bare.yaml', following(sound))
    expect(await said(bare)).toEqual(['bare.yaml:10 import: no calendar'])
    await folder.write('2026.yaml', await china('2026.yaml'))
    const text = following(importing('[2026.yaml]')).replace('import:', '  workedWeekendAs: 2\nimport:')
    expect(await said(await folder.write('hall.yaml', text))).toEqual([
      'hall.yaml:10 site.workedWeekendAs: 2, a weekday without hours',
    ])
  })
})
