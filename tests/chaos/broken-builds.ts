// Builds that are broken on purpose, to prove that the trial sees what it is there to see.
import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { root } from './layout.ts'

export interface Break {
  readonly file: string
  /** Must be found exactly once. */
  readonly old: string
  readonly broken: string
}

export const breaks = {
  /** A report is forgotten when it leaves, not when the hub has it. */
  forgetsWhenSent: {
    file: 'terminal/hub-link/hub-link.ts',
    old: "feed({ type: 'sent', last: last.sequence })",
    broken: "feed({ type: 'sent', last: last.sequence })\n    outbox.forget(last.sequence)",
  },
  /** The hub takes whatever comes, also what it has already. */
  takesRepeats: {
    file: 'hub/core/reception.ts',
    old: "  const mark = markOf(state, from.boxId, from.outboxId)\n  if (from.sequence <= mark) return 'repeat'\n  return from.sequence === mark + 1 ? 'next' : 'gap'",
    broken: "  void markOf(state, from.boxId, from.outboxId)\n  return 'next'",
  },
  /** The box thanks for what only its memory has. */
  boxWithoutFsync: {
    file: 'terminal/outbox/disk.ts',
    old: 'sync: () => handle.datasync(),',
    broken: 'sync: () => Promise.resolve(),',
  },
  /** The hub says "I have it" of what only its memory has. */
  hubWithoutFsync: {
    file: 'hub/store/sqlite-file.ts',
    old: "journal: ['synchronous = FULL'],",
    broken: "journal: ['synchronous = OFF'],",
  },
} as const satisfies Record<string, Break>

/** What a tree is made of; `node_modules` and `dist` are the very same. */
const copied = ['package.json', 'tsconfig.json', 'config', 'display', 'hub', 'terminal', 'tests']
const linked = ['node_modules', 'dist']

/** Copies the tree into a new folder; gives the folder. */
export async function copyTree(): Promise<string> {
  const tree = await mkdtemp(join(tmpdir(), 'mingchuang-broken-'))
  // Hidden files and drafts of others are no part of a build.
  const filter = (path: string) => !basename(path).startsWith('.')
  for (const name of copied) await cp(join(root, name), join(tree, name), { recursive: true, filter })
  for (const name of linked) await symlink(join(root, name), join(tree, name))
  return tree
}

/** @throws Error when the text to break is not there, or is there twice: the break must follow the code */
export async function breakTree(tree: string, { file, old, broken }: Break): Promise<void> {
  const path = join(tree, file)
  const text = await readFile(path, 'utf8')
  const times = text.split(old).length - 1
  if (times !== 1) throw new Error(`${file} has the text to break ${times} times, expected once:\n${old}`)
  await writeFile(
    path,
    text.replace(old, () => broken),
  )
}
