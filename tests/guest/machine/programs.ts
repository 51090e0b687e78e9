// The programs of the guest, each bundled into one file: its emulated processor would take a minute to translate and find them.
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')
const inside = resolve(import.meta.dirname, '../inside')

/** Bundles them and gives their folder; only node-hid stays outside, with its native part. */
export async function buildPrograms(): Promise<string> {
  const outDir = join(root, '.cache/guest/programs')
  await mkdir(outDir, { recursive: true })
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['node-hid', 'serialport'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(['main', 'agent', 'pads'].map((name) => [name, join(inside, `${name}.ts`)])),
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'shared/[name].mjs' },
      },
    },
  })
  await writeFile(join(outDir, 'package.json'), '{"type":"module"}')
  return outDir
}
