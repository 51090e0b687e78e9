// Asks for name and phone of one question; the hub keeps who has read them.
import { z } from 'zod'
import { commonRefusal, type Refusal, refusal } from '#wire/errors'

const contact = z.object({ name: z.string().nullable(), phone: z.string().nullable() })

/** Both are null where the time to keep them is over. */
export async function askContact(
  questionId: string,
): Promise<{ contact: z.output<typeof contact> } | { refusal: Refusal }> {
  try {
    const response = await fetch(`/api/questions/${encodeURIComponent(questionId)}/contact`, { method: 'POST' })
    const content: unknown = await response.json()
    if (response.ok) return { contact: contact.parse(content) }
    const refused = z.object({ refusal }).safeParse(content)
    return { refusal: refused.success ? refused.data.refusal : commonRefusal('unreachable', {}) }
  } catch {
    return { refusal: commonRefusal('unreachable', {}) }
  }
}
