// HTTP by hand over a bare socket: any method, any header, any bytes, from any address of the loopback network.
import { connect } from 'node:net'

export interface RawRequest {
  readonly method: string
  /** As it stands in the first line, escaped or not. */
  readonly path: string
  /** Lines after the first, as they are; `connection: close` and the length of the body are added. */
  readonly headers: readonly string[]
  readonly body: Buffer
  /** 127.x.y.z; limits count per address. */
  readonly from: string
}

export interface RawAnswer {
  readonly status: number
  /** Lower case. */
  readonly head: string
  readonly body: string
}

/** Silence longer than this is a hang; no answer of the hub takes a tenth of it, also on a busy machine. */
const hangMs = 20_000

/** @returns null when the connection was closed without an answer; rejects when nothing comes at all */
export function askRaw(url: string, { method, path, headers, body, from }: RawRequest): Promise<RawAnswer | null> {
  const { hostname, port, host } = new URL(url)
  const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`, 'connection: close', ...headers]
  const isChunked = headers.includes('transfer-encoding: chunked')
  if (body.length > 0 && !isChunked) lines.push(`content-length: ${body.length}`)
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ host: hostname, port: Number(port), localAddress: from }, () => {
      const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
      socket.write(Buffer.concat([head, isChunked ? inChunks(body) : body]))
    })
    socket.setTimeout(hangMs, () => {
      socket.destroy()
      reject(new Error(`no answer for ${hangMs} ms: ${method} ${path}`))
    })
    socket.on('data', (chunk: Buffer) => void chunks.push(chunk))
    // Who is refused before the body was read may be cut off while still sending.
    socket.on('error', () => {})
    socket.on('close', () => resolve(answerIn(withoutContinue(Buffer.concat(chunks).toString('utf8')))))
  })
}

const withoutContinue = (text: string) => text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '')

function inChunks(body: Buffer): Buffer {
  const first = body.length === 0 ? [] : [Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]
  return Buffer.concat([...first, Buffer.from('0\r\n\r\n')])
}

function answerIn(text: string): RawAnswer | null {
  const end = text.indexOf('\r\n\r\n')
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1]
  if (status === undefined || end === -1) return null
  return { status: Number(status), head: text.slice(0, end).toLowerCase(), body: text.slice(end + 4) }
}
