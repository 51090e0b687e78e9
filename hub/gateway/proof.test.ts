// Where a glass differs from its view the office is told, with the reason: an older state, another layout, other content, a planned night.
import { expect, it } from 'vitest'
import type { GlassPlan } from '#contract/public/layout'
import { contentHash } from '../contract/content-hash.ts'
import type { Painted } from '../contract/socket.ts'
import type { View } from '../contract/view.ts'
import { proofOf } from './proof.ts'

const now = '2026-11-23T02:00:00.000Z'
const plan: GlassPlan = {
  trial: null,
  usual: 'main',
  entries: [],
  layouts: { main: { name: '主屏', form: '1920x1080', version: 3, zones: [] } },
  turnMs: 10_000,
  power: [{ weekday: 1, from: '08:30', to: '09:30' }],
}
const view = (phase: string, change: Partial<View> = {}): View => ({
  key: 'board:main',
  epoch: 2,
  revision: 9,
  asOf: now,
  facts: {
    hall: { leaseMs: 600_000, value: { timeZone: 'Asia/Shanghai', phase } },
    glassPlan: { leaseMs: 86_400_000, value: plan },
  },
  ...change,
})
const right = {
  key: 'board:main',
  epoch: 2,
  revision: 9,
  shows: 'main 3',
  hash: contentHash(view('open').facts),
} as const
const proof = (painted: Painted, of = view('open')) =>
  proofOf(of, { boxId: 'hall-box', painted, paintedAt: now, behindSince: null }, now)

it('a glass that shows the newest view, its layout and its very content is right', () => {
  expect(proof(right)).toMatchObject({ verdict: 'right', since: null, isCompared: true, boxId: 'hall-box' })
})

it.each<[what: string, painted: Painted, verdict: string]>([
  ['an older revision', { ...right, revision: 8 }, 'behind'],
  ['the state of an earlier hub', { ...right, epoch: 1, revision: 99 }, 'behind'],
  ['another version of its layout', { ...right, shows: 'main 2' }, 'otherLayout'],
  ['the board in place of its layout', { ...right, shows: 'board' }, 'otherLayout'],
  ['other content under the same revision', { ...right, hash: '0'.repeat(16) }, 'differs'],
  ['nothing by day', { ...right, shows: 'black' }, 'otherLayout'],
])('a glass that shows %s is not', (_what, painted, verdict) => {
  expect(proof(painted).verdict).toBe(verdict)
})

it('a glass that is black outside its times while the hall is closed sleeps by plan', () => {
  const closed = view('closed')
  const painted = { ...right, shows: 'black', hash: contentHash(closed.facts) }
  expect(proof(painted, closed)).toMatchObject({ verdict: 'asleep', expected: 'black' })
})

it('a glass whose box knows better than the hub is not compared, and says so', () => {
  const { hash: _hash, ...known } = right
  expect(proof(known)).toMatchObject({ verdict: 'right', isCompared: false })
})

it('a panel has no layout to differ in', () => {
  const panel = view('open', { key: 'panel:w1', facts: {} })
  expect(proof({ key: 'panel:w1', epoch: 2, revision: 9 }, panel)).toMatchObject({ verdict: 'right', expected: '' })
})
