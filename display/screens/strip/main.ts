// Hangs the strip on its glass: `?window=w3`, and `&width=192&height=32` where it is a corner of a larger picture.
import { bringToLife } from '../../design/live.ts'
import { StripScreen } from './screen.ts'

const address = new URLSearchParams(location.search)
const [width, height] = ['width', 'height'].map((name) => Number(address.get(name)))
const screen = new StripScreen()
const isGiven = (pixels: number | undefined): pixels is number => Number.isInteger(pixels) && Number(pixels) >= 16
if (isGiven(width) && isGiven(height)) screen.size = { width, height }
document.body.append(screen)
bringToLife(screen, 'panel', address.get('window') ?? 'w1', 1_000)
