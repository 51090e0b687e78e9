// EXAMPLE. Hangs the entrance screen on its glass.
import { bringToLife } from '../../../../display/design/live.ts'
import { EntranceScreen } from './screen.ts'

const screen = new EntranceScreen()
document.body.append(screen)
bringToLife(screen, 'board', 'main', 1_000)
