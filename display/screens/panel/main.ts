// Hangs the panel on its glass: which window it is stands in the address.
import { bringToLife } from '../../design/live.ts'
import { PanelScreen } from './screen.ts'

const screen = new PanelScreen()
document.body.append(screen)
bringToLife(screen, 'panel', new URLSearchParams(location.search).get('window') ?? 'w1', 1_000)
