// Reads a hall's configuration: its YAML files, then the environment over them, then the schema.
import { dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { type Environment, override } from './environment.ts'
import { explain } from './explain.ts'
import { ConfigError, type Mistake } from './mistake.ts'
import { referenceMistakes } from './references.ts'
import { type HallConfig, hallConfig, importKeys } from './schema.ts'
import { readSource, type Source } from './source.ts'

/**
 * Loads a hall's configuration; relative paths in it are taken from the file's own directory.
 * @param environment usually `process.env`: `PORT`, `MQTT_PORT`, `DATA_DIR`, `DATABASE_URL` override the file
 * @throws ConfigError with every mistake of every file
 */
export async function loadConfig(file: string, environment: Environment): Promise<HallConfig> {
  const mistakes: Mistake[] = []
  const root = await readSource(resolve(file), [], mistakes)
  if (root === null) throw new ConfigError(mistakes)
  const data: unknown = root.document.toJS()
  if (!isRecord(data)) {
    throw new ConfigError([
      { file: root.file, line: 1, path: '', found: 'no keys', expected: 'the configuration of a hall' },
    ])
  }
  const base = dirname(root.file)
  const lists = await readLists(data, base, mistakes)
  const origins = override(data, environment)

  const parsed = hallConfig.safeParse(data)
  const sources = [root, ...lists.read]
  const found = parsed.success
    ? lists.unread.length === 0
      ? referenceMistakes(parsed.data.import, sources)
      : []
    : parsed.error.issues
        .filter(({ path }) => path[0] !== 'import' || !lists.unread.includes(path[1]))
        .flatMap((issue) => explain(hallConfig, data, issue, sources))
  mistakes.push(...found.map((mistake) => blameEnvironment(mistake, origins)))
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes)
  return finished(parsed.data, base)
}

interface Lists {
  readonly read: Source[]
  /** Keys whose files could not be read; what is inside them is unknown, not wrong. */
  readonly unread: unknown[]
}

/** Puts the lists that stand in files of their own into `data.import`. */
async function readLists(data: Record<string, unknown>, base: string, mistakes: Mistake[]): Promise<Lists> {
  const lists: Lists = { read: [], unread: [] }
  if (!isRecord(data.import)) return lists
  for (const key of importKeys) {
    const name = data.import[key]
    if (typeof name !== 'string') continue
    const source = await readSource(resolve(base, name), ['import', key], mistakes)
    if (source === null) lists.unread.push(key)
    else lists.read.push(source)
    data.import[key] = source?.document.toJS() ?? []
  }
  return lists
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value that a variable set is not to be looked for in the file. */
function blameEnvironment(mistake: Mistake, origins: ReadonlyMap<string, string>): Mistake {
  for (const [path, variable] of origins) {
    if (mistake.path !== path && !mistake.path.startsWith(`${path}.`)) continue
    return { ...mistake, file: `environment variable ${variable}`, line: null }
  }
  return mistake
}

/** Makes paths absolute and gives SQLite its file. */
function finished(written: z.output<typeof hallConfig>, base: string): HallConfig {
  const { broker } = written.mqtt
  const dataDir = resolve(base, written.dataDir)
  return {
    ...written,
    dataDir,
    mediaDir: resolve(base, written.mediaDir),
    database:
      written.database.kind === 'sqlite' ? { kind: 'sqlite', file: join(dataDir, 'hall.db') } : written.database,
    mqtt: {
      ...written.mqtt,
      broker: broker.kind === 'outside' ? { ...broker, passwordFile: resolve(base, broker.passwordFile) } : broker,
    },
  }
}
