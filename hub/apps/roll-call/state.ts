// The sheet of the roll call: each window with its panel and how its devices answered. Pure.
import type { Capability } from '#wire/device'
import type { FactsOf } from '#wire/index'
import { clockFace, dayWords, type Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import { dateOf } from '../office/hall-time.ts'
import { listed } from '../office/listed.ts'
import { words } from './words.ts'

type Facts = FactsOf<'office'>
type Answer = NonNullable<Facts['rollCall']['value']>['answers'][number]

export interface DeviceLine {
  readonly what: string
  readonly words: string
  readonly tone: 'ok' | 'warning' | 'fault'
}

export interface Row {
  /** Null for what stands at no window. */
  readonly windowId: string | null
  readonly title: string
  readonly panel: { readonly words: string; readonly tone: DeviceLine['tone'] } | null
  readonly devices: readonly DeviceLine[]
}

export interface RollCallState {
  readonly hallName: string
  readonly time: string
  /** Null before the first roll call. */
  readonly call: {
    readonly rollCallId: string
    readonly begun: string
    readonly silent: string | null
    readonly signed: string | null
    readonly remark: string | null
  } | null
  readonly rows: readonly Row[]
  readonly oldMs: number | null
}

const tones = { ok: 'ok', warning: 'warning', fault: 'fault', offline: 'fault' } as const

export function screenState(
  { facts }: Seen<'office', 'hall'>['view'],
  freshness: Seen<'office', 'hall'>['freshness'],
  now: Now,
  language: Language,
): RollCallState {
  const { value: hall } = facts.hall
  const say = words[language]
  const call = facts.rollCall?.value ?? null
  const timeOf = (at: string) => clockFace(at, hall.timeZone, language).time
  const answers = call?.answers ?? []
  const windows = (facts.windows?.value ?? []).map(({ windowId, number, name }) => ({
    windowId,
    title: `${number} ${name}`,
    panel: panelOf(facts, windowId, language),
    devices: devicesAt(answers, windowId, hall.timeZone, language),
  }))
  const rest = [
    ...devicesAt(answers, null, hall.timeZone, language),
    ...answers.map((answer) => netOf(answer, language)),
  ]
  return {
    hallName: language === 'zh' ? hall.name : hall.nameEn,
    time: timeOf(now.at),
    call:
      call === null
        ? null
        : {
            rollCallId: call.rollCallId,
            begun: say.by(call.by, dayWords(dateOf(call.at, hall.timeZone), language), timeOf(call.at)),
            silent: call.silent.length === 0 ? null : say.silent(listed(call.silent, language)),
            signed: call.signed === null ? null : say.signed(call.signed.by, timeOf(call.signed.at)),
            remark: call.signed?.remark ?? null,
          },
    rows: rest.length === 0 ? windows : [...windows, { windowId: null, title: say.hall, panel: null, devices: rest }],
    oldMs: oldMs(freshness.rollCall),
  }
}

function panelOf(facts: Partial<Facts>, windowId: string, language: Language): Row['panel'] {
  const glass = facts.glasses?.value.find(({ key }) => key === `panel:${windowId}`)
  if (glass === undefined) return null
  return { words: words[language].panel[glass.state], tone: glass.state === 'lit' ? 'ok' : 'fault' }
}

/** What only a finger can test. */
const haveKeys: readonly Capability[] = ['rate', 'call', 'identify', 'alarm']

function devicesAt(
  answers: readonly Answer[],
  windowId: string | null,
  timeZone: string,
  language: Language,
): DeviceLine[] {
  const say = words[language]
  return answers
    .flatMap(({ devices }) => devices)
    .filter((device) => device.windowId === windowId)
    .map(({ label, state: told, text, capabilities, keySeenAt }) => {
      const isPad = capabilities.some((one) => haveKeys.includes(one))
      const isUntried = isPad && keySeenAt === null
      const seen = keySeenAt === null ? say.noKeySeen : say.keySeen(dayAndTime(keySeenAt, timeZone, language))
      const state = told === 'ok' && isUntried ? 'warning' : told
      const said = [say.state[state], text, isPad ? seen : ''].filter((part) => part !== '')
      return { what: label, words: said.join(' · '), tone: tones[state] }
    })
}

function dayAndTime(at: string, timeZone: string, language: Language): string {
  const day = dayWords(dateOf(at, timeZone), language)
  return `${day} ${clockFace(at, timeZone, language).time}`
}

function netOf({ boxId, net }: Answer, language: Language): DeviceLine {
  const { heard, neighbours } = net
  return { what: boxId, words: words[language].net(heard, neighbours), tone: heard < neighbours ? 'warning' : 'ok' }
}
