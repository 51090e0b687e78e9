// Accounts of people who work with the system, and their sessions.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, instant, label, sha256, staffId, unitId } from '#wire/ids'
import type { Actor } from '../../../core/decider.ts'

/** Roles a person can hold; boxes, screens and the hub itself have roles of their own. */
export const personRole = z.enum(['administrator', 'supervisor', 'leader', 'reviewer', 'clerk'])
export type PersonRole = z.output<typeof personRole>

/** In which capacity a person may approve: the service office, its head, a leader, the head of a unit, the head of the centre. */
export const approver = z.enum(['serviceOffice', 'serviceOfficeHead', 'leader', 'unitHead', 'centreHead'])
export type Approver = z.output<typeof approver>

/** A PIN for the window: exactly six digits. */
export const pin = z.string().regex(/^\d{6}$/, 'PIN 须为六位数字 · a PIN of six digits')

/** True for a PIN of six digits that a stranger would try first: fewer than three different digits, a run, or a pattern twice. */
export function isTrivialPin(pin: string): boolean {
  const digits = [...pin].map(Number)
  const isRun = (step: number) =>
    digits.every((digit, n) => n === 0 || digit === ((digits[n - 1] ?? 0) + step + 10) % 10)
  const isTwice = pin.slice(0, 3) === pin.slice(3)
  return new Set(digits).size < 3 || isRun(1) || isRun(-1) || isTwice
}

/**
 * How long the next try must wait after so many wrong passwords or PINs in a row, in ms: three tries are free; then the wait
 * doubles from 2 s up to 15 minutes.
 */
export function waitAfter(failures: number): number {
  return failures < 3 ? 0 : Math.min(2_000 * 2 ** (failures - 3), 900_000)
}

const account = z.object({
  accountId,
  name: label,
  role: personRole,
  /** The staff member behind a clerk's account, or null. */
  staffId: staffId.nullable(),
  /** The unit a unit's head speaks for, or null. */
  unitId: unitId.nullable(),
  approvesAs: z.array(approver),
  /** Argon2id in PHC form of a PIN of 6 digits for signing in and hand-overs at a window, or null. */
  pinHash: z.string().max(200).nullable(),
  /** Argon2id in PHC form, or null until a password is set. */
  passwordHash: z.string().max(200).nullable(),
  isClosed: z.boolean(),
})
export type Account = z.output<typeof account>

const opening = account.pick({ accountId: true, name: true, role: true, staffId: true }).extend({
  unitId: unitId.nullable().default(null),
  approvesAs: z.array(approver).max(5).default([]),
})

const session = z.object({ accountId, expiresAt: instant })

