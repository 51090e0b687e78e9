// What the doctor says about machines that lack something.
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import {
  checkBrowser,
  checkClock,
  checkDeviceAccess,
  checkDeviceLibraries,
  checkDisk,
  checkFont,
  checkNode,
  checkPort,
  checkSqlite,
} from './checks.ts'
import type { Finding, Grade } from './finding.ts'
import { ownerOf } from './port-owner.ts'
import { findingsText } from './print.ts'
import { doctor, exitCode } from './run.ts'

const gibibyte = 1024 ** 3
const clerk = { name: 'hub', isRoot: false, isInDialout: true }

const cases: [string, Finding, Grade, RegExp | null][] = [
  ['the oldest Node that works', checkNode('20.19.0'), 'fine', null],
  ['a Node that is too old', checkNode('20.18.9'), 'necessary', /Node\.js 24/],
  ['a Node nobody has tried', checkNode('26.0.0'), 'advice', /Node\.js 24/],
  ['SQLite that loads', checkSqlite({ version: '3.52.0' }, ['g++']), 'fine', null],
  ['SQLite that was not built', checkSqlite({ reason: 'no binding' }, []), 'necessary', /^npm rebuild sqlite3/],
  [
    'SQLite without a compiler',
    checkSqlite({ reason: 'no binding' }, ['g++']),
    'necessary',
    /build-essential.*rebuild/,
  ],
  ['no Chinese font', checkFont(['index.css']), 'necessary', /npm ci/],
  ['a port that is taken', checkPort('Web pages', 8080, 'PORT', 'nginx (process 7)'), 'necessary', /PORT/],
  ['a free port', checkPort('Web pages', 8080, 'PORT', null), 'fine', null],
  ['a disk with room', checkDisk('data', 9 * gibibyte, true), 'fine', null],
  ['a disk with little room', checkDisk('data', gibibyte, true), 'advice', /2,048 MiB/],
  ['a full disk', checkDisk('data', 1024, true), 'necessary', /2,048 MiB/],
  ['a data directory of somebody else', checkDisk('data', 9 * gibibyte, false), 'necessary', /chown/],
  ['a data directory nobody can read', checkDisk('data', null, false), 'necessary', /dataDir/],
  ['no USB libraries', checkDeviceLibraries(['libudev.so.1']), 'advice', /libudev1/],
  [
    'a pad that may not be opened',
    checkDeviceAccess([{ path: '/dev/ttyUSB0', isOpen: false }], clerk),
    'advice',
    /dialout hub/,
  ],
  ['a user outside dialout', checkDeviceAccess([], { ...clerk, isInDialout: false }), 'advice', /usermod/],
  ['a pad that may be opened', checkDeviceAccess([{ path: '/dev/ttyUSB0', isOpen: true }], clerk), 'fine', null],
  ['no browser', checkBrowser(null, true), 'advice', /chromium/],
  ['a browser without libnss3', checkBrowser('/usr/bin/chromium', false), 'advice', /libnss3/],
  ['a clock nobody keeps', checkClock(false), 'advice', /set-ntp/],
  ['a clock nobody can tell about', checkClock(null), 'advice', /set-ntp/],
]

test.each(cases)('%s', (_, finding, grade, mend) => {
  expect(finding.grade).toBe(grade)
  if (mend === null) expect(finding.mend).toBeNull()
  else expect(finding.mend).toMatch(mend)
})

test('the end is 1 only when something necessary is missing', () => {
  expect(exitCode([checkClock(null)])).toBe(0)
  expect(exitCode([checkClock(null), checkFont(['index.css'])])).toBe(1)
})

test('the table names every thing, and says how to mend what is not fine', () => {
  const text = findingsText([checkNode('24.1.0'), checkClock(null), checkFont(['index.css'])], 90)
  expect(text).toMatch(/Node\.js.*ok.*24\.1\.0/)
  expect(text).toMatch(/NEEDED: Chinese font\n {2}how to mend: npm ci\nadvice: Clock\n {2}how to mend: apt-get/)
  expect(text).toMatch(/cannot run on this machine yet: 1 necessary thing is missing/)
})

test('a port that somebody listens on is found with its program', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  expect(await ownerOf(port)).toContain(`process ${process.pid}`)
  await new Promise((resolve) => server.close(resolve))
  expect(await ownerOf(port)).toBeNull()
})

test('this machine, on which the tests run, can run the hub: SQLite and the font are there', async () => {
  const findings = await doctor({ dataDir: '/nowhere/yet', httpPort: 1, mqttPort: 1 })
  const gradeOf = (name: string) => findings.find((finding) => finding.name === name)?.grade
  expect(gradeOf('SQLite')).toBe('fine')
  expect(gradeOf('Chinese font')).toBe('fine')
})
