// The archive a Linux kernel unpacks at its start ("newc"), so that no tool has to be installed for a dozen files.

export interface Entry {
  /** Inside the archive, without a leading slash. */
  readonly path: string
  /** `link` holds the target's path. */
  readonly type: 'folder' | 'file' | 'link'
  readonly content: Buffer
}

const modes = { folder: 0o040755, file: 0o100755, link: 0o120777 } as const

export function cpioOf(entries: readonly Entry[]): Buffer {
  const end = record('TRAILER!!!', 0, 0, Buffer.alloc(0))
  return Buffer.concat([
    ...entries.map(({ path, type, content }, at) => record(path, at + 1, modes[type], content)),
    end,
  ])
}

function record(path: string, inode: number, mode: number, content: Buffer): Buffer {
  const name = Buffer.from(`${path}\0`)
  const numbers = [inode, mode, 0, 0, 1, 0, content.length, 0, 0, 0, 0, name.length, 0]
  const head = Buffer.from(`070701${numbers.map((number) => number.toString(16).padStart(8, '0')).join('')}`)
  return Buffer.concat([padded(Buffer.concat([head, name])), padded(content)])
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
}
