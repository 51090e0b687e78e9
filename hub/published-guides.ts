// The published guide of every item, as the history holds them.
import type { PublishedRow } from './features/guides/guide/contract.ts'
import type { Desk } from './gateway/desk.ts'

/** @throws Error when the history refuses the question */
export async function publishedGuides({ history }: Pick<Desk, 'history'>): Promise<readonly PublishedRow[]> {
  const answer = await history.ask('system', 'guide.inForce', {})
  if ('refusal' in answer) throw new Error(`the guides cannot be read: ${answer.refusal.code}`)
  // The history has parsed every row.
  return answer.rows as readonly PublishedRow[]
}
