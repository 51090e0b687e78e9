// What no import tells: who reads the environment, how long files are, what they are called and how they begin.
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface Source {
  readonly path: string
  readonly text: string
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => ({ path: join(folder, file), text: readFileSync(join(root, folder, file), 'utf8') }))
}

const sources = ['hub', 'terminal', 'kiosk', 'display', 'config', 'tests'].flatMap(sourcesIn)

/** Rule → the paths of sources that break it. */
const faults = {
  environment: (all: readonly Source[]) =>
    all.filter(
      ({ path, text }) =>
        /process\.env\b/.test(code(text)) && !/(^|\/)main\.ts$|^config\/|^hub\/demo\/|^tests\//.test(path),
    ),
  length: (all: readonly Source[]) => all.filter(({ text }) => text.split('\n').length > 301),
  names: (all: readonly Source[]) =>
    all.filter(
      ({ path }) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/.test(basename(path)) ||
        /(^|[-/])(utils?|helpers?|managers?|misc|common)([-./]|$)/.test(path),
    ),
  firstLines: (all: readonly Source[]) => all.filter(({ text }) => !/^(#!.*\n)?\/\/ \S.{10,}/u.test(text)),
  erasable: (all: readonly Source[]) =>
    all.filter(({ text }) => /^\s*(export )?(const )?enum \w|^\s*namespace \w/m.test(code(text))),
  imports: (all: readonly Source[]) =>
    all.filter(({ text }) => /from '\.{1,2}\/[^']*(?<!\.(ts|mjs|json|css))'/.test(code(text))),
}

/** Without comments, which may name what the code must not do. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}

describe('the sources', () => {
  it.each([
    ['read the environment only where a program begins, and where it is configured', 'environment'],
    ['have at most 300 lines', 'length'],
    ['are named in kebab-case after the one thing inside, and no drawer is called utils, helpers or manager', 'names'],
    ['begin with one sentence on why they exist', 'firstLines'],
    ['use only syntax that is erased to get JavaScript', 'erasable'],
    ['name the files they import with their ending', 'imports'],
  ] as const)('%s', (_title, rule) => {
    expect(faults[rule](sources).map(({ path }) => path)).toEqual([])
  })

  it.each<[keyof typeof faults, Source]>([
    ['environment', { path: 'hub/core/x.ts', text: 'const port = process.env.PORT' }],
    ['length', { path: 'hub/core/x.ts', text: '\n'.repeat(302) }],
    ['names', { path: 'hub/core/string-utils.ts', text: '' }],
    ['names', { path: 'hub/helpers/x.ts', text: '' }],
    ['names', { path: 'hub/core/boxManager.ts', text: '' }],
    ['firstLines', { path: 'hub/core/x.ts', text: "import { a } from './a.ts'" }],
    ['erasable', { path: 'hub/core/x.ts', text: 'export enum Level { Good }' }],
    ['imports', { path: 'hub/core/x.ts', text: `import { a } from ${"'./a'"}` }],
  ])('that break the rule "%s" are caught', (rule, culprit) => {
    expect(faults[rule]([culprit])).toEqual([culprit])
  })
})
