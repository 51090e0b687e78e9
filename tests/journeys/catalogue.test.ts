// The catalogue follows every change of items and guides, as one whole file under its own hash, also over a restart of the hub.
import { createHash } from 'node:crypto'
import { afterEach, expect, it } from 'vitest'
import type { Catalogue } from '../../hub/features/guides/catalogue/contract.ts'
import { eventually } from '../fakes/eventually.ts'
import { sampleGuide } from '../fakes/sample-guide.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'

let test: TestHub
afterEach(() => test.stop())

const item = {
  itemId: 'pension',
  name: '养老保险参保登记',
  nameEn: 'Pension',
  unitId: 'social',
  windowIds: ['w1'],
  words: ['交养老金'],
}
const validity = { effectiveFrom: '2026-11-01', reviewDueOn: '2027-11-01' }

const edition = () => test.hub().view('kiosk:box-1').facts.catalogue?.value as { hash: string; items: number } | null
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(new URL(path, test.hub().httpUrl), { headers })

/** Publishes an item with its guide, and waits for the edition that has both. */
async function publish(): Promise<void> {
  expect(await test.hub().ask('item.register', item)).toMatchObject({ accepted: true })
  expect(await test.hub().ask('guide.import', { itemId: 'pension', guide: sampleGuide, ...validity })).toMatchObject({
    accepted: true,
  })
  await eventually(async () => expect((await current()).items).toMatchObject([{ guide: sampleGuide }]))
}

async function current(): Promise<Catalogue> {
  return (await get('/content/catalogue.json')).json()
}

it('is fetched whole under the hash that kiosks are told, and holds item, guide and how the name sounds', async () => {
  test = await startTestHub({})
  expect((await get('/content/catalogue.json')).status).toBe(404)
  await publish()
  expect(edition()).toMatchObject({ items: 1 })
  const answer = await get(`/content/${edition()?.hash}.json`)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(edition()?.hash)
  const { items, windows } = JSON.parse(bytes.toString()) as Catalogue
  expect(items).toMatchObject([
    {
      ...item,
      standing: { is: 'offered' },
      sounds: { name: 'yang lao bao xian can bao deng ji', words: ['jiao yang lao jin'] },
      validity: { version: 1, ...validity },
      guide: { promised: 'onTheSpot' },
    },
  ])
  expect(windows.map(({ windowId }) => windowId)).toContain('w1')
})

it('a screen that has the current edition is told so without the bytes', async () => {
  test = await startTestHub({})
  await publish()
  const first = await get('/content/catalogue.json')
  expect(first.headers.get('etag')).toBe(`"${edition()?.hash}"`)
  const again = await get('/content/catalogue.json', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

it('an item that is passed down is in the next edition at once, and the edition before can still be fetched', async () => {
  test = await startTestHub({})
  await publish()
  const before = edition()?.hash
  const to = { name: '便民服务中心', nameEn: 'Service point', address: '柳埠大街1号', phone: '0531-88000100' }
  const standing = { is: 'passedDown', since: '2026-11-23', to }
  await test.hub().ask('item.setStanding', { itemId: 'pension', standing })
  await eventually(() => expect(edition()?.hash).not.toBe(before))
  expect((await current()).items).toMatchObject([{ standing }])
  expect((await get(`/content/${before}.json`)).status).toBe(200)
})

it('nothing that is not a published file can be fetched there', async () => {
  test = await startTestHub({})
  await publish()
  for (const path of [`/content/${'0'.repeat(64)}.json`, '/content/..%2fhall.db', '/content/catalogue', '/content/']) {
    expect((await get(path)).status, path).toBe(404)
  }
})