export const accountContract = defineContract({
  name: 'account',
  commands: {
    'account.open': {
      doc: 'Opens an account for a person.',
      roles: ['system', 'administrator'],
      data: opening,
    },
    'account.close': {
      doc: 'Closes an account and ends its sessions.',
      roles: ['administrator'],
      data: z.object({ accountId }),
    },
    'account.setPasswordHash': {
      doc: 'Stores the hash of a new password; the gateway makes it.',
      roles: ['system'],
      data: z.object({ accountId, passwordHash: z.string().max(200) }),
    },
    'account.setPinHash': {
      doc: 'Stores the hash of a new PIN; the gateway makes it.',
      roles: ['system'],
      data: z.object({ accountId, pinHash: z.string().max(200) }),
    },
    'account.issueLink': {
      doc: 'Makes a link that signs its holder in once; only its hash is kept.',
      roles: ['system', 'administrator'],
      data: z.object({ accountId, linkHash: sha256, expiresAt: instant }),
    },
    'account.useLink': {
      doc: 'Spends a link and begins a session.',
      roles: ['system'],
      data: z.object({ linkHash: sha256, sessionHash: sha256 }),
    },
    'account.signIn': {
      doc: 'Begins a session after the gateway has checked the password.',
      roles: ['system'],
      data: z.object({ accountId, sessionHash: sha256 }),
    },
    'account.refuseSignIn': {
      doc: 'Records a wrong password or PIN, so that guessing is seen and slowed.',
      roles: ['system'],
      data: z.object({ accountId, by: z.enum(['password', 'pin']).default('password') }),
    },
    'account.acceptPin': {
      doc: 'A right PIN confirmed one thing without a session; wrong ones before it are forgiven.',
      roles: ['system'],
      data: z.object({ accountId }),
    },
    'account.signOut': {
      doc: 'Ends a session.',
      roles: ['system'],
      data: z.object({ sessionHash: sha256 }),
    },
  },
  events: {
    'account.opened': {
      version: 2,
      data: opening,
      upcast: { 1: (data) => ({ ...(data as object), unitId: null, approvesAs: [] }) },
    },
    'account.closed': { version: 1, data: z.object({ accountId }) },
    'account.passwordSet': { version: 1, data: z.object({ accountId, passwordHash: z.string() }) },
    'account.pinSet': { version: 1, data: z.object({ accountId, pinHash: z.string() }) },
    'account.linkIssued': { version: 1, data: z.object({ accountId, linkHash: sha256, expiresAt: instant }) },
    'account.linkUsed': { version: 1, data: z.object({ linkHash: sha256 }) },
    'account.signedIn': { version: 1, data: z.object({ accountId, sessionHash: sha256, expiresAt: instant }) },
    'account.signInRefused': {
      version: 2,
      data: z.object({ accountId, by: z.enum(['password', 'pin']), waitUntil: instant }),
      upcast: { 1: (data) => ({ ...(data as object), by: 'password' }) },
    },
    'account.pinAccepted': { version: 1, data: z.object({ accountId }) },
    'account.signedOut': { version: 1, data: z.object({ sessionHash: sha256 }) },
  },
  refusals: {
    'account.unknown': { zh: '账号或密码不正确', en: 'Account or password is wrong' },
    'account.taken': { zh: '账号已存在', en: 'This account exists already' },
    'account.linkSpent': {
      zh: '登录链接已使用或已过期，请重新获取',
      en: 'This link was used or has expired; ask for a new one',
    },
    'account.mustWait': { zh: '密码错误次数过多，请稍后再试', en: 'Too many wrong passwords; please wait' },
    'account.pinWrong': { zh: '工号或 PIN 不正确', en: 'Badge number or PIN is wrong' },
    'account.pinTrivial': {
      zh: 'PIN 过于简单，请勿使用相同、连续或重复的数字',
      en: 'This PIN is too simple; avoid equal, consecutive or repeated digits',
    },
    'account.noBadge': {
      zh: '该账号没有对应的工作人员，不能设置 PIN',
      en: 'Only a staff member’s account has a PIN',
    },
    'account.noSession': { zh: '登录已失效', en: 'This session has ended' },
  },
  slices: {
    accounts: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.array(account.omit({ passwordHash: true, pinHash: true })),
    },
  },
  state: z.object({
    accounts: z.record(accountId, account),
    links: z.record(sha256, z.object({ accountId, expiresAt: instant })),
    sessions: z.record(sha256, session),
    /** Wrong passwords in a row and until when the next try must wait. */
    failures: z.record(accountId, z.object({ count: z.number().int(), waitUntil: instant })),
  }),
})

/** The account of a person; null for the hub, its boxes and platforms. */
export function accountOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.accountId : null
}

/** The staff member who asks; null for whoever is none. */
export function staffOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.staffId : null
}

/** The name under which colleagues know who asks: the staff member's, else the account's; 系统 for the hub and its boxes. */
export function askerName(
  actor: Actor,
  { accounts }: z.output<(typeof accountContract)['state']>,
  staff: Readonly<Record<string, { readonly name: string }>>,
): string {
  if (actor.kind !== 'person') return '系统'
  const own = actor.staffId === null ? undefined : staff[actor.staffId]
  return own?.name ?? accounts[actor.accountId]?.name ?? '系统'
}
