// The published items with their papers, as the sheets for matters offer them.
import { type Catalogue, catalogue } from '#contract/guides/catalogue'

/** Null where nothing has been published, or the hub does not answer. */
export async function readCatalogue(): Promise<Catalogue | null> {
  try {
    return catalogue.safeParse(await (await fetch('/content/catalogue.json')).json()).data ?? null
  } catch {
    return null
  }
}
