// Measures how often the demo hall's search puts the right item first, or among the first three, for what people say.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { loadConfig } from '../../config/load.ts'
import { beginningOf } from '../../hub/beginning.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import { createMachine } from '../../hub/core/machine.ts'
import { type CatalogueParts, composeCatalogue } from '../../hub/features/guides/catalogue/compose.ts'
import type { Catalogue } from '../../hub/features/guides/catalogue/contract.ts'
import type { PublishedRow } from '../../hub/features/guides/guide/contract.ts'
import { features } from '../../hub/features/index.ts'
import { search } from '../../kiosk/catalogue/search.ts'
import type { SearchIndex } from '../../kiosk/catalogue/search-index.ts'

const demo = join(import.meta.dirname, '../../config/halls/demo/hall.yaml')

const phrase = z.strictObject({ say: z.string(), item: z.string(), any: z.array(z.string()).optional() })
export type Phrase = z.output<typeof phrase>
const phraseSets = z.record(z.string(), z.array(phrase).min(1))

/** The committed phrases, by set. */
export function readPhrases(): Record<string, Phrase[]> {
  return phraseSets.parse(parse(readFileSync(join(import.meta.dirname, 'phrases.yaml'), 'utf8')))
}

/** The catalogue with which the demo hall begins. */
export async function demoCatalogue(): Promise<Catalogue> {
  const config = await loadConfig(demo, {})
  const machine = createMachine(features)
  const now = '2026-11-23T01:00:00.000Z'
  let states = machine.initial
  const guides: PublishedRow[] = []
  for (const { name, data } of beginningOf(config)) {
    const asked = machine.featureOf(name)?.contract.commands[name].data.parse(data)
    const turn = machine.turn(states, { name, data: asked }, { kind: 'system' }, factsFrom(now, now, ''))
    if (turn.refusal !== null) throw new Error(`${name}: ${JSON.stringify(turn.refusal)}`)
    states = turn.states
    if (name === 'guide.import') guides.push({ version: 1, ...asked })
  }
  return composeCatalogue({ ...(states as unknown as Omit<CatalogueParts, 'guides'>), guides })
}

export interface Quality {
  readonly phrases: number
  readonly first: number
  readonly amongThree: number
  /** Phrases whose item is not among the first three, with what stands there instead. */
  readonly missed: readonly { readonly say: string; readonly wanted: string; readonly got: readonly string[] }[]
}

export function qualityOf(index: SearchIndex, phrases: readonly Phrase[]): Quality {
  const answers = phrases.map(({ say, item, any }) => {
    const got = search(index, say, 3).map((found) => found.item.itemId)
    const right = new Set([item, ...(any ?? [])])
    return { say, wanted: item, got, place: got.findIndex((itemId) => right.has(itemId)) }
  })
  return {
    phrases: phrases.length,
    first: answers.filter(({ place }) => place === 0).length,
    amongThree: answers.filter(({ place }) => place >= 0).length,
    missed: answers.filter(({ place }) => place < 0).map(({ say, wanted, got }) => ({ say, wanted, got })),
  }
}
