// Brings the publication page to life: files are handed in over HTTP, contents asked for from the history.
import { z } from 'zod'
import { handedIn, publicationContract } from '#contract/public/publication'
import { whoAmI } from '../api.ts'
import { askFor, askOutcome, sentFile } from '../ask-for.ts'
import { askHistory } from '../history.ts'
import { openSheet } from '../office/open-sheet.ts'
import { bothOf } from '../office/sheet.ts'
import { type HandIn, type PrintWish, type Problem, PublicationScreen } from './screen.ts'
import { words } from './words.ts'

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
const problems = z.object({ problems: z.array(z.object({ line: z.number(), column: z.string(), what: z.string() })) })

const me = await whoAmI()
const screen = new PublicationScreen()
openSheet(screen, me?.role === 'clerk' ? 'frontDesk' : 'office')

on<HandIn>('hand-in', async ({ kind, title, file, taken }) => {
  const type = types[file.name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  const query = new URLSearchParams({ kind, title })
  const result = await askOutcome(`/api/publications?${query}`, sentFile(file, type))
  screen.refused = result.accepted ? null : result.refusal.message
  screen.done = result.accepted ? bothOf(words, 'sent') : null
  if (result.accepted) taken()
  screen.problems = result.accepted ? [] : ((problems.safeParse(result.refusal.data).data?.problems ?? []) as Problem[])
})

on<string>('open-publication', async (publicationId) => {
  screen.opened = await contentOf(publicationId)
})

/** The size of the paper is the document's, not the sheet's. */
const pages = new CSSStyleSheet()
document.adoptedStyleSheets.push(pages)

on<PrintWish>('print-publication', async ({ publicationId, paper }) => {
  pages.replaceSync(`@page { size: ${paper}; }`)
  screen.printed = await contentOf(publicationId)
  await screen.updateComplete
  window.print()
})

on<string>('read-original', async (publicationId) => {
  const answer = await askFor(handedIn, `/api/publications/${publicationId}/original`)
  screen.original = 'value' in answer ? answer.value : null
  if ('refusal' in answer) screen.refused = answer.refusal.message
})

async function contentOf(publicationId: string) {
  const answer = await askHistory(
    'publication.content',
    { publicationId },
    publicationContract.queries['publication.content'].row,
  )
  if ('rows' in answer) return answer.rows[0] ?? null
  screen.refused = answer.refusal.message
  return null
}

function on<T>(name: string, act: (detail: T) => Promise<void>): void {
  screen.addEventListener(name, (event) => {
    if (event instanceof CustomEvent) void act(event.detail)
  })
}
