// Portraits of an earlier hall in the folder of a new one: put aside, and deleted once they are nobody's.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../agent/until.ts'
import { portrait } from '../fakes/pictures.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

const left = `photo-${'b'.repeat(32)}.jpg`
let uploads: string
let test: TestHub

beforeEach(async () => {
  uploads = await mkdtemp(join(tmpdir(), 'mingchuang-uploads-'))
  await writeFile(join(uploads, left), await portrait())
  test = await startTestHub({ uploads })
})
afterEach(async () => {
  await test.stop()
  await rm(uploads, { recursive: true })
})

it('portraits that lie there when a hall begins are put aside, told of, and neither swept nor lost to a database that comes back', async () => {
  await test.restart()
  expect(await readdir(uploads)).toEqual(['aside'])
  expect(await readdir(join(uploads, 'aside'))).toEqual([left])
  expect(test.log.filter((line) => line.includes('put aside'))).toHaveLength(1)
  expect((await fetch(`${test.hub().httpUrl}/media/${left}`)).status).toBe(200)
})

it('portraits that were put aside are deleted once they were somebody’s and are no more', async () => {
  await test.hub().ask('staff.setPhoto', { staffId: 'li', photo: `/media/${left}` })
  await test.hub().ask('staff.setPhoto', { staffId: 'li', photo: null })
  await until('it is gone', async () => (await readdir(join(uploads, 'aside'))).length === 0)
})
