// What the guest runs first: it loads modules, takes this machine's files read-only as its own, and starts Node as process 1.
import { readFile } from 'node:fs/promises'
import { cpioOf, type Entry } from './cpio.ts'
import { busybox } from './needs.ts'

export interface Start {
  readonly modules: readonly string[]
  /** The command line of process 1, as paths of this machine. */
  readonly command: readonly string[]
}

/** Inside the guest `/run` is memory and `/run/disk` its own disk; all else is this machine, read-only. */
export async function initrdOf({ modules, command }: Start): Promise<Buffer> {
  const loaded = await Promise.all(modules.map((path) => readFile(path)))
  return cpioOf([
    ...['bin', 'dev', 'proc', 'sys', 'hall', 'modules'].map((path) => folder(path)),
    file('bin/busybox', await readFile(busybox)),
    ...['sh', 'mount', 'mkdir', 'insmod', 'ip', 'switch_root'].map((name) => link(`bin/${name}`, 'busybox')),
    ...loaded.map((content, at) => file(`modules/${String(at).padStart(2, '0')}.ko`, content)),
    file('init', Buffer.from(script(command))),
  ])
}

function script(command: readonly string[]): string {
  return `#!/bin/sh
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
for module in /modules/*; do insmod $module; done
ip link set lo up
mount -t 9p -o trans=virtio,version=9p2000.L,msize=512000,cache=loose,ro host /hall
mount -t tmpfs run /hall/run
mkdir /hall/run/disk /hall/run/tmp
mount -t ext4 /dev/vda /hall/run/disk
for name in dev proc sys; do mount --move /$name /hall/$name; done
export PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/run/tmp TMPDIR=/run/tmp
exec switch_root /hall ${command.map(quoted).join(' ')}
`
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`
const folder = (path: string): Entry => ({ path, type: 'folder', content: Buffer.alloc(0) })
const file = (path: string, content: Buffer): Entry => ({ path, type: 'file', content })
const link = (path: string, target: string): Entry => ({ path, type: 'link', content: Buffer.from(target) })
