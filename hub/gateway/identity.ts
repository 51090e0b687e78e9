// Who is asking: a person by session, a box by its secret, a screen of an open demo, or nobody.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { StateOf } from '../contract/define.ts'
import type { Actor } from '../core/decider.ts'
import type { States } from '../core/machine.ts'
import type { staffContract } from '../features/counter/staff/contract.ts'
import type { Account, accountContract } from '../features/office/account/contract.ts'
import type { BoxState } from '../features/office/box/contract.ts'
import type { platformContract } from '../features/queue/platform/contract.ts'

/** The box feature's state, as the machine keeps it among the others. */
export function boxesOf(states: States): BoxState {
  return states.box as BoxState
}

/** The account feature's state, as the machine keeps it among the others. */
export function accountsOf(states: States): StateOf<typeof accountContract> {
  return states.account as StateOf<typeof accountContract>
}

/** The account of the staff member with this number on the badge, or null; of several the one that has a PIN. */
export function accountByBadge(states: States, badge: string): Account | null {
  const { staff } = states.staff as StateOf<typeof staffContract>
  const member = Object.values(staff).find((one) => one.badge === badge)
  if (member === undefined) return null
  const own = Object.values(accountsOf(states).accounts).filter(
    (one) => one.staffId === member.staffId && !one.isClosed,
  )
  return own.find(({ pinHash }) => pinHash !== null) ?? own[0] ?? null
}

/** SHA-256 in hex; enough for secrets that are random themselves. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** A new secret of 32 random bytes, as text. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The box behind these credentials, or null: unknown, revoked or a wrong secret. */
export function boxActor(states: States, boxId: string, secret: string): Actor | null {
  const { boxes } = boxesOf(states)
  const box = boxes[boxId]
  const given = Buffer.from(hashOf(secret))
  // A stranger costs as much time as a friend, so that names cannot be guessed by the clock.
  const isRight = timingSafeEqual(Buffer.from(box?.secretHash ?? '0'.repeat(64)), given)
  return box !== undefined && isRight && !box.isRevoked ? { kind: 'box', boxId } : null
}

/** The platform behind these credentials, or null: unknown, shut out or a wrong secret. */
export function platformActor(
  states: States,
  platformId: string,
  secret: string,
): Extract<Actor, { kind: 'platform' }> | null {
  const { platforms } = states.platform as StateOf<typeof platformContract>
  const known = Object.hasOwn(platforms, platformId) ? platforms[platformId] : undefined
  const isRight = timingSafeEqual(Buffer.from(known?.secretHash ?? '0'.repeat(64)), Buffer.from(hashOf(secret)))
  return known !== undefined && isRight ? { kind: 'platform', platformId } : null
}

/** The person behind a session, or null when it has ended. */
export function personActor(states: States, session: string | null, now: string): Actor | null {
  if (session === null) return null
  const { sessions, accounts } = accountsOf(states)
  const found = sessions[hashOf(session)]
  if (found === undefined || found.expiresAt <= now) return null
  const account = accounts[found.accountId]
  if (account === undefined || account.isClosed) return null
  return { kind: 'person', accountId: account.accountId, role: account.role, staffId: account.staffId }
}

/** Name of the cookie that carries a session. */
export const sessionCookie = 'mingchuang_session'

/** The session in a `Cookie` header, or null. */
export function sessionIn(cookieHeader: string | undefined): string | null {
  for (const part of (cookieHeader ?? '').split(';')) {
    const [name, value] = part.trim().split('=')
    if (name === sessionCookie && value !== undefined && value !== '') return value
  }
  return null
}

/** An IPv4 address is one address, however the socket writes it. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, '')
}
