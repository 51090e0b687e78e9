// Hangs the kiosk's first page on its glass; every visit begins and ends here.
import { receiveVisitors } from '../../frame/visit.ts'
import { KioskScreen } from './screen.ts'

await receiveVisitors(new KioskScreen(), { any: () => false })
