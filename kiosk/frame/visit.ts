// One visitor at the kiosk: keeps their choices from page to page, notices when they have gone, and then forgets everything.
import type { FactsOf } from '#wire/index'
import { emergencyIn } from '../../display/design/emergency-words.ts'
import { bringToLife, type Live } from '../../display/design/live.ts'
import { ownBox } from '../../hub/client/own-box.ts'
import { type Access, keepAccess, readAccess, turned, usualAccess } from './access.ts'
import { presenceAfter } from './idle.ts'
import type { FrameWish, KioskElement } from './kiosk-element.ts'
import { createReader } from './reading.ts'

const home = '/kiosk'
const accessKey = 'access'

/** What the next visitor must not find. */
export interface Traces {
  /** True while the page holds something a visitor chose or typed. */
  any(): boolean
}

/** Hangs a page of the kiosk on its glass and looks after its visitor. */
export async function receiveVisitors<F extends keyof FactsOf<'kiosk'>>(
  page: KioskElement<F>,
  traces: Traces,
): Promise<Live<'kiosk', F | 'hall'>> {
  let touchedAtMs = performance.now()
  page.access = readAccess(sessionStorage.getItem(accessKey))
  document.documentElement.dataset.touch = ''
  document.body.append(page)
  const live = bringToLife<'kiosk', F | 'hall'>(page, 'kiosk', await ownBox(), 1_000)

  const reader = createReader(() => {
    page.reading = !reader.can ? 'none' : reader.isAloud() ? 'aloud' : 'quiet'
  })
  page.reading = reader.can ? 'quiet' : 'none'

  const choose = (access: Access) => {
    page.access = access
    sessionStorage.setItem(accessKey, keepAccess(access))
    reader.quiet()
  }
  const goHome = () => {
    reader.quiet()
    location.assign(home)
  }
  const forget = () => {
    reader.quiet()
    sessionStorage.clear()
    location.replace(home)
  }
  const on = (wish: FrameWish, act: (detail: unknown) => void) =>
    page.addEventListener(wish, (event) => {
      if (event instanceof CustomEvent) act(event.detail)
    })

  on('turn', (choice) => choose(turned(page.access, choice as keyof Access)))
  on('home', goHome)
  on('read', (text) => reader.turn(String(text)))
  on('help', async () => {
    page.help = 'calling'
    const outcome = await live.link.command('task.callHelper', {})
    page.help = outcome.accepted ? 'called' : 'unreachable'
  })

  const touched = () => {
    touchedAtMs = performance.now()
    page.presence = { at: 'here' }
  }
  // The key that answers must not vanish under the finger: the question goes when the touch is complete.
  for (const sign of ['click', 'keydown'] as const) addEventListener(sign, touched, { capture: true })
  addEventListener(
    'pointerdown',
    () => {
      touchedAtMs = performance.now()
    },
    { capture: true },
  )

  const isFirstPage = location.pathname === home
  let wasEmergency = false
  setInterval(() => {
    const isEmergency = page.shown !== null && emergencyIn(page.shown) !== null
    // Whoever was here has left the hall: the next visitor begins at the beginning.
    if (wasEmergency && !isEmergency) forget()
    wasEmergency = isEmergency
    if (isFirstPage && !traces.any() && keepAccess(page.access) === keepAccess(usualAccess)) return touched()
    const presence = presenceAfter(performance.now() - touchedAtMs)
    if (presence.at === 'gone') forget()
    else page.presence = presence
  }, 500)
  return live
}
