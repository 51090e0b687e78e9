// Reads the journal of a hall through the project's own store, and checks its chain.
import { journalEntry, type Verdict, verify } from '../../hub/core/journal.ts'
import { openStore } from '../../hub/store/database.ts'
import { type Story, storyReader } from './journal-story.ts'

/** Safe beside a running hub: it only reads. */
export async function readJournal(file: string): Promise<{ verdict: Verdict; story: Story }> {
  const store = await openStore({ kind: 'sqlite', file })
  try {
    const verdict = await verify(store.journal.read(1))
    const { story, read } = storyReader()
    for await (const { body } of store.journal.read(1)) read(journalEntry.parse(JSON.parse(body)))
    return { verdict, story }
  } finally {
    await store.close()
  }
}
