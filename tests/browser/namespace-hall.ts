// A hub on an address of its own, with the demo's hall and one kiosk's box let in; run by the test in a namespace, it ends with its input.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import { startTestHub } from '../fakes/test-hub.ts'

const [host = '', dist = '', boxId = '', secret = ''] = process.argv.slice(2)
const config = await loadConfig(join(import.meta.dirname, '../../config/halls/demo/hall.yaml'), {})
const test = await startTestHub({ screens: 'open', beginning: beginningOf(config), dist, host })
const { httpUrl, mqttUrl } = test.hub()
const application = {
  ...{ code: 'KKKK-2222', description: '取号机' },
  secretHash: createHash('sha256').update(secret).digest('hex'),
}
await fetch(new URL('/api/enrolment', httpUrl), {
  ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(application) },
})
const approval = { code: application.code, boxId, name: application.description, windowId: null }
const approved = await test.hub().ask('box.approve', approval)
console.log(JSON.stringify({ httpUrl, mqttUrl, approved }))

process.stdin.resume()
process.stdin.on('end', () => void test.stop().then(() => process.exit(0)))
