// Programs for a guest, each bundled into one file: its emulated processor would take a minute to translate and find them.
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { build } from 'vite'

const cache = resolve(import.meta.dirname, '../../../.cache/guest')

/** Libraries that stay outside of the bundles, because they have a part that is no JavaScript. */
export const nativeLibraries = ['node-hid', 'serialport', 'sqlite3', 'sharp', '@node-rs/argon2'] as const

export interface ProgramPlan {
  /** Names the folder they go to. */
  readonly name: string
  /** The tree they are built from: this one, or a broken copy. */
  readonly root: string
  /** Their sources, in the tree. */
  readonly sources: readonly string[]
}

/** Bundles them and gives their folder; each is called like its source, with `.mjs`. */
export async function buildPrograms({ name, root, sources }: ProgramPlan): Promise<string> {
  const outDir = join(cache, name)
  await mkdir(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: [...nativeLibraries] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(sources.map((source) => [basename(source, '.ts'), join(root, source)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name].mjs' },
      },
    },
  })
  await writeFile(join(outDir, 'package.json'), '{"type":"module"}')
  return outDir
}
