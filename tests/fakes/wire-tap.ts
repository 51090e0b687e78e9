// Stands in a wire and keeps every byte that the hub sends through it, whatever protocol it is.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface WireTap extends AsyncDisposable {
  /** The address to use instead of the tapped one. */
  readonly url: string
  /** Everything the tapped side has sent, each connection by itself. */
  sent(): Buffer[]
}

/** Taps an address such as `http://127.0.0.1:8080`; the protocol and path stay as they are. */
export async function tapWire(url: string): Promise<WireTap> {
  const { hostname, port } = new URL(url)
  const heard: Buffer[][] = []
  const open = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    const chunks: Buffer[] = []
    heard.push(chunks)
    far.on('data', (chunk) => chunks.push(chunk))
    near.pipe(far)
    far.pipe(near)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => open.delete(one))
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const tapped = new URL(url)
  tapped.hostname = '127.0.0.1'
  tapped.port = String((server.address() as AddressInfo).port)
  return {
    url: tapped.href.replace(/\/$/, ''),
    sent: () => heard.map((chunks) => Buffer.concat(chunks)),
    async [Symbol.asyncDispose]() {
      for (const one of open) one.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
