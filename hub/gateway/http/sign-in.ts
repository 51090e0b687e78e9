// Signing in by password or one-time link, and out again; wrong passwords are recorded and slow the next try.
import { hash, verify } from '@node-rs/argon2'
import { type Request, type Response, Router } from 'express'
import rateLimit from 'express-rate-limit'
import { z } from 'zod'
import type { RefusalOf } from '../../contract/define.ts'
import { commonRefusal, invalid, type Outcome, type Refusal } from '../../contract/errors.ts'
import { accountContract } from '../../features/office/account/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { accountsOf, hashOf, newSecret, sessionCookie, sessionIn } from '../identity.ts'
import { answerWith, refuseWith } from './answer.ts'
import { viewerOf } from './viewer.ts'

const credentials = z.object({ accountId: z.string().min(1).max(64), password: z.string().min(1).max(200) })
const spentLink = z.object({ link: z.string().min(20).max(128) })
const newPassword = z.object({ password: z.string().min(10).max(200) })

const system = { kind: 'system' } as const
const sessionMs = 12 * 3_600_000

/** Verified when the account is unknown, so that a stranger's try takes as long as a friend's. */
const nobodysHash = hash(newSecret())

export function signInRoutes(desk: Desk): Router {
  const router = Router()
  const perAddress = rateLimit({
    windowMs: 60_000,
    limit: 30,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => refuseWith(response, commonRefusal('tooMany', {})),
  })

  router.post('/sign-in', perAddress, async (request, response) => {
    const parsed = credentials.safeParse(request.body)
    if (!parsed.success) return refuseWith(response, invalid(parsed.error))
    const { accountId, password } = parsed.data
    const { accounts, failures } = accountsOf(desk.states())
    const waitUntil = failures[accountId]?.waitUntil ?? ''
    if (waitUntil > desk.clock.now()) {
      return refuseWith(response, refusalOf('account.mustWait', { waitUntil }))
    }
    const isRight = await verify(accounts[accountId]?.passwordHash ?? (await nobodysHash), password)
    if (!isRight || accounts[accountId]?.passwordHash == null) {
      await ask(desk, system, 'account.refuseSignIn', { accountId }, null)
      return refuseWith(response, refusalOf('account.unknown', {}))
    }
    await begin(response, (sessionHash) => ask(desk, system, 'account.signIn', { accountId, sessionHash }, null))
  })

  router.post('/sign-in/link', perAddress, async (request, response) => {
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

  router.get('/me', (request: Request, response: Response) => {
    const viewer = viewerOf(request, desk)
    if (viewer?.actor?.kind !== 'person') return refuseWith(response, commonRefusal('notSignedIn', {}))
    const { accountId, role, staffId } = viewer.actor
    response.json({ accountId, role, staffId })
  })

  return router
}

/** A refusal of the account feature that the gateway gives itself, in the contract's words. */
function refusalOf(code: RefusalOf<typeof accountContract>, data: Record<string, unknown>): Refusal {
  return { code, message: accountContract.refusals[code], data }
}

async function begin(response: Response, signIn: (sessionHash: string) => Promise<Outcome>): Promise<void> {
  const session = newSecret()
  const outcome = await signIn(hashOf(session))
  if (outcome.accepted) {
    response.cookie(sessionCookie, session, { httpOnly: true, sameSite: 'strict', maxAge: sessionMs, path: '/' })
  }
  answerWith(response, outcome)
}
