// Brings the page of glasses to life: what each shows is asked for every few seconds, for it changes with every paint.
import { openSheet } from '../office/open-sheet.ts'
import { askPicture, askProofs, pictureForMs } from './proofs.ts'
import { GlassesScreen } from './screen.ts'

const askEveryMs = 3_000

const screen = new GlassesScreen()
openSheet(screen, 'office')

async function follow(): Promise<void> {
  const proofs = await askProofs()
  if (proofs !== null) screen.proofs = proofs
  screen.isOld = proofs === null
  setTimeout(() => void follow(), askEveryMs)
}
void follow()

screen.addEventListener('picture', (event) => {
  if (!(event instanceof CustomEvent) || typeof event.detail !== 'string') return
  const key = event.detail
  void askPicture(key).then((answer) => {
    if ('refusal' in answer) return screen.pictureRefused(key, answer.refusal.message)
    const { picture, takenAt } = answer.value
    screen.picture = { key, picture, takenAt }
    setTimeout(() => {
      if (screen.picture?.takenAt === takenAt) screen.picture = null
    }, pictureForMs)
  })
})
