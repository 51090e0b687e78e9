// Serves the built pages and speaks the socket contract beside them, so that a page can be seen to keep its side of it.
import { join } from 'node:path'
import { Server, type Socket } from 'socket.io'
import { build, preview } from 'vite'
import type { Outcome } from '#wire/errors'
import type { ClientToServer, CommandRequest, Painted, ServerToClient } from '#wire/socket'
import type { ViewKey, ViewMessage } from '#wire/view'

type Peer = Socket<ClientToServer, ServerToClient>

export interface AskedCommand {
  readonly request: CommandRequest
  answer(outcome: Outcome): void
}

export interface ViewServer extends AsyncDisposable {
  readonly url: string
  /** Sends a view now and to whoever watches later. */
  show(message: ViewMessage): void
  /** The next command with this name, once it comes; commands are taken in order. */
  command(name: string): Promise<AskedCommand>
  /** The next report that this view stands on a glass. */
  painted(key: ViewKey): Promise<Painted>
  /** Cuts every screen off; they come back by themselves. */
  cut(): void
}

export async function serveViews(root: string): Promise<ViewServer> {
  const outDir = join(root, '.cache/pages')
  const common = { root, logLevel: 'error', configFile: join(root, 'vite.config.ts') } as const
  await build({ ...common, build: { outDir, emptyOutDir: true, minify: false } })
  const http = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1', proxy: {} } })
  const address = http.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('the pages have no port')

  const views = new Map<ViewKey, ViewMessage>()
  const peers = new Set<Peer>()
  const commands = queue<AskedCommand>()
  const paints = queue<Painted>()
  const server = new Server<ClientToServer, ServerToClient>(http.httpServer as import('node:http').Server)
  server.on('connection', (peer) => {
    peers.add(peer)
    peer.on('disconnect', () => peers.delete(peer))
    peer.on('watch', ({ keys }, answer) => {
      answer({ views: keys.flatMap((key) => views.get(key) ?? []) })
    })
    peer.on('command', (request, answer) => commands.put({ request, answer }))
    peer.on('painted', (report) => paints.put(report))
  })

  return {
    url: `http://127.0.0.1:${address.port}`,
    show(message) {
      views.set(message.view.key, message)
      server.emit('view', message)
    },
    command: (name) => commands.take(({ request }) => request.name === name),
    painted: (key) => paints.take((report) => report.key === key),
    cut: () => {
      for (const peer of peers) peer.conn.close()
    },
    async [Symbol.asyncDispose]() {
      server.disconnectSockets(true)
      await http.close()
    },
  }
}

/** What came and was not asked for yet waits; what is asked for and has not come is waited for. */
function queue<T>() {
  const waiting: T[] = []
  const takers: { isMine: (item: T) => boolean; take: (item: T) => void }[] = []
  return {
    put(item: T) {
      const index = takers.findIndex((taker) => taker.isMine(item))
      if (index === -1) waiting.push(item)
      else takers.splice(index, 1)[0]?.take(item)
    },
    take(isMine: (item: T) => boolean): Promise<T> {
      const index = waiting.findIndex(isMine)
      const [found] = index === -1 ? [] : waiting.splice(index, 1)
      return found === undefined ? new Promise((take) => takers.push({ isMine, take })) : Promise.resolve(found)
    },
  }
}
