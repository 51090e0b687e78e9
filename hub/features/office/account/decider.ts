// Accounts, one-time links, sessions, and a wait that grows with every wrong password.
import type { StateOf } from '#wire/define'
import { after } from '../../../core/civil-time.ts'
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { type Account, accountContract, waitAfter } from './contract.ts'

type AccountState = StateOf<typeof accountContract>

const sessionMs = 12 * 3_600_000

export const accountDecider = defineDecider({
  contract: accountContract,
  needs: [],
  initial: { accounts: {}, links: {}, sessions: {}, failures: {} },
  decide: {
    'account.open': (account, { state }) =>
      state.accounts[account.accountId] !== undefined
        ? refuse('account.taken', { accountId: account.accountId })
        : accept({ type: 'account.opened', data: account }),
    'account.close': ({ accountId }, { state }) =>
      state.accounts[accountId] === undefined
        ? refuse('account.unknown', {})
        : accept({ type: 'account.closed', data: { accountId } }),
    'account.setPasswordHash': ({ accountId, passwordHash }, { state }) =>
      state.accounts[accountId] === undefined
        ? refuse('account.unknown', {})
        : accept({ type: 'account.passwordSet', data: { accountId, passwordHash } }),
    'account.setPinHash': ({ accountId, pinHash }, { state }) => {
      const account = state.accounts[accountId]
      if (account === undefined) return refuse('account.unknown', {})
      if (account.staffId === null) return refuse('account.noBadge', {})
      return accept({ type: 'account.pinSet', data: { accountId, pinHash } })
    },
    'account.issueLink': ({ accountId, linkHash, expiresAt }, { state }) =>
      state.accounts[accountId] === undefined
        ? refuse('account.unknown', {})
        : accept({ type: 'account.linkIssued', data: { accountId, linkHash, expiresAt } }),
    'account.useLink': ({ linkHash, sessionHash }, { state, facts }) => {
      const link = state.links[linkHash]
      if (link === undefined || link.expiresAt <= facts.now) return refuse('account.linkSpent', {})
      if (state.accounts[link.accountId]?.isClosed !== false) return refuse('account.linkSpent', {})
      return accept(
        { type: 'account.linkUsed', data: { linkHash } },
        {
          type: 'account.signedIn',
          data: { accountId: link.accountId, sessionHash, expiresAt: after(facts.now, sessionMs) },
        },
      )
    },
    'account.signIn': ({ accountId, sessionHash }, { state, facts }) => {
      if (state.accounts[accountId]?.isClosed !== false) return refuse('account.unknown', {})
      const failure = state.failures[accountId]
      if (failure !== undefined && failure.waitUntil > facts.now) {
        return refuse('account.mustWait', { waitUntil: failure.waitUntil })
      }
      return accept({
        type: 'account.signedIn',
        data: { accountId, sessionHash, expiresAt: after(facts.now, sessionMs) },
      })
    },
    'account.acceptPin': ({ accountId }, { state, facts }) => {
      if (state.accounts[accountId]?.isClosed !== false) return refuse('account.unknown', {})
      const failure = state.failures[accountId]
      if (failure === undefined) return accept()
      if (failure.waitUntil > facts.now) return refuse('account.mustWait', { waitUntil: failure.waitUntil })
      return accept({ type: 'account.pinAccepted', data: { accountId } })
    },
    'account.refuseSignIn': ({ accountId, by }, { state, facts }) => {
      if (state.accounts[accountId] === undefined) return refuse('account.unknown', {})
      const count = (state.failures[accountId]?.count ?? 0) + 1
      return accept({
        type: 'account.signInRefused',
        data: { accountId, by, waitUntil: after(facts.now, waitAfter(count)) },
      })
    },
    'account.signOut': ({ sessionHash }, { state }) =>
      state.sessions[sessionHash] === undefined
        ? refuse('account.noSession', {})
        : accept({ type: 'account.signedOut', data: { sessionHash } }),
  },
  evolve: {
    'account.opened': (state, account) => ({
      ...state,
      accounts: {
        ...state.accounts,
        [account.accountId]: { ...account, pinHash: null, passwordHash: null, isClosed: false },
      },
    }),
    'account.closed': (state, { accountId }) => {
      const account = state.accounts[accountId]
      if (account === undefined) return state
      return {
        ...state,
        accounts: { ...state.accounts, [accountId]: { ...account, isClosed: true } },
        sessions: without(state.sessions, (session) => session.accountId === accountId),
        links: without(state.links, (link) => link.accountId === accountId),
      }
    },
    'account.passwordSet': (state, { accountId, passwordHash }) => changed(state, accountId, { passwordHash }),
    'account.pinSet': (state, { accountId, pinHash }) => changed(state, accountId, { pinHash }),
    'account.pinAccepted': (state, { accountId }) => {
      const { [accountId]: _forgiven, ...failures } = state.failures
      return { ...state, failures }
    },
    'account.linkIssued': (state, { linkHash, accountId, expiresAt }) => ({
      ...state,
      links: { ...state.links, [linkHash]: { accountId, expiresAt } },
    }),
    'account.linkUsed': (state, { linkHash }) => {
      const { [linkHash]: _spent, ...links } = state.links
      return { ...state, links }
    },
    'account.signedIn': (state, { accountId, sessionHash, expiresAt }) => {
      const { [accountId]: _forgiven, ...failures } = state.failures
      const forgetBefore = after(expiresAt, -sessionMs)
      const sessions = without(state.sessions, (session) => session.expiresAt <= forgetBefore)
      return { ...state, failures, sessions: { ...sessions, [sessionHash]: { accountId, expiresAt } } }
    },
    'account.signInRefused': (state, { accountId, waitUntil }) => ({
      ...state,
      failures: {
        ...state.failures,
        [accountId]: { count: (state.failures[accountId]?.count ?? 0) + 1, waitUntil },
      },
    }),
    'account.signedOut': (state, { sessionHash }) => {
      const { [sessionHash]: _ended, ...sessions } = state.sessions
      return { ...state, sessions }
    },
  },
  policies: {},
  alarms: () => [],
})

function changed(state: AccountState, accountId: string, change: Partial<Account>): AccountState {
  const account = state.accounts[accountId]
  if (account === undefined) return state
  return { ...state, accounts: { ...state.accounts, [accountId]: { ...account, ...change } } }
}

function without<T>(record: Record<string, T>, isGone: (one: T) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([, one]) => !isGone(one)))
}
