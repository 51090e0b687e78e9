// One agent per data folder: two would write one outbox. The kernel forgets the lock with the process.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { resolve } from 'node:path'

export interface Lock {
  release(): void
}

/** @throws Error when another agent has the folder */
export async function takeLock(dataDir: string): Promise<Lock> {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 32)
  const server = createServer((socket) => socket.destroy())
  // A name that begins with a zero byte is in Linux's abstract namespace: no file is left behind.
  server.listen(process.platform === 'linux' ? `\0mingchuang-agent-${name}` : `/tmp/mingchuang-agent-${name}`)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(`another agent already runs with the data folder ${dataDir}`, { cause: error })
  }
  server.unref()
  return { release: () => void server.close() }
}
