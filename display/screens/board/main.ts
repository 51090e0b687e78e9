// Hangs the hall board on its glass; a hall has one roster, so the address needs to say nothing.
import { bringToLife } from '../../design/live.ts'
import { BoardScreen } from './screen.ts'

const screen = new BoardScreen()
document.body.append(screen)
bringToLife(screen, 'board', 'main', 1_000)
