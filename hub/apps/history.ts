// Questions about the past, as staff pages ask them: every row is parsed before anybody reads it.
import { z } from 'zod'
import type { Refusal } from '#wire/errors'
import { askFor } from './ask-for.ts'

/** The rows of an answer, or the refusal; `unreachable` when nobody answers or nobody understands. */
export async function askHistory<R extends z.ZodType>(
  query: string,
  params: Readonly<Record<string, string>>,
  row: R,
): Promise<{ rows: z.output<R>[] } | { refusal: Refusal }> {
  const path = `/api/history/${query}?${new URLSearchParams(params)}`
  const answer = await askFor(z.object({ rows: z.array(row) }), path)
  return 'value' in answer ? answer.value : answer
}
