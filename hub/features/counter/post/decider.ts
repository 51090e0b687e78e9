// Who stands as A and B at which window.
import { accept, defineDecider, refuse } from '../../../core/decider.ts'
import { staffContract } from '../staff/contract.ts'
import { windowContract } from '../window/contract.ts'
import { postContract } from './contract.ts'

export const postDecider = defineDecider({
  contract: postContract,
  needs: [staffContract, windowContract],
  initial: { posts: {} },
  decide: {
    'post.assign': (post, { hall }) => {
      if (post.a === post.b) return refuse('post.samePerson', { staffId: post.a })
      const stranger = [post.a, post.b].find((staffId) => hall.staff.staff[staffId] === undefined)
      if (stranger !== undefined) return refuse('post.staffUnknown', { staffId: stranger })
      if (hall.window.windows[post.windowId] === undefined) {
        return refuse('post.windowUnknown', { windowId: post.windowId })
      }
      return accept({ type: 'post.assigned', data: post })
    },
  },
  evolve: {
    'post.assigned': (state, post) => ({ posts: { ...state.posts, [post.postId]: post } }),
  },
  policies: {},
  alarms: () => [],
})
