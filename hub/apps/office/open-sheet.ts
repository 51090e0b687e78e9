// Brings a page of the office to life: the view, who is signed in, and wishes that become commands.
import type { ViewKind } from '#wire/define'
import type { FactsOf } from '#wire/index'
import { bringToLife, type Live } from '../../../display/design/live.ts'
import { type Me, whoAmI } from '../api.ts'
import type { OfficeSheet, Wish } from './sheet.ts'

const askAgainAfterMs = 10_000

/** Puts a page on the glass and keeps it in step with its view. */
export function openSheet<K extends ViewKind, F extends keyof FactsOf<K>>(
  screen: OfficeSheet<K, F>,
  kind: K,
): Live<K, F> {
  document.body.append(screen)
  const live = bringToLife(screen, kind, 'main', 1_000)
  screen.addEventListener('wish', (event) => {
    if (event instanceof CustomEvent) carryOut(event.detail)
  })
  function carryOut({ command, answered }: Wish): void {
    // Name and data belong together in every command; only their union does not say so.
    void live.link.command(command.name, command.data as never).then(answered)
  }
  void meet((me) => {
    screen.me = me
  })
  return live
}

/** Asks until the hub says whose page this is; whoever is unknown has no buttons. */
export async function meet(met: (me: Me) => void): Promise<void> {
  const me = await whoAmI()
  if (me === null) setTimeout(() => void meet(met), askAgainAfterMs)
  else met(me)
}
