// Hangs a glass of the hall: `?name=east` says which one it is; without a name it is the main board;
// `?preview` is a glass that nobody counts, `?voice=own` one that calls aloud.
import { z } from 'zod'
import { layout } from '#contract/public/layout'
import { glassId } from '#wire/ids'
import { ownBox } from '../../../hub/client/own-box.ts'
import { type CatalogueKeeper, keepCatalogue } from '../../../kiosk/catalogue/load.ts'
import { bringToLife } from '../../design/live.ts'
import { createCaller } from '../board/voice.ts'
import { LayoutScreen } from './screen.ts'

const asked = glassId.safeParse(new URLSearchParams(location.search).get('name') ?? 'main')
const screen = new LayoutScreen()
document.body.append(screen)
const isPreview = new URLSearchParams(location.search).has('preview')
const callAloud = new URLSearchParams(location.search).get('voice') === 'own' ? createCaller() : null
const live = bringToLife(screen, 'board', isPreview ? 'preview' : asked.success ? asked.data : 'main', 1_000)
void ownBox().then((boxId) => {
  screen.boxId = boxId
})
let keeper: CatalogueKeeper | null = null
live.onDraw = (shown) => {
  callAloud?.(shown)
  const edition = shown.seen?.view.facts.catalogue?.value ?? null
  // A hall without guides has no catalogue to ask for.
  if (edition === null) return
  keeper ??= keepCatalogue(({ catalogue }) => {
    screen.catalogue = catalogue
  })
  keeper.wish(edition)
}

if (isPreview) {
  // The office shows what is being made in a frame of its own page; nobody else is listened to.
  addEventListener('message', ({ origin, data }) => {
    const told = z.object({ layout }).safeParse(data)
    if (origin === location.origin && told.success) screen.draft = told.data.layout
  })
}
