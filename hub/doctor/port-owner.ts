// Who listens on a port: asked of the port itself, then of /proc.
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer } from 'node:net'

/** Null when the port is free for this user; else who has it, in words, with the process id where it can be seen. */
export async function ownerOf(port: number): Promise<string | null> {
  const refusal = await listenRefusal(port)
  if (refusal === null) return null
  if (refusal === 'EACCES') return 'the system, which keeps it for root'
  const inode = await listeningInode(port)
  return (inode === null ? null : await programWith(inode)) ?? 'a program of another user'
}

/** Why a listener on every address is refused, or null. */
function listenRefusal(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen(port, () => server.close(() => resolve(null)))
  })
}

/** Lines of /proc/net/tcp: index, local address:port in hex, peer, state (0A listens), …, tenth column the inode. */
async function listeningInode(port: number): Promise<string | null> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(table, 'utf8').catch(() => '')).split('\n')) {
      const columns = line.trim().split(/\s+/)
      if (columns[1]?.endsWith(suffix) && columns[3] === '0A') return columns[9] ?? null
    }
  }
  return null
}

async function programWith(inode: string): Promise<string | null> {
  for (const id of await readdir('/proc')) {
    if (!/^\d+$/.test(id)) continue
    for (const handle of await readdir(`/proc/${id}/fd`).catch(() => [])) {
      if ((await readlink(`/proc/${id}/fd/${handle}`).catch(() => '')) !== `socket:[${inode}]`) continue
      const words = (await readFile(`/proc/${id}/cmdline`, 'utf8')).split('\0').slice(0, 3)
      return `${words.join(' ').trim()} (process ${id})`
    }
  }
  return null
}
