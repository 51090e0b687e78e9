// What the office page lists: boxes waiting, boxes and devices with their state, and the people of the hall. Pure.
import type { DeviceState } from '#wire/device'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { words } from './words.ts'

/** Words and how loudly they are said. */
export interface Standing {
  readonly words: string
  readonly tone: DeviceState
}

/** A window as one chooses it. */
export interface OfficeWindow {
  readonly windowId: string
  readonly number: string
  readonly windowName: string
  readonly windowNameEn: string
}

/** Each list is null while there is no information. */
export interface OfficeState {
  readonly hallName: string
  readonly time: string
  readonly waiting:
    | readonly { readonly code: string; readonly description: string; readonly requested: string }[]
    | null
  readonly boxes:
    | readonly {
        readonly boxId: string
        readonly name: string
        readonly standing: Standing
        readonly windowId: string | null
        readonly window: string
        readonly isRevoked: boolean
        readonly version: string
        readonly since: string
        readonly quarantined: number
      }[]
    | null
  readonly devices:
    | readonly {
        readonly deviceId: string
        readonly label: string
        readonly driver: string
        readonly boxId: string
        readonly standing: Standing
        readonly text: string
        readonly since: string
      }[]
    | null
  readonly people:
    | readonly {
        readonly staffId: string
        readonly name: string
        readonly badge: string
        readonly unit: string
        readonly title: string
      }[]
    | null
  readonly boxesOldMs: number | null
  readonly peopleOldMs: number | null
}

export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): OfficeState {
  const say = words[language]
  const { value: hall } = facts.hall
  const lists = facts.boxes?.value
  const people = facts.people?.value
  const moment = (at: string) => {
    const { date, time } = clockFace(at, hall.timeZone, language)
    return `${date} ${time}`
  }
  const unitName = new Map(people?.units.map((unit) => [unit.unitId, language === 'zh' ? unit.name : unit.nameEn]))
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: clockFace(now.at, hall.timeZone, language).time,
    waiting:
      lists?.waiting.map(({ code, description, requestedAt }) => ({
        code,
        description,
        requested: moment(requestedAt),
      })) ?? null,
    boxes:
      lists?.boxes.map((box) => ({
        boxId: box.boxId,
        name: box.name,
        standing: box.isRevoked
          ? { words: say.revoked, tone: 'fault' }
          : { words: say[box.presence], tone: box.presence === 'online' ? 'ok' : 'offline' },
        windowId: box.windowId,
        window: box.windowId ?? say.none,
        isRevoked: box.isRevoked,
        version: box.version ?? say.none,
        since: moment(box.since),
        quarantined: box.quarantined,
      })) ?? null,
    devices:
      lists?.devices.map((device) => ({
        deviceId: device.deviceId,
        label: device.label,
        driver: device.driver,
        boxId: device.boxId,
        standing: { words: say.deviceState[device.state], tone: device.state },
        text: device.text,
        since: moment(device.since),
      })) ?? null,
    people:
      people?.staff.map((one) => ({
        staffId: one.staffId,
        name: language === 'zh' ? one.name : one.nameEn,
        badge: one.badge,
        unit: unitName.get(one.unitId) ?? one.unitId,
        title: one.title,
      })) ?? null,
    boxesOldMs: oldMs(freshness.boxes),
    peopleOldMs: oldMs(freshness.people),
  }
}
