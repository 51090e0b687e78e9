// What a page asks by plain HTTP; every answer is parsed, and no answer is one in words too.
import type { z } from 'zod'
import { commonRefusal, type Outcome, outcome, type Refusal, refusal } from '#wire/errors'

/** The parsed answer, or the refusal; `unreachable` when nobody answers or nobody understands. */
export async function askFor<T extends z.ZodType>(
  answer: T,
  path: string,
  init: RequestInit = {},
): Promise<{ value: z.output<T> } | { refusal: Refusal }> {
  try {
    const response = await fetch(path, init)
    const content: unknown = await response.json()
    if (response.ok) return { value: answer.parse(content) }
    const refused = refusal.safeParse((content as { refusal?: unknown } | null)?.refusal)
    return { refusal: refused.success ? refused.data : commonRefusal('unreachable', {}) }
  } catch {
    return { refusal: commonRefusal('unreachable', {}) }
  }
}

/** Asks for a deed; what came of it reads like the answer to a command. */
export async function askOutcome(path: string, init: RequestInit): Promise<Outcome> {
  const answer = await askFor(outcome, path, init)
  return 'value' in answer ? answer.value : { accepted: false, refusal: answer.refusal }
}

/** A POST of words. */
export function posted(body: object): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** A POST of a file's bytes. */
export function sentFile(file: Blob, type: string): RequestInit {
  return { method: 'POST', headers: { 'content-type': type }, body: file }
}
