// What the walls are told of a burst of commits.
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { View, ViewKey } from './contract/view.ts'
import { tellLater } from './tell-later.ts'

const view = (key: ViewKey, revision: number): View => ({ key, epoch: 1, revision, asOf: '', facts: {} })

it('of several commits in a row a wall is told once, at its newest, and after whoever waits for an answer', async () => {
  const told: (readonly View[])[] = []
  const tell = tellLater((views) => void told.push(views))
  tell([view('panel:w1', 1), view('panel:w2', 1)])
  tell([view('panel:w1', 2)])
  await turn()
  expect(told).toEqual([])
  await turn()
  expect(told).toEqual([[view('panel:w1', 2), view('panel:w2', 1)]])
})

it('a commit that changed no view is told as well, for who may still listen can have changed', async () => {
  const told: (readonly View[])[] = []
  const tell = tellLater((views) => void told.push(views))
  tell([])
  await turn()
  await turn()
  tell([])
  await turn()
  await turn()
  expect(told).toEqual([[], []])
})
