// Brings the start page to life from the hall's board.
import { bringToLife } from '../../../display/design/live.ts'
import { HomeScreen } from './screen.ts'

const screen = new HomeScreen()
document.body.append(screen)
bringToLife(screen, 'board', 'main', 1_000)
