// Hangs the map on the kiosk's glass; opened for a window or a room, it begins with the way there.
import { keepCatalogue } from '../../catalogue/load.ts'
import { receiveVisitors } from '../../frame/visit.ts'
import { MapScreen } from './screen.ts'
import { wantedPlace } from './state.ts'

const screen = new MapScreen()
let wanted: URLSearchParams | null = new URLSearchParams(location.search)

const catalogue = keepCatalogue((loaded) => {
  screen.catalogue = loaded.catalogue
  const placeId = wanted === null ? null : wantedPlace(loaded.catalogue, wanted)
  wanted = null
  if (placeId !== null) screen.act({ type: 'place', placeId })
})
const live = await receiveVisitors(screen, { any: () => true })
live.onDraw = ({ seen }) => catalogue.wish(seen?.view.facts.catalogue?.value ?? null)
