// Asks for name and phone of one question; the hub keeps who has read them.
import { z } from 'zod'
import { askFor } from '../ask-for.ts'

const contact = z.object({ name: z.string().nullable(), phone: z.string().nullable() })

/** Both are null where the time to keep them is over. */
export function askContact(questionId: string) {
  return askFor(contact, `/api/questions/${encodeURIComponent(questionId)}/contact`, { method: 'POST' })
}
