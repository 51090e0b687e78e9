// What a new hall begins with: its configuration as commands, in the order they depend on each other.
import type { HallConfig } from '../config/schema.ts'
import type { Command } from './core/machine.ts'

export function beginningOf(config: HallConfig): Command[] {
  const { site, invitation, appearance, voice, watch, queue, import: lists } = config
  const { id: _id, ...hall } = site
  return [
    ...lists.calendar.map((data) => ({ name: 'calendar.publish', data })),
    { name: 'hall.configure', data: hall },
    { name: 'appearance.set', data: appearance },
    { name: 'voice.set', data: voice },
    { name: 'pledges.publish', data: { pledges: lists.pledges } },
    { name: 'late.setAddress', data: { address: config.public.address } },
    { name: 'watch.configure', data: { afterMs: watch.alertAfterMinutes * 60_000 } },
    { name: 'invitation.setPatience', data: invitation },
    ...lists.units.map((data) => ({ name: 'unit.register', data })),
    ...lists.staff.map((data) => ({ name: 'staff.register', data })),
    ...lists.windows.map((data) => ({ name: 'window.register', data })),
    { name: 'floors.publish', data: { floors: lists.floors } },
    { name: 'facilities.publish', data: { facilities: lists.facilities } },
    ...lists.posts.map((data) => ({ name: 'post.assign', data })),
    ...lists.items.flat().flatMap(itemCommands),
    { name: 'queue.setRules', data: queue },
    ...lists.series.flatMap(({ slots, ...data }) => [
      { name: 'series.set', data },
      { name: 'appointment.setSlots', data: { seriesId: data.seriesId, slots } },
    ]),
  ]
}

/** An item, whether it is handled here, and its guide if it has one. */
function itemCommands({ guide, standing, ...item }: HallConfig['import']['items'][number][number]): Command[] {
  const { itemId } = item
  const commands: Command[] = [{ name: 'item.register', data: item }]
  if (standing.is !== 'offered') commands.push({ name: 'item.setStanding', data: { itemId, standing } })
  if (guide !== null) {
    const { effectiveFrom, reviewDueOn, ...content } = guide
    commands.push({ name: 'guide.import', data: { itemId, guide: content, effectiveFrom, reviewDueOn } })
  }
  return commands
}
