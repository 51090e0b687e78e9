// Turns what the schema objects to into what was found and what was expected, in plain words.
import type { z } from 'zod'
import { type Mistake, pathText, valueText } from './mistake.ts'
import { nearest } from './nearest.ts'
import { knownKeys, meaningOf, valueAt } from './schema-at.ts'
import { locate, type Source } from './source.ts'

type Issue = z.core.$ZodIssue

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a group of keys',
  array: 'a list',
}

/** The mistakes behind one issue: an issue about unknown keys has one for each. */
export function explain(schema: z.ZodType, data: unknown, issue: Issue, sources: readonly Source[]): Mistake[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      const known = knownKeys(schema, data, issue.path)
      const guess = nearest(key, known)
      const expected = guess === null ? `one of the keys ${known.join(', ')}` : `perhaps the key "${guess}"`
      return { ...locate(sources, path), path: pathText(path), found: 'an unknown key', expected }
    })
  }
  const value = valueAt(data, issue.path)
  const meaning = meaningOf(schema, data, issue.path)
  return [
    {
      ...locate(sources, issue.path),
      path: pathText(issue.path),
      found: valueText(value),
      expected: `${rule(issue)}${quoteHint(issue, value)}${meaning === null ? '' : ` (${meaning})`}`,
    },
  ]
}

function rule(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeWords[issue.expected] ?? issue.expected
    case 'too_small':
      return `at least ${issue.minimum}${unit(issue.origin)}`
    case 'too_big':
      return `at most ${issue.maximum}${unit(issue.origin)}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options) ? `one of ${issue.options.join(', ')}` : issue.message
    default:
      return issue.message
  }
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}

/** YAML reads `3` and `0531` as numbers: the commonest mistake has its mending said. */
function quoteHint(issue: Issue, value: unknown): string {
  const isNumberForText = issue.code === 'invalid_type' && issue.expected === 'string' && typeof value === 'number'
  return isNumberForText ? `, written in quotes: '${value}'` : ''
}
