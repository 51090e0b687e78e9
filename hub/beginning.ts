// What a new hall begins with: its configuration as commands, in the order they depend on each other.
import type { HallConfig } from '../config/schema.ts'
import type { Command } from './core/machine.ts'

export function beginningOf(config: HallConfig): Command[] {
  const { site, invitation, appearance, watch, import: lists } = config
  const { id: _id, ...hall } = site
  return [
    ...lists.calendar.map((data) => ({ name: 'calendar.publish', data })),
    { name: 'hall.configure', data: hall },
    { name: 'appearance.set', data: appearance },
    { name: 'pledges.publish', data: { pledges: lists.pledges } },
    { name: 'late.setAddress', data: { address: config.public.address } },
    { name: 'watch.configure', data: { afterMs: watch.alertAfterMinutes * 60_000 } },
    { name: 'invitation.setPatience', data: invitation },
    ...lists.units.map((data) => ({ name: 'unit.register', data })),
    ...lists.staff.map((data) => ({ name: 'staff.register', data })),
    ...lists.windows.map((data) => ({ name: 'window.register', data })),
    ...lists.posts.map((data) => ({ name: 'post.assign', data })),
  ]
}
