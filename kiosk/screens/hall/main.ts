// Hangs the page about the hall on the kiosk's glass.
import { receiveVisitors } from '../../frame/visit.ts'
import { HallScreen } from './screen.ts'

await receiveVisitors(new HallScreen(), { any: () => true })
