// Reads a hall's configuration: its YAML files, then the environment over them, then the schema.
import { dirname, join, resolve } from 'node:path'
import type { z } from 'zod'
import { calendarMistakes } from './calendar-mistakes.ts'
import { type Environment, override } from './environment.ts'
import { explain } from './explain.ts'
import { ConfigError, type Mistake } from './mistake.ts'
import { portMistakes } from './port-mistakes.ts'
import { referenceMistakes } from './references.ts'
import { type HallConfig, hallConfig, importKeys } from './schema.ts'
import { readSource, type Source } from './source.ts'

/**
 * Loads a hall's configuration; relative paths in it are taken from the file's own directory.
 * @param environment usually `process.env`: `PORT`, `PUBLIC_PORT`, `MQTT_PORT`, `DATA_DIR`, `DATABASE_URL` override the file
 * @throws ConfigError with every mistake of every file
 */
export async function loadConfig(file: string, environment: Environment): Promise<HallConfig> {
  const mistakes: Mistake[] = []
  const root = await readSource(resolve(file), [], mistakes)
  if (root === null) throw new ConfigError(mistakes)
  const data = root.value
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
      ? [
          ...portMistakes(parsed.data, sources),
          ...calendarMistakes(parsed.data, sources),
          ...referenceMistakes(parsed.data.import, sources),
        ]
      : []
    : parsed.error.issues
        .filter(({ path }) => !lists.unread.some((unread) => isBelow(path, unread)))
        .flatMap((issue) => explain(hallConfig, data, issue, sources))
  mistakes.push(...found.map((mistake) => blameEnvironment(mistake, origins)))
  if (!parsed.success || mistakes.length > 0) throw new ConfigError(mistakes)
  return finished(parsed.data, base)
}

type Path = readonly PropertyKey[]

interface Lists {
  readonly read: Source[]
  /** Where files could not be read; what is inside them is unknown, not wrong. */
  readonly unread: Path[]
}

/** Puts into `data.import` the lists that stand in files of their own, and the single entries that do. */
async function readLists(data: Record<string, unknown>, base: string, mistakes: Mistake[]): Promise<Lists> {
  const lists: Lists = { read: [], unread: [] }
  const inPlace = async (value: unknown, path: Path): Promise<unknown> => {
    if (typeof value !== 'string') return value
    const source = await readSource(resolve(base, value), path, mistakes)
    if (source === null) lists.unread.push(path)
    else lists.read.push(source)
    return source?.value
  }
  if (!isRecord(data.import)) return lists
  for (const key of importKeys) {
    const list = await inPlace(data.import[key], ['import', key])
    if (Array.isArray(list) && data.import[key] === list) {
      for (const [index, entry] of list.entries()) list[index] = await inPlace(entry, ['import', key, index])
    }
    data.import[key] = list
  }
  return lists
}

/** True for a path at or inside another. */
function isBelow(path: Path, other: Path): boolean {
  return other.every((key, index) => path[index] === key)
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
    public: { ...written.public, address: written.public.address?.replace(/\/+$/, '') ?? null },
    database:
      written.database.kind === 'sqlite' ? { kind: 'sqlite', file: join(dataDir, 'hall.db') } : written.database,
    mqtt: {
      ...written.mqtt,
      broker: broker.kind === 'outside' ? { ...broker, passwordFile: resolve(base, broker.passwordFile) } : broker,
    },
  }
}
