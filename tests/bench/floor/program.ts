// The floor: the least hub that keeps the product's guarantee. Broker QoS 1, one statement a commit, the acknowledgement
// after it, then each changed view once to its room. No rules, no views computed: the bytes are the product's own.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer } from 'node:net'
import { Aedes } from 'aedes'
import { Server } from 'socket.io'
import sqlite3 from 'sqlite3'
import { z } from 'zod'
import { type Deed, deedsByLastReport, type Report as Told, viewChangedBy } from '../deeds.ts'

const {
  file,
  views: viewFile,
  ports,
} = z
  .object({ file: z.string(), views: z.string(), ports: z.object({ http: z.number(), mqtt: z.number() }) })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

type Panel = { key: string; epoch: number; revision: number; facts: Parameters<Deed['count']>[0] }
const panels = new Map<string, Panel>(Object.entries(JSON.parse(await readFile(viewFile, 'utf8'))))
const epoch = Date.now()
for (const panel of panels.values()) panel.epoch = epoch

const database = new sqlite3.Database(file)
const run = (sql: string, ...values: unknown[]) =>
  new Promise<void>((resolve, reject) => {
    database.run(sql, values, (error) => (error === null ? resolve() : reject(error)))
  })
await run('pragma journal_mode = wal')
await run('pragma synchronous = full')
await run('create table if not exists journal (sequence integer primary key, body text not null)')
// The state of a floor is its counts, read from its journal as the product's is.
await new Promise<void>((resolve, reject) => {
  database.each(
    'select sequence, body from journal order by sequence',
    (error: Error | null, row: { sequence: number; body: string }) => {
      if (error === null) count(JSON.parse(row.body))
    },
    (error) => (error === null ? resolve() : reject(error)),
  )
})

interface Report {
  readonly sequence: number
  readonly command: Told
}
let waiting: { readonly boxId: string; readonly reports: readonly Report[] }[] = []
let isCommitting = false

const http = createServer((_request, response) => response.end('ok'))
const io = new Server(http, { serveClient: false, perMessageDeflate: false, transports: ['websocket'] })
io.on('connection', (socket) => {
  socket.on('watch', ({ keys }: { keys: string[] }, answer: (answer: object) => void) => {
    socket.join(keys)
    answer({ views: keys.map((key) => ({ view: panels.get(key), ageMs: 0 })) })
  })
})
const broker = await Aedes.createBroker()
broker.on('publish', (packet, client) => {
  if (client === null || !packet.topic.startsWith('event/')) return
  const { reports } = JSON.parse(packet.payload.toString()) as { reports: Report[] }
  waiting.push({ boxId: client.id, reports })
  if (!isCommitting) void commit()
})

async function commit(): Promise<void> {
  isCommitting = true
  while (waiting.length > 0) {
    const batch = waiting
    waiting = []
    const rows = batch.flatMap(({ boxId, reports }) => reports.map((report) => JSON.stringify({ boxId, ...report })))
    await run('insert into journal (body) select value from json_each(?)', JSON.stringify(rows))
    const changed = new Set<Panel>()
    for (const { boxId, reports } of batch) {
      const upTo = reports.at(-1)?.sequence ?? 0
      const payload = Buffer.from(String(upTo))
      broker.publish({ cmd: 'publish', topic: `ack/${boxId}`, payload, qos: 1, retain: false, dup: false }, () => {})
      for (const report of reports) {
        const panel = count(report)
        if (panel !== undefined) changed.add(panel)
      }
    }
    for (const view of changed) io.to(view.key).emit('view', { view, ageMs: 0 })
  }
  isCommitting = false
}

function count({ command }: Report): Panel | undefined {
  const panel = panels.get(viewChangedBy(command))
  if (panel === undefined) return undefined
  panel.revision += 1
  deedsByLastReport.get(command.name)?.count(panel.facts)
  return panel
}

const mqtt = createTcpServer((stream) => {
  stream.setNoDelay(true)
  broker.handle(stream)
})
await new Promise<void>((resolve) => mqtt.listen(ports.mqtt, '127.0.0.1', resolve))
await new Promise<void>((resolve) => http.listen(ports.http, '127.0.0.1', resolve))
console.log(JSON.stringify({ http: (http.address() as AddressInfo).port, mqtt: (mqtt.address() as AddressInfo).port }))
process.once('SIGTERM', () => {
  database.close(() => process.exit(0))
})
