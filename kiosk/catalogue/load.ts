// Brings the catalogue to a page: from whoever serves it, box or hub, and again whenever a newer edition is named.
import type { Catalogue, Edition } from '#contract/guides/catalogue'

export interface Loaded {
  readonly catalogue: Catalogue
  readonly hash: string
  /** When this edition was published, ISO 8601 UTC. */
  readonly publishedAt: string
}

/** A catalogue of a later form is for a later page: better none than a wrong one. */
const form: Catalogue['form'] = 1

export interface CatalogueKeeper {
  /** The edition that the view names; asked for when it is another than the one in hand. */
  wish(edition: Edition | null): void
}

/**
 * Loads at once and keeps trying.
 * @param take is given every whole catalogue that comes
 */
export function keepCatalogue(take: (loaded: Loaded) => void): CatalogueKeeper {
  let hash = ''
  let isLoading = false
  let triedAtMs = Number.NEGATIVE_INFINITY

  async function load(): Promise<void> {
    if (isLoading) return
    isLoading = true
    triedAtMs = performance.now()
    const loaded = await fetchCatalogue().catch(() => null)
    isLoading = false
    if (loaded === null || loaded.hash === hash) return
    hash = loaded.hash
    take(loaded)
  }

  void load()
  return {
    wish(edition) {
      if (edition !== null && edition.hash === hash) return
      // The box may still be fetching what the view names already.
      if (performance.now() - triedAtMs > tryAgainAfterMs) void load()
    },
  }
}

const tryAgainAfterMs = 5_000

async function fetchCatalogue(): Promise<Loaded | null> {
  const answer = await fetch('/content/catalogue.json')
  if (!answer.ok) return null
  // The box has compared every byte with the hash that the hub named; here only the form is looked at.
  // A box may still keep an edition from before halls had a map.
  const catalogue = { floors: [], ...((await answer.json()) as Partial<Catalogue>) } as Catalogue
  const hash = answer.headers.get('etag')?.replaceAll(/W\/|"/g, '') ?? ''
  const published = new Date(answer.headers.get('last-modified') ?? '')
  if (catalogue.form !== form || hash === '' || Number.isNaN(published.getTime())) return null
  return { catalogue, hash, publishedAt: published.toISOString() }
}
