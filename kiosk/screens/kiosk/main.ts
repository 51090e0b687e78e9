// Hangs the kiosk's first page on its glass; every visit begins and ends here.
import { keepCatalogue } from '../../catalogue/load.ts'
import { receiveVisitors } from '../../frame/visit.ts'
import { KioskScreen } from './screen.ts'

const screen = new KioskScreen()
const catalogue = keepCatalogue((loaded) => {
  screen.windows = loaded.catalogue.windows
})
const live = await receiveVisitors(screen, { any: () => screen.step !== 'choices' })
live.onDraw = ({ seen }) => catalogue.wish(seen?.view.facts.catalogue?.value ?? null)
