// What the person who installs a hall is told about a configuration.
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { type ConfigFolder, mistakesOf, openConfigFolder, sound } from './folder.ts'

const demo = new URL('../../config/halls/demo/hall.yaml', import.meta.url).pathname

describe('the configuration', () => {
  let folder: ConfigFolder
  const write = (name: string, text: string) => folder.write(name, text)

  beforeEach(async () => {
    folder = await openConfigFolder()
  })
  afterEach(() => folder.remove())

  test('of the demonstration hall is sound: ten windows, twelve people, A and B at every window', async () => {
    const { site, import: lists } = await loadConfig(demo, {})
    expect(site).toMatchObject({
      name: '南部山区政务服务中心',
      workingDays: 'notices',
      lunchDuty: { place: '一楼前台' },
    })
    expect(lists.windows).toHaveLength(10)
    expect(lists.staff).toHaveLength(12)
    expect(lists.posts.map(({ windowId }) => windowId)).toEqual(lists.windows.map(({ windowId }) => windowId))
    const deputies = lists.posts.map(({ b }) => b)
    expect(deputies.filter((b) => b === 'sun-lei')).toHaveLength(2)
  })

  test('may be short: what it leaves out has usual values, and paths start at its own directory', async () => {
    const config = await loadConfig(await write('hall.yaml', sound), {})
    expect(config).toMatchObject({
      http: { port: 8080, host: '127.0.0.1' },
      site: { lunchDuty: null, workingDays: 'weekly', workedWeekendAs: 1 },
      public: { port: 8081, host: '127.0.0.1', address: null, trustedRelays: 0 },
      mqtt: { port: 1883, host: '127.0.0.1', broker: { kind: 'embedded' } },
      database: { kind: 'sqlite', file: join(folder.path, 'data/hall.db') },
      dataDir: join(folder.path, 'data'),
      mediaDir: join(folder.path, 'media'),
      invitation: { keysMs: 10_000, touchMs: 30_000 },
      appearance: { languages: 'zh', turnMs: 15_000, print: 'usual', carousel: 'shown' },
      watch: { alertAfterMinutes: 3 },
      retention: { personalTextDays: 3_650, eraseAt: '03:30' },
      import: { calendar: [], pledges: [] },
    })
  })

  test('with five mistakes lists all five, each with its line, what was found and what was expected', async () => {
    const text = sound
      .replace('Asia/Shanghai', 'Asia/Jinan')
      .replace("from: '09:00'", "from: '0900'")
      .replace('  supervisionPhone: 0531-88000000\n', '  supervisionFone: 0531-88000000\n')
      .concat('http:\n  port: 99999\n')
    const file = await write('hall.yaml', text)
    const mistakes = await mistakesOf(file)
    expect(mistakes).toHaveLength(5)
    expect(mistakes).toEqual(
      expect.arrayContaining([
        {
          file,
          line: 5,
          path: 'site.timeZone',
          found: 'text "Asia/Jinan"',
          expected: 'an IANA time zone such as Asia/Shanghai',
        },
        {
          file,
          line: 8,
          path: 'site.hours[0].from',
          found: 'text "0900"',
          expected: 'a time as HH:mm, 00:00 to 23:59',
        },
        { file, line: 1, path: 'site.supervisionPhone', found: 'nothing', expected: 'text' },
        {
          file,
          line: 6,
          path: 'site.supervisionFone',
          found: 'an unknown key',
          expected: 'perhaps the key "supervisionPhone"',
        },
        {
          file,
          line: 15,
          path: 'http.port',
          found: 'number 99999',
          expected: 'at most 65535 (web pages and screens, a port from 1 to 65535; usually 8080)',
        },
      ]),
    )
  })

  test('with mistakes makes a message with a line for each, that says nothing was started', async () => {
    const file = await write('hall.yaml', `${sound}mqtt: { port: 0 }\nport: 1\n`)
    await expect(loadConfig(file, {})).rejects.toThrow(
      [
        '2 mistakes in the configuration. Nothing was started.',
        `  ${file}:14  mqtt.port: found number 0; expected at least 1 (boxes connect here when the broker is embedded, a port from 1 to 65535; usually 1883)`,
        `  ${file}:15  port: found an unknown key; expected one of the keys site, http, public, mqtt, dataDir, mediaDir, database, invitation, appearance, voice, watch, queue, retention, import`,
      ].join('\n'),
    )
  })

  test('whose aliases lead nowhere, or would fill the memory, is told so like any other mistake', async () => {
    const bomb = ['a0: &a0 [x]', ...[1, 2, 3, 4, 5].map((n) => `a${n}: &a${n} [${Array(9).fill(`*a${n - 1}`)}]`)]
    for (const text of [bomb.join('\n'), 'site: *nobody\n'])
      expect(await mistakesOf(await write('hall.yaml', text))).toMatchObject([{ expected: 'correct YAML' }])
  })

  test('points into the file a list was written in', async () => {
    const windows = await write(
      'windows.yaml',
      `- windowId: w1
  number: 1
  name: 窗口
  nameEn: Window
  unitId: u1
  items: [事项]
  scope: 业务
  consultationPhone: 0531-88000001
  supervisionPhone: 0531-88000000
`,
    )
    const mistakes = await mistakesOf(await write('hall.yaml', sound.replace('windows: []', 'windows: windows.yaml')))
    expect(mistakes).toEqual([
      {
        file: windows,
        line: 2,
        path: 'import.windows[0].number',
        found: 'number 1',
        expected: "text, written in quotes: '1'",
      },
    ])
  })

  test('names people, windows and units that are referred to and do not exist, and whoever is there twice', async () => {
    const staff = (id: string, badge: string) =>
      `{ staffId: ${id}, name: 甲, nameEn: A, badge: '${badge}', unitId: u1, title: 员, photo: null, isPartyMember: false, stars: null }`
    const text = sound
      .replace('staff: []', `staff:\n    - ${staff('a', '1')}\n    - ${staff('b', '1')}`)
      .replace('posts: []', 'posts: [{ postId: p1, name: 岗, windowId: w9, a: a, b: a }]')
    const mistakes = await mistakesOf(await write('hall.yaml', text))
    expect(mistakes.map(({ line, path, found }) => ({ line, path, found }))).toEqual([
      { line: 14, path: 'import.staff[1].badge', found: '"1" again' },
      { line: 15, path: 'import.posts[0].windowId', found: '"w9", which is not in the list' },
      { line: 15, path: 'import.posts[0].b', found: '"a", who is A already' },
    ])
  })

  test('says which file is missing, and which line is no YAML', async () => {
    const text = sound.replace('windows: []', 'windows: nowhere.yaml')
    expect(await mistakesOf(await write('hall.yaml', text))).toMatchObject([{ found: 'no such file' }])
    const broken = await write('broken.yaml', 'site:\n  id: a\n  id: b\n')
    expect(await mistakesOf(broken)).toMatchObject([{ file: broken, line: 3, expected: 'correct YAML' }])
    expect(await mistakesOf(join(folder.path, 'none.yaml'))).toMatchObject([{ found: 'no such file' }])
    expect(await mistakesOf(await write('empty.yaml', ''))).toMatchObject([{ found: 'no keys' }])
  })

  test('with mistakes in lunch duty, phones’ address, looks and watch names each key and what it means', async () => {
    const text = sound
      .replace('import:', "  lunchDuty: { from: '13:20', to: '12:00', place: 一楼前台, placeEn: Front desk }\nimport:")
      .concat('public: { address: rate.hall.example }\n')
      .concat('appearance:\n  languages: english\n  turnMs: 15\n')
      .concat('watch: { alertAfterMinutes: 0, alertAfterMinute: 3 }\n')
    const mistakes = await mistakesOf(await write('hall.yaml', text))
    expect(mistakes.map(({ line, path, found }) => `${line} ${path}: ${found}`)).toEqual([
      '9 site.lunchDuty: a group of keys',
      '15 public.address: text "rate.hall.example"',
      '17 appearance.languages: text "english"',
      '18 appearance.turnMs: number 15',
      '19 watch.alertAfterMinutes: number 0',
      '19 watch.alertAfterMinute: an unknown key',
    ])
    const expected = mistakes.map(({ expected }) => expected)
    expect(expected[0]).toMatch(/^lunch duty must end after it begins \(lunch duty on working days: from and to/)
    expect(expected[1]).toMatch(/^an address such as https:\/\/rate\.hall\.example/)
    expect(expected[4]).toMatch(/^at least 1 .*1 to 60 minutes; usually 3/)
    expect(expected[5]).toBe('perhaps the key "alertAfterMinutes"')
  })

  test('gives no two listeners one port', async () => {
    const file = await write('hall.yaml', `${sound}public:\n  port: 8080\nmqtt:\n  port: 8080\n`)
    expect((await mistakesOf(file)).map(({ line, path, found }) => `${line} ${path}: ${found}`)).toEqual([
      '15 public.port: 8080, which is http.port too',
      '17 mqtt.port: 8080, which is http.port too',
    ])
    const outside =
      'mqtt:\n  port: 8080\n  broker: { kind: outside, url: mqtt://broker.hall.example:1883, username: hub, passwordFile: secret }\n'
    await expect(loadConfig(await write('outside.yaml', sound + outside), {})).resolves.toBeDefined()
  })

  test('gives phones’ codes an address without a stroke at its end', async () => {
    const file = await write('hall.yaml', `${sound}public: { address: 'https://rate.hall.example/' }\n`)
    expect((await loadConfig(file, {})).public.address).toBe('https://rate.hall.example')
  })

  describe('and the environment', () => {
    test('PORT, PUBLIC_PORT, MQTT_PORT, DATA_DIR and DATABASE_URL override the file', async () => {
      const file = await write('hall.yaml', sound)
      const url = 'postgres://hub:secret@127.0.0.1:5432/hall'
      const config = await loadConfig(file, {
        PORT: '8090',
        PUBLIC_PORT: '8091',
        MQTT_PORT: '1884',
        DATA_DIR: '/srv/hall',
        DATABASE_URL: url,
      })
      expect(config).toMatchObject({
        http: { port: 8090, host: '127.0.0.1' },
        public: { port: 8091 },
        mqtt: { port: 1884 },
        dataDir: '/srv/hall',
        database: { kind: 'postgres', url },
      })
    })

    test('an empty variable counts as not set', async () => {
      expect((await loadConfig(await write('hall.yaml', sound), { PORT: '' })).http.port).toBe(8080)
    })

    test('a wrong variable is named, and no password is repeated', async () => {
      const file = await write('hall.yaml', sound)
      const mistakes = await mistakesOf(file, { PORT: 'http', DATABASE_URL: 'mysql://hub:geheim@db/hall' })
      expect(mistakes).toMatchObject([
        { file: 'environment variable PORT', line: null, path: 'http.port', found: 'text "http"' },
        { file: 'environment variable DATABASE_URL', line: null, path: 'database.url' },
      ])
      expect(JSON.stringify(mistakes)).not.toContain('geheim')
    })
  })
})
