// What makes the small hall one with a lunch duty, and the people who ask for things in it.
import type { HallCommand } from '../../hub/contract/index.ts'
import type { Actor } from '../../hub/core/decider.ts'
import type { PersonRole } from '../../hub/features/office/account/contract.ts'
import { smallHall } from './small-hall.ts'

type Configure = Extract<HallCommand, { name: 'hall.configure' }>

const configure = smallHall.find((one): one is Configure => one.name === 'hall.configure')
if (configure === undefined) throw new Error('the small hall has no hours')

/** The small hall's hours with lunch duty from 12:00 to 13:20. */
export const withLunch: Configure = {
  ...configure,
  data: {
    ...configure.data,
    lunchDuty: { from: '12:00', to: '13:20', place: '一楼前台', placeEn: 'First-floor front desk' },
  },
}

/** A person of a role; the account is named after whoever stands behind it, or after the role. */
export function person(role: PersonRole, staffId: string | null = null, accountId: string = staffId ?? role): Actor {
  return { kind: 'person', accountId, role, staffId }
}
