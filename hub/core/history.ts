// Questions about the past: checked against the contract, answered from the projections, every row parsed on its way out.
import { z } from 'zod'
import type { QueryDefinition, Role } from '../contract/define.ts'
import { commonRefusal, invalid, type Refusal } from '../contract/errors.ts'
import type { AnyFeature } from './feature.ts'
import type { ProjectionDatabase } from './projection.ts'
import { recognised } from './seal.ts'

export interface History {
  /** @param params as they came, unparsed; @param staffId who asks, where that is a staff member */
  ask(
    role: Role,
    name: string,
    params: object,
    staffId?: string | null,
  ): Promise<{ rows: readonly unknown[] } | { refusal: Refusal }>
}

/**
 * @param recognise the hall's keyed hash, for what a question recognises somebody by
 * @param settled resolves when the tables have taken everything committed so far: whoever asks sees what they have just done
 */
export function createHistory(
  features: readonly AnyFeature[],
  database: ProjectionDatabase,
  settled: () => Promise<void>,
  recognise: (text: string) => string,
): History {
  const answers = new Map(
    features.flatMap(({ contract, answers }) =>
      Object.entries((contract.queries ?? {}) as Record<string, QueryDefinition>).map(([name, query]) => {
        const answer = answers[name]
        if (answer === undefined) throw new Error(`no answer for the query "${name}"`)
        return [name, { query, answer }] as const
      }),
    ),
  )
  return {
    async ask(role, name, params, staffId = null) {
      const found = answers.get(name)
      if (found === undefined) return { refusal: commonRefusal('notFound', { name }) }
      if (!found.query.roles.includes(role)) return { refusal: commonRefusal('notAllowed', { name }) }
      const { own } = found.query
      if (own !== undefined && staffId === null) return { rows: [] }
      const parsed = found.query.params.safeParse(own === undefined ? params : { ...params, [own]: staffId })
      if (!parsed.success) return { refusal: invalid(parsed.error) }
      await settled()
      return {
        rows: z
          .array(found.query.row)
          .parse(await found.answer(database, recognised(parsed.data as object, recognise))),
      }
    },
  }
}
