// What a new hall begins with: the lists of its configuration as commands, in the order they depend on each other.
import type { HallConfig } from '../config/schema.ts'
import type { Command } from './core/machine.ts'

export function beginningOf({ site, invitation, import: lists }: HallConfig): Command[] {
  const { id: _id, ...hall } = site
  return [
    { name: 'hall.configure', data: hall },
    { name: 'invitation.setPatience', data: invitation },
    ...lists.units.map((data) => ({ name: 'unit.register', data })),
    ...lists.staff.map((data) => ({ name: 'staff.register', data })),
    ...lists.windows.map((data) => ({ name: 'window.register', data })),
    ...lists.posts.map((data) => ({ name: 'post.assign', data })),
  ]
}
