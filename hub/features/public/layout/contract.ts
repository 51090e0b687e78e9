// Layouts: what each glass of the hall shows in which zones and when, tried on one glass before all others follow.

import { z } from 'zod'
import { defineContract } from '#wire/define'
import { accountId, glassId, groupId, instant, layoutId, scheduleId } from '#wire/ids'
import {
  askedZone,
  assignment,
  glassPlan,
  group,
  keptLayout,
  layout,
  layoutVersion,
  power,
  schedule,
  target,
} from './shapes.ts'

export { isKnown, type LayoutFault, layoutFaults, zoneName } from './faults.ts'
export { isLitAt, isStanding, layoutFor } from './layout-for.ts'
export * from './shapes.ts'

const makers = ['system', 'administrator', 'supervisor'] as const
const version = z.number().int().positive()
const signed = { at: instant, by: accountId.nullable() }

export const layoutContract = defineContract({
  name: 'layout',
  commands: {
    'layout.save': {
      doc: 'Saves a new version of a layout; no glass shows it before it is tried or released.',
      roles: makers,
      data: z.object({ layoutId, ...layout.shape, zones: z.array(askedZone).min(1).max(24) }),
    },
    'layout.try': {
      doc: 'Shows the saved version on one glass, whatever its schedule says; all others stay as they are.',
      roles: makers,
      data: z.object({ layoutId, glassId }),
    },
    'layout.drop': {
      doc: 'Drops the version that was saved and not released; a glass that tries it goes back.',
      roles: makers,
      data: z.object({ layoutId }),
    },
    'layout.release': {
      doc: 'Lets every glass of the layout show this version; it must have been tried on one where any glass is to show it.',
      roles: makers,
      data: z.object({ layoutId, version }),
    },
    'layout.undo': {
      doc: 'Takes the released version back on every glass: the one before stands again.',
      roles: makers,
      data: z.object({ layoutId }),
    },
    'layout.retire': {
      doc: 'Removes a layout that no assignment and no schedule names.',
      roles: makers,
      data: z.object({ layoutId }),
    },
    'schedule.set': {
      doc: 'Adds a schedule, or replaces one: which layout has its turn on which days, in which part of the day.',
      roles: makers,
      data: schedule,
    },
    'schedule.remove': {
      doc: 'Removes a schedule that no assignment names.',
      roles: makers,
      data: z.object({ scheduleId }),
    },
    'glassgroup.set': {
      doc: 'Adds a group of glasses, or replaces one; a glass is in one group at most and leaves its earlier one.',
      roles: makers,
      data: group,
    },
    'glassgroup.remove': {
      doc: 'Dissolves a group of glasses; what was assigned to it is gone with it.',
      roles: makers,
      data: z.object({ groupId }),
    },
    'layout.assign': {
      doc: 'Says what a glass or a group shows; nothing named takes the assignment away. A glass’s own comes before its group’s.',
      roles: makers,
      data: z.object({ target, ...assignment.shape }),
    },
    'layout.setPower': {
      doc: 'Says when a glass is lit; it is never black while the hall works. An empty list lights it always.',
      roles: makers,
      data: z.object({ glassId, power: power.max(28) }),
    },
  },
  events: {
    'layout.saved': { version: 1, data: z.object({ layoutId, layout: layoutVersion, ...signed }) },
    'layout.tried': { version: 1, data: z.object({ layoutId, version, glassId, ...signed }) },
    'layout.dropped': { version: 1, data: z.object({ layoutId, version, ...signed }) },
    'layout.released': { version: 1, data: z.object({ layoutId, version, ...signed }) },
    'layout.undone': { version: 1, data: z.object({ layoutId, version, ...signed }) },
    'layout.retired': { version: 1, data: z.object({ layoutId, ...signed }) },
    'schedule.changed': { version: 1, data: z.object({ schedule, ...signed }) },
    'schedule.removed': { version: 1, data: z.object({ scheduleId, ...signed }) },
    'glassgroup.changed': { version: 1, data: z.object({ group, ...signed }) },
    'glassgroup.removed': { version: 1, data: z.object({ groupId, ...signed }) },
    'layout.assigned': { version: 1, data: z.object({ target, ...assignment.shape, ...signed }) },
    'layout.powerSet': { version: 1, data: z.object({ glassId, power, ...signed }) },
  },
  refusals: {
    'layout.unknown': { zh: '没有这个版式', en: 'There is no such layout' },
    'layout.faulty': { zh: '版式不能使用', en: 'The layout cannot be shown' },
    'layout.notSaved': { zh: '没有已保存、待发布的新版', en: 'There is no saved version that waits' },
    'layout.notThisVersion': {
      zh: '待发布的不是这一版，请重新查看',
      en: 'Another version waits by now; please look first',
    },
    'layout.notTried': {
      zh: '请先在一块屏幕上试用，再发布到全部',
      en: 'Try it on one glass before all others show it',
    },
    'layout.otherTrial': { zh: '这块屏幕正在试用另一个版式', en: 'Another layout is being tried on this glass' },
    'layout.nothingBefore': { zh: '没有更早的版本可以恢复', en: 'There is no version before this one' },
    'layout.inUse': { zh: '仍有屏幕或排期使用它', en: 'A glass or a schedule still uses it' },
    'layout.notReleased': { zh: '版式还没有发布', en: 'The layout has not been released yet' },
    'schedule.unknown': { zh: '没有这个排期', en: 'There is no such schedule' },
    'schedule.personalData': {
      zh: '名称里有个人信息，请删除',
      en: 'There is personal data in the name; please take it out',
    },
    'glassgroup.unknown': { zh: '没有这个屏幕组', en: 'There is no such group of glasses' },
  },
  slices: {
    /** What this glass shows and when: all it needs to turn by itself. */
    glassPlan: { on: ['board'], leaseMs: 86_400_000, value: glassPlan },
    layouts: {
      on: ['office'],
      leaseMs: 600_000,
      value: z.object({
        layouts: z.array(keptLayout),
        schedules: z.array(schedule),
        groups: z.array(group),
        assignments: z.array(z.object({ target, ...assignment.shape })),
        powers: z.array(z.object({ glassId, power })),
        /** Every glass that is named anywhere or has been lit, by its name. */
        glassIds: z.array(glassId),
      }),
    },
  },
  state: z.object({
    layouts: z.record(layoutId, keptLayout),
    schedules: z.record(scheduleId, schedule),
    groups: z.record(groupId, group),
    ofGlass: z.record(glassId, assignment),
    ofGroup: z.record(groupId, assignment),
    powers: z.record(glassId, power),
  }),
})
