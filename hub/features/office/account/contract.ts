// Accounts of people who work with the system, and their sessions.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, instant, label, sha256, staffId } from '#wire/ids'

/** Roles a person can hold; boxes, screens and the hub itself have roles of their own. */
export const personRole = z.enum(['administrator', 'supervisor', 'reviewer', 'clerk'])
export type PersonRole = z.output<typeof personRole>

const account = z.object({
  accountId,
  name: label,
  role: personRole,
  /** The staff member behind a clerk's account, or null. */
  staffId: staffId.nullable(),
  /** Argon2id in PHC form, or null until a password is set. */
  passwordHash: z.string().max(200).nullable(),
  isClosed: z.boolean(),
})
export type Account = z.output<typeof account>

const session = z.object({ accountId, expiresAt: instant })

export const accountContract = defineContract({
  name: 'account',
  commands: {
    'account.open': {
      doc: 'Opens an account for a person.',
      roles: ['system', 'administrator'],
      data: account.pick({ accountId: true, name: true, role: true, staffId: true }),
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
      doc: 'Records a wrong password, so that guessing is seen and slowed.',
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
    'account.opened': { version: 1, data: account.pick({ accountId: true, name: true, role: true, staffId: true }) },
    'account.closed': { version: 1, data: z.object({ accountId }) },
    'account.passwordSet': { version: 1, data: z.object({ accountId, passwordHash: z.string() }) },
    'account.linkIssued': { version: 1, data: z.object({ accountId, linkHash: sha256, expiresAt: instant }) },
    'account.linkUsed': { version: 1, data: z.object({ linkHash: sha256 }) },
    'account.signedIn': { version: 1, data: z.object({ accountId, sessionHash: sha256, expiresAt: instant }) },
    'account.signInRefused': { version: 1, data: z.object({ accountId, waitUntil: instant }) },
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
    'account.noSession': { zh: '登录已失效', en: 'This session has ended' },
  },
  slices: {
    accounts: {
      on: ['office'],
      leaseMs: 60_000,
      value: z.array(account.omit({ passwordHash: true })),
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
