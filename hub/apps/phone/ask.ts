// What the phone asks of the public listener; every answer is parsed, and no answer is one in words too.
import type { z } from 'zod'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

/** The parsed answer, or the refusal; `unreachable` when nobody answers or nobody understands. */
export async function askFor<T extends z.ZodType>(
  answer: T,
  path: string,
  body: object | null,
): Promise<{ value: z.output<T> } | { refusal: Refusal }> {
  try {
    const response = await fetch(
      path,
      body === null
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    )
    const content: unknown = await response.json()
    if (response.ok) return { value: answer.parse(content) }
    const refused = refusal.safeParse((content as { refusal?: unknown } | null)?.refusal)
    return { refusal: refused.success ? refused.data : commonRefusal('unreachable', {}) }
  } catch {
    return { refusal: commonRefusal('unreachable', {}) }
  }
}
