// Brings the sign-in page to life: it posts what was typed, or the link it was opened with, and goes back where it came from, or to one's own account.
import type { Refusal } from '#wire/errors'
import { languageOf } from '../../../display/design/i18n.ts'
import { backFrom, post } from '../api.ts'
import { SignInScreen } from './screen.ts'

const screen = new SignInScreen()
screen.language = languageOf(location.search)
document.body.append(screen)
const from = location.search

screen.addEventListener('sign-in', (event) => {
  if (!(event instanceof CustomEvent)) return
  screen.stage = 'busy'
  void post(screen.way === 'pin' ? '/api/sign-in/pin' : '/api/sign-in', event.detail).then(answered(backFrom(from)))
})

const link = new URLSearchParams(from).get('link')
if (link !== null) {
  screen.stage = 'linked'
  // The link is a key: it must not stay in the address bar or the history.
  history.replaceState(null, '', '/sign-in')
  // A link is good once: without a way back it leads to where a password is chosen for the next time.
  const isSent = new URLSearchParams(from).has('back')
  void post('/api/sign-in/link', { link }).then(answered(isSent ? backFrom(from) : '/account'))
}

function answered(next: string) {
  return (refusal: Refusal | null) => {
    screen.stage = 'asking'
    screen.refused = refusal?.message ?? null
    if (refusal === null) location.assign(next)
  }
}
