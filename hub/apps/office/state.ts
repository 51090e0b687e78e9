// What the office page lists: boxes waiting, boxes and devices with their state, and who has an account. Pure.
import type { DeviceState } from '#wire/device'
import type { FactsOf } from '#wire/index'
import { clockFace, type Now } from '../../../display/design/clock.ts'
import { oldestMs, oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { words } from './words.ts'

/** Words and how loudly they are said. */
export interface Standing {
  readonly words: string
  readonly tone: DeviceState
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
  /** Windows where a box can be placed. */
  readonly windows: FactsOf<'office'>['windows']['value']
  readonly accounts: FactsOf<'office'>['accounts']['value'] | null
  readonly people: FactsOf<'office'>['people']['value']
  readonly boxesOldMs: number | null
  readonly accountsOldMs: number | null
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
  const moment = (at: string) => {
    const { date, time } = clockFace(at, hall.timeZone, language)
    return `${date} ${time}`
  }
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
    windows: facts.windows?.value ?? [],
    accounts: facts.accounts?.value ?? null,
    people: facts.people?.value ?? { units: [], staff: [] },
    boxesOldMs: oldMs(freshness.boxes),
    accountsOldMs: oldestMs(freshness.accounts, freshness.people),
  }
}
