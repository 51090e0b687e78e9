// YAML files with their line numbers, and what of them ended up where in the configuration.
import { readFile } from 'node:fs/promises'
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Mistake } from './mistake.ts'

export interface Source {
  readonly file: string
  /** Where the file's root lies in the configuration. */
  readonly prefix: readonly PropertyKey[]
  readonly document: Document
  /** What the file says, as plain values. */
  readonly value: unknown
  readonly lines: LineCounter
}

/** Reads one file; what is wrong with its YAML is added to `mistakes`. */
export async function readSource(
  file: string,
  prefix: readonly PropertyKey[],
  mistakes: Mistake[],
): Promise<Source | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    const found = error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'no such file' : String(error)
    mistakes.push({ file, line: null, path: '', found, expected: 'a YAML file that can be read' })
    return null
  }
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' })
  for (const { message, pos } of document.errors) {
    mistakes.push({ file, line: lines.linePos(pos[0]).line, path: '', found: message, expected: 'correct YAML' })
  }
  if (document.errors.length > 0) return null
  try {
    return { file, prefix, document, value: document.toJS(), lines }
  } catch (error) {
    // An alias of nothing, or aliases of aliases that would fill the memory, show only when they are followed.
    const found = error instanceof Error ? error.message : String(error)
    mistakes.push({ file, line: null, path: '', found, expected: 'correct YAML' })
    return null
  }
}

/** Where a path of the configuration was written, or the nearest thing around it. */
export function locate(
  sources: readonly Source[],
  path: readonly PropertyKey[],
): { file: string; line: number | null } {
  const source = sources
    .filter(({ prefix }) => prefix.every((key, index) => path[index] === key))
    .toSorted((one, other) => other.prefix.length - one.prefix.length)[0]
  if (source === undefined) return { file: 'configuration', line: null }
  for (let own = path.slice(source.prefix.length); ; own = own.slice(0, -1)) {
    const offset = offsetOf(source.document, own)
    if (offset !== null) return { file: source.file, line: source.lines.linePos(offset).line }
    if (own.length === 0) return { file: source.file, line: 1 }
  }
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number | null {
  const key = path.at(-1)
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (isMap(parent) && key !== undefined) {
    const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key)
    return pair !== undefined && isNode(pair.key) ? (pair.key.range?.[0] ?? null) : null
  }
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  return isNode(node) ? (node.range?.[0] ?? null) : null
}
