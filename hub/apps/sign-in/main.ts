// Brings the sign-in page to life: it posts what was typed, or the link it was opened with, and goes back where it came from.
import type { Refusal } from '#wire/errors'
import { languageOf } from '../../../display/design/i18n.ts'
import { backFrom, post } from '../api.ts'
import { SignInScreen } from './screen.ts'

const screen = new SignInScreen()
screen.language = languageOf(location.search)
document.body.append(screen)
const back = backFrom(location.search)

screen.addEventListener('sign-in', (event) => {
  if (!(event instanceof CustomEvent)) return
  screen.stage = 'busy'
  void post(screen.way === 'pin' ? '/api/sign-in/pin' : '/api/sign-in', event.detail).then(answered)
})

const link = new URLSearchParams(location.search).get('link')
if (link !== null) {
  screen.stage = 'linked'
  // The link is a key: it must not stay in the address bar or the history.
  history.replaceState(null, '', '/sign-in')
  void post('/api/sign-in/link', { link }).then(answered)
}

function answered(refusal: Refusal | null): void {
  screen.stage = 'asking'
  screen.refused = refusal?.message ?? null
  if (refusal === null) location.assign(back)
}
