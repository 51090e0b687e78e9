// The five settings that an installer or a container may override without editing the hall's file.
import { resolve } from 'node:path'

export type Environment = Readonly<Record<string, string | undefined>>

interface Override {
  readonly variable: string
  readonly path: readonly [string, string] | readonly [string]
  value(text: string): unknown
}

const overrides: readonly Override[] = [
  { variable: 'PORT', path: ['http', 'port'], value: numberOrText },
  { variable: 'PUBLIC_PORT', path: ['public', 'port'], value: numberOrText },
  { variable: 'MQTT_PORT', path: ['mqtt', 'port'], value: numberOrText },
  { variable: 'DATA_DIR', path: ['dataDir'], value: (text) => resolve(text) },
  { variable: 'DATABASE_URL', path: ['database'], value: (url) => ({ kind: 'postgres', url }) },
]

/** Lays the environment over parsed YAML; empty variables count as unset. Returns which variable set which path. */
export function override(data: Record<string, unknown>, environment: Environment): Map<string, string> {
  const origins = new Map<string, string>()
  for (const { variable, path, value } of overrides) {
    const text = environment[variable]
    if (text === undefined || text === '') continue
    const [section, key] = path
    if (key === undefined) {
      data[section] = value(text)
    } else {
      const inside = data[section]
      data[section] = { ...(typeof inside === 'object' ? inside : {}), [key]: value(text) }
    }
    origins.set(path.join('.'), variable)
  }
  return origins
}

/** Text that is no number stays text, for the schema to complain about. */
function numberOrText(text: string): unknown {
  return /^\d+$/.test(text) ? Number(text) : text
}
