// Brings the page of one's own account to life: who is signed in, what they choose, and the way out.
import { languageOf } from '../../../display/design/i18n.ts'
import { backFrom, post, whoAmI } from '../api.ts'
import { AccountScreen, type Choice } from './screen.ts'
import { words } from './words.ts'

const screen = new AccountScreen()
screen.language = languageOf(location.search)
screen.back = backFrom(location.search)
document.body.append(screen)

screen.addEventListener('choose', (event) => {
  if (event instanceof CustomEvent) void choose(event.detail)
})
screen.addEventListener('sign-out', () => void leave())
screen.me = await whoAmI()

async function choose({ secret, text, taken }: Choice): Promise<void> {
  const refusal = await post(`/api/${secret}`, { [secret]: text })
  screen.refused = refusal?.message ?? null
  if (refusal !== null) return
  const name = secret === 'pin' ? 'pinSet' : 'passwordSet'
  screen.done = { zh: words.zh[name], en: words.en[name] }
  taken()
}

/** Whoever comes next to this computer signs in anew. */
async function leave(): Promise<void> {
  const refusal = await post('/api/sign-out', {})
  if (refusal?.code === 'unreachable') screen.refused = refusal.message
  else location.assign('/sign-in')
}
