// Posts: who stands for which window as A (main) and B (deputy).

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { label, postId, staffId, windowId } from '#wire/ids'

/** The two roles at a post: A is the main person, B the deputy. One B may stand for several posts. */
export const postRole = z.enum(['A', 'B'])
export type PostRole = z.output<typeof postRole>

export const post = z.object({
  postId,
  name: label,
  windowId,
  a: staffId,
  b: staffId,
})
export type Post = z.output<typeof post>

export const postContract = defineContract({
  name: 'post',
  commands: {
    'post.assign': {
      doc: 'Names A and B of a post at a window; both must be known and different.',
      roles: ['system', 'administrator', 'supervisor'],
      data: post,
    },
  },
  events: { 'post.assigned': { version: 1, data: post } },
  refusals: {
    'post.samePerson': { zh: 'A岗和B岗不能是同一人', en: 'A and B must be two people' },
    'post.staffUnknown': { zh: '没有这位工作人员', en: 'There is no such staff member' },
    'post.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
  },
  slices: {},
  state: z.object({ posts: z.record(postId, post) }),
})

/** The role a staff member has at a window by any of its posts, or null. */
export function roleAt(
  state: z.output<(typeof postContract)['state']>,
  windowId: string,
  staffId: string,
): PostRole | null {
  for (const post of Object.values(state.posts)) {
    if (post.windowId !== windowId) continue
    if (post.a === staffId) return 'A'
    if (post.b === staffId) return 'B'
  }
  return null
}
