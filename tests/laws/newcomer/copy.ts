// A copy of the repository into which a newcomer is put, so that the laws can be run over it as they stand.
import { execFile } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const copied = ['hub', 'terminal', 'display', 'kiosk', 'config', 'tests']
const copiedFiles = ['package.json', 'tsconfig.json', 'vite.config.ts', 'vitest.config.ts']

export interface Verdict {
  /** The test file, from the root of the copy. */
  readonly file: string
  /** Names of its groups and its own, as one text. */
  readonly law: string
  readonly isKept: boolean
}

export interface Copy extends Disposable {
  readonly folder: string
  /** Puts an example where a newcomer belongs; only the paths of its imports change. */
  place(example: string, at: string): void
  /** Changes a file; throws unless `from` stands in it exactly once. */
  change(file: string, from: string, to: string): void
  write(file: string, text: string): void
  /** Runs test files in a process of their own: the verdicts on tests whose full names match. */
  judge(files: readonly string[], names: RegExp, environment: Readonly<Record<string, string>>): Promise<Verdict[]>
}

export function copyRepository(): Copy {
  const folder = mkdtempSync(join(tmpdir(), 'mingchuang-newcomer-'))
  for (const name of copied.filter((one) => existsSync(join(root, one)))) {
    cpSync(join(root, name), join(folder, name), { recursive: true })
  }
  for (const name of copiedFiles) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  return {
    folder,
    write,
    place(example, at) {
      const source = join('docs/examples', example)
      if (source.endsWith('.ts')) return write(at, moved(source, at))
      for (const file of readdirSync(join(root, source)))
        write(join(at, file), moved(join(source, file), join(at, file)))
    },
    change(file, from, to) {
      const parts = readFileSync(join(folder, file), 'utf8').split(from)
      if (parts.length !== 2) throw new Error(`${file} holds ${parts.length - 1} times: ${from}`)
      write(file, parts.join(to))
    },
    judge: (files, names, environment) => judge(folder, files, names, environment),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The text of a file with its relative paths as they must be at another place. */
function moved(from: string, to: string): string {
  return readFileSync(join(root, from), 'utf8').replaceAll(/(?<=['"])(\.\.\/)+[^'"]+/g, (path) => {
    const way = relative(dirname(to), join(dirname(from), path))
    return way.startsWith('.') ? way : `./${way}`
  })
}

interface Report {
  readonly testResults: readonly {
    readonly name: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}

async function judge(
  folder: string,
  files: readonly string[],
  names: RegExp,
  environment: Readonly<Record<string, string>>,
): Promise<Verdict[]> {
  const output = join(folder, 'verdicts.json')
  rmSync(output, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const words = ['run', ...files, '-t', names.source, '--reporter=json', `--outputFile=${output}`]
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'))
  const said = await new Promise<string>((done) => {
    const options = { cwd: folder, env: { ...Object.fromEntries(inherited), ...environment }, maxBuffer: 1e8 }
    execFile(process.execPath, [vitest, ...words], options, (_failed, stdout, stderr) => done(`${stdout}\n${stderr}`))
  })
  if (!existsSync(output)) throw new Error(`the laws did not run:\n${said}`)
  const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as Report
  const broken = testResults.find(({ message, assertionResults }) => message !== '' && assertionResults.length === 0)
  if (broken !== undefined) throw new Error(broken.message)
  const base = realpathSync(folder)
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ file: relative(base, name), law: fullName, isKept: status === 'passed' })),
  )
}
