// Questions about the past, as staff pages ask them: every row is parsed before anybody reads it.
import { z } from 'zod'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

/** The rows of an answer, or the refusal; `unreachable` when nobody answers or nobody understands. */
export async function askHistory<R extends z.ZodType>(
  query: string,
  params: Readonly<Record<string, string>>,
  row: R,
): Promise<{ rows: z.output<R>[] } | { refusal: Refusal }> {
  try {
    const response = await fetch(`/api/history/${query}?${new URLSearchParams(params)}`)
    const content: unknown = await response.json()
    if (response.ok) return { rows: z.object({ rows: z.array(row) }).parse(content).rows }
    const refused = z.object({ refusal }).safeParse(content)
    return { refusal: refused.success ? refused.data.refusal : commonRefusal('unreachable', {}) }
  } catch {
    return { refusal: commonRefusal('unreachable', {}) }
  }
}
