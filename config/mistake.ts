// A mistake in a configuration, in words for the person who wrote it.

export interface Mistake {
  /** The file's path, or `environment`. */
  readonly file: string
  /** Line from 1; null for the environment and for files that cannot be read. */
  readonly line: number | null
  /** Where in the configuration: `site.hours[2].from`; empty for the whole file. */
  readonly path: string
  readonly found: string
  readonly expected: string
}

/** All mistakes of a configuration at once; the message lists them, one a line. */
export class ConfigError extends Error {
  readonly mistakes: readonly Mistake[]

  constructor(mistakes: readonly Mistake[]) {
    const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`
    super([`${count} in the configuration. Nothing was started.`, ...mistakes.map(sentence)].join('\n'))
    this.name = 'ConfigError'
    this.mistakes = mistakes
  }
}

function sentence({ file, line, path, found, expected }: Mistake): string {
  const place = line === null ? file : `${file}:${line}`
  return `  ${place}  ${path === '' ? '' : `${path}: `}found ${found}; expected ${expected}`
}

/** Writes a path as people read it. */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('')
}

/** Names a value, short, in plain words. */
export function valueText(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'an empty value'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'a group of keys'
  if (typeof value === 'string') return `text "${shortText(value)}"`
  return `${typeof value === 'number' ? 'number' : 'yes/no value'} ${String(value)}`
}

/** At most 40 characters, and never the password in an address: these words go to screens and logs. */
function shortText(text: string): string {
  const safe = text.replace(/:\/\/[^@]*@/, '://…@')
  return safe.length > 40 ? `${safe.slice(0, 40)}…` : safe
}
