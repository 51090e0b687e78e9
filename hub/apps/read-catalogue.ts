// The published items with their papers, as the staff's pages offer and name them.
import { type Catalogue, catalogue } from '#contract/guides/catalogue'
import { askFor } from './ask-for.ts'

/** Null where nothing has been published, or the hub does not answer. */
export async function readCatalogue(): Promise<Catalogue | null> {
  const answer = await askFor(catalogue, '/content/catalogue.json')
  return 'value' in answer ? answer.value : null
}
