// Passwords and PINs are guessed one after the other, ever more slowly, and no answer tells whether a name exists.
import { hash, verify } from '@node-rs/argon2'
import type { RequestHandler } from 'express'
import rateLimit from 'express-rate-limit'
import type { RefusalOf } from '../../contract/define.ts'
import { commonRefusal, type Refusal } from '../../contract/errors.ts'
import { after } from '../../core/civil-time.ts'
import { type Account, accountContract, waitAfter } from '../../features/office/account/contract.ts'
import { ask, type Desk } from '../desk.ts'
import { accountByBadge, accountsOf, newSecret } from '../identity.ts'
import { refuseWith } from './answer.ts'

/** `password` goes with an account's name, `pin` with the number on a badge. */
export type GuessKind = 'password' | 'pin'

export interface Guesses {
  /** Turns away an address after 30 tries in a minute, whatever they are for. */
  readonly perAddress: RequestHandler
  /**
   * The account behind a name when the secret is right. A wrong one is recorded and slows the next; an unknown name is
   * answered in the same words, after the same time, and waits as long.
   */
  check(kind: GuessKind, name: string, secret: string): Promise<{ account: Account } | { refusal: Refusal }>
}

const perMinute = 30
/** Unknown names whose wrong tries are counted; the one that was tried the longest ago is forgotten first. */
const mostStrangers = 10_000

const wrong = { password: 'account.unknown', pin: 'account.pinWrong' } as const
const system = { kind: 'system' } as const

/** Verified when there is nothing to compare with, so that a stranger's try takes as long as a friend's. */
const nobodysHash = hash(newSecret())

/** A refusal of the account feature that the gateway gives itself, in the contract's words. */
export function accountRefusal(code: RefusalOf<typeof accountContract>, data: Record<string, unknown>): Refusal {
  return { code, message: accountContract.refusals[code], data }
}

export function createGuesses(desk: Pick<Desk, 'clock' | 'machine' | 'states' | 'submit'>): Guesses {
  const strangers = new Map<string, { count: number; waitUntil: string }>()
  const turns = new Map<string, Promise<unknown>>()

  /** One at a time for each name: of many tries at once, all but the first meet the wait that the first has earned. */
  async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(name) ?? Promise.resolve()).then(work)
    const ended = turn.catch(() => {})
    turns.set(name, ended)
    try {
      return await turn
    } finally {
      if (turns.get(name) === ended) turns.delete(name)
    }
  }

  function find(kind: GuessKind, name: string): Account | null {
    if (kind === 'pin') return accountByBadge(desk.states(), name)
    const account = accountsOf(desk.states()).accounts[name]
    return account === undefined || account.isClosed ? null : account
  }

  function countStranger(key: string): void {
    const count = (strangers.get(key)?.count ?? 0) + 1
    strangers.delete(key)
    strangers.set(key, { count, waitUntil: after(desk.clock.now(), waitAfter(count)) })
    const [oldest] = strangers.keys()
    if (strangers.size > mostStrangers && oldest !== undefined) strangers.delete(oldest)
  }

  return {
    perAddress: rateLimit({
      windowMs: 60_000,
      limit: perMinute,
      standardHeaders: 'draft-8',
      legacyHeaders: false,
      handler: (_request, response) => refuseWith(response, commonRefusal('tooMany', {})),
    }),

    check: (kind, name, secret) =>
      inTurn(`${kind}:${name}`, async () => {
        const key = `${kind}:${name}`
        const account = find(kind, name)
        const known = account === null ? strangers.get(key) : accountsOf(desk.states()).failures[account.accountId]
        if (known !== undefined && known.waitUntil > desk.clock.now()) {
          return { refusal: accountRefusal('account.mustWait', { waitUntil: known.waitUntil }) }
        }
        const kept = (kind === 'pin' ? account?.pinHash : account?.passwordHash) ?? null
        const isRight = await verify(kept ?? (await nobodysHash), secret)
        if (account !== null && kept !== null && isRight) return { account }
        if (account === null) countStranger(key)
        else await ask(desk, system, 'account.refuseSignIn', { accountId: account.accountId, by: kind }, null)
        return { refusal: accountRefusal(wrong[kind], {}) }
      }),
  }
}
