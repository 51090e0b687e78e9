// Signing in by password, PIN or one-time link, and out again; and choosing a password or a PIN of one's own.
import { hash } from '@node-rs/argon2'
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { commonRefusal, invalid, type Outcome } from '../../contract/errors.ts'
import { isTrivialPin, pin } from '../../features/office/account/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { hashOf, newSecret, sessionCookie, sessionIn } from '../identity.ts'
import { answerWith, refuseWith } from './answer.ts'
import { accountRefusal, type Guesses } from './guesses.ts'
import { viewerOf } from './viewer.ts'

const credentials = z.object({ accountId: z.string().min(1).max(64), password: z.string().min(1).max(200) })
const byBadge = z.object({ badge: z.string().trim().min(1).max(16), pin })
const spentLink = z.object({ link: z.string().min(20).max(128) })
const newPassword = z.object({ password: z.string().min(10).max(200) })
const newPin = z.object({ pin })

const system = { kind: 'system' } as const
const sessionMs = 12 * 3_600_000

export function signInRoutes(desk: Desk, guesses: Guesses): Router {
  const router = Router()
  const signIn = (response: Response, accountId: string) =>
    begin(response, (sessionHash) => ask(desk, system, 'account.signIn', { accountId, sessionHash }, null))

  router.post('/sign-in', guesses.perAddress, async (request, response) => {
    const parsed = credentials.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const { accountId, password } = parsed.data
    const checked = await guesses.check('password', accountId, password)
    if ('refusal' in checked) return refuseWith(response, checked.refusal)
    await signIn(response, checked.account.accountId)
  })

  router.post('/sign-in/pin', guesses.perAddress, async (request, response) => {
    const parsed = byBadge.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const checked = await guesses.check('pin', parsed.data.badge, parsed.data.pin)
    if ('refusal' in checked) return refuseWith(response, checked.refusal)
    // Six digits open no more than a window's work: whoever may do more signs in by password or link.
    if (checked.account.role !== 'clerk') return refuseWith(response, commonRefusal('notAllowed', {}))
    await signIn(response, checked.account.accountId)
  })

  router.post('/sign-in/link', guesses.perAddress, async (request, response) => {
    const parsed = spentLink.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const linkHash = hashOf(parsed.data.link)
    await begin(response, (sessionHash) => ask(desk, system, 'account.useLink', { linkHash, sessionHash }, null))
  })

  router.post('/sign-out', async (request, response) => {
    const session = sessionIn(request.headers.cookie)
    response.clearCookie(sessionCookie)
    if (session === null) return refuseWith(response, commonRefusal('notSignedIn', {}))
    answerWith(response, await ask(desk, system, 'account.signOut', { sessionHash: hashOf(session) }, null))
  })

  router.post('/password', async (request, response) => {
    const actor = viewerOf(request, desk)?.actor
    if (actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const parsed = newPassword.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const passwordHash = await hash(parsed.data.password)
    const { accountId } = actor
    answerWith(response, await ask(desk, system, 'account.setPasswordHash', { accountId, passwordHash }, null))
  })

  router.post('/pin', async (request, response) => {
    const actor = viewerOf(request, desk)?.actor
    if (actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const parsed = newPin.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    if (isTrivialPin(parsed.data.pin)) return refuseWith(response, accountRefusal('account.pinTrivial', {}))
    const pinHash = await hash(parsed.data.pin)
    answerWith(response, await ask(desk, system, 'account.setPinHash', { accountId: actor.accountId, pinHash }, null))
  })

  router.get('/me', (request: Request, response: Response) => {
    const viewer = viewerOf(request, desk)
    if (viewer?.actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { accountId, role, staffId } = viewer.actor
    response.json({ accountId, role, staffId })
  })

  /** Begins a session, and ends the one it takes the place of: a shared computer keeps nobody's way in behind. */
  async function begin(response: Response, signIn: (sessionHash: string) => Promise<Outcome>): Promise<void> {
    const session = newSecret()
    const before = sessionIn(response.req.headers.cookie)
    const outcome = await signIn(hashOf(session))
    if (outcome.accepted) {
      if (before !== null) await ask(desk, system, 'account.signOut', { sessionHash: hashOf(before) }, null)
      response.cookie(sessionCookie, session, { httpOnly: true, sameSite: 'strict', maxAge: sessionMs, path: '/' })
    }
    answerWith(response, outcome)
  }

  return router
}
