// Who may be named as deputy: B of every post at which the absent one is A.
import { expect, it } from 'vitest'
import type { Post } from '../../counter/post/contract.ts'
import { mayStandIn } from './deputy.ts'

const post = (windowId: string, a: string, b: string): Post => ({ postId: windowId, name: '岗', windowId, a, b })
/** 孙 stands as B for two posts; 王 is A of one and B of another. */
const posts = [post('w1', 'li', 'sun'), post('w2', 'wang', 'sun'), post('w3', 'zhao', 'wang')]

it.each([
  ['B for A', 'li', 'sun', true],
  ['somebody of another post for A', 'li', 'wang', false],
  ['oneself', 'li', 'li', false],
  ['A’s own B, of whom A is B elsewhere', 'wang', 'sun', true],
  ['the A one stands by for, when one has a post of one’s own', 'wang', 'zhao', false],
  ['an A for the one who stands by for two', 'sun', 'li', true],
  ['the other A for the one who stands by for two', 'sun', 'wang', true],
  ['somebody one does not stand by for', 'sun', 'zhao', false],
  ['anybody for whoever has no post', 'guide', 'li', true],
  ['oneself, without a post', 'guide', 'guide', false],
])('%s: %s names %s', (_what, absent, deputy, expected) => {
  expect(mayStandIn(posts, absent, deputy)).toBe(expected)
})

it('whoever is A of two posts names the B of both', () => {
  const two = [post('w1', 'li', 'sun'), post('w2', 'li', 'sun'), post('w3', 'zhao', 'wang')]
  expect(mayStandIn(two, 'li', 'sun')).toBe(true)
  expect(mayStandIn([...two, post('w4', 'li', 'wang')], 'li', 'sun')).toBe(false)
})
