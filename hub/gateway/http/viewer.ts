// Who is behind a request.
import type { Request } from 'express'
import { roleOf } from '../../core/access.ts'
import type { Desk, Viewer } from '../desk.ts'
import { personActor, sessionIn } from '../identity.ts'

/** The viewer of a request, or null when nobody is signed in and screens are not open. */
export function viewerOf(request: Request, desk: Desk): Viewer | null {
  const actor = personActor(desk.states(), sessionIn(request.headers.cookie), desk.clock.now())
  if (actor !== null) return { role: roleOf(actor), actor }
  return desk.screensAreOpen ? { role: 'screen', actor: null } : null
}
