// Android evaluators that take short text commands over UDP and are asked for their results.
import iconv from 'iconv-lite'
import { z } from 'zod'
import { level } from '#wire/ids'
import { defineDriver, type Effect, type Outgoing, type StaffCard } from '../driver.ts'
import { hexOf } from '../framing/hex.ts'
import { whole } from '../framing/whole.ts'

/** Commands of the network form `Snn…E`. */
const command = {
  welcome: 'S01',
  rate: 'S02',
  pause: 'S03',
  login: 'S04',
  logout: 'S05',
  resume: 'S06',
  notice: 'S15',
  heartbeat: 'S95',
} as const
const poll = 'SE'

/** The original client waits 10 s for the device, beats every 10 s and asks every 2 s. */
const answerWithinMs = 10_000
const pollEveryMs = 2_000
const beatEveryPolls = 5
const rememberedResults = 16

const settings = z.strictObject({
  encoding: z.enum(['utf8', 'gbk']).default('utf8').describe('how the device writes Chinese; the one seen uses UTF-8'),
  levels: z
    .record(z.string().regex(/^(0|[1-9]\d?)$/, 'a key index, 0–99'), level)
    .default({ 0: 5, 1: 4, 2: 3, 3: 2, 4: 1 })
    .describe('level of each key index the device sends; an index not listed is no rating'),
})
type Settings = z.output<typeof settings>

interface State {
  readonly showing: 'welcome' | 'rating' | 'paused'
  /** Polls since the last heartbeat. */
  readonly polls: number
  /** Results reported lately: a device gives the same one to several polls, and it must not count twice. */
  readonly seen: readonly string[]
  /** Those of the last reading: should they not be stored, the device will be asked for them again. */
  readonly unsure: readonly string[]
  /** Our welcome after a result is still to be answered; no frame of the agent's waits for that answer. */
  readonly welcoming: boolean
  /** A notice of ours is on the glass and has to be taken away again. */
  readonly warned: boolean
}

export const driver = defineDriver<Settings, State>({
  id: 'android-text-evaluator',
  label: '安卓评价器（文本命令）',
  source:
    'github.com/beango/zxclient 16a7fe5, Common/util/Tools.cs and its logs of 2018 and 2021: UDP port 8001, UTF-8 (other makes may use GBK: a setting). Results were logged over its USB forward; the same text over UDP, and key indexes counted from 0 as in its S51 and S18 commands, are our reading: press each key once when installing.',
  transports: ['udp'],
  capabilities: ['rate'],
  limits: '设备按键后可能自行致谢，无法等待存储确认；结果靠轮询取回，网络中断时最后一次按键可能丢失。',
  settings,
  framing: () => whole(4096),
  initial: () => ({ showing: 'welcome', polls: 0, seen: [], unsure: [], welcoming: false, warned: false }),

  decode(frame, state, { encoding, levels }) {
    const text = iconv.decode(Buffer.from(frame), encoding)
    const results = resultsIn(text)
    if (results.length === 0) {
      const answered = answerIn(text)
      if (answered === null) return { effects: [], state }
      if (answered === command.welcome && state.welcoming) return { effects: [], state: { ...state, welcoming: false } }
      return { effects: [{ do: 'answer', answer: 'accepted', text: answered }], state }
    }
    const fresh = results.filter(
      ({ key }, index) => !state.seen.includes(key) && index === results.findIndex((other) => other.key === key),
    )
    const reports = fresh.map(({ value }): Effect => {
      const pressed = levels[value]
      if (pressed !== undefined) return { do: 'report', report: { type: 'level', level: pressed } }
      return { do: 'report', report: { type: 'state', state: 'ok', text: `未知的评价值 ${value}，未计入` } }
    })
    const unsure = fresh.map(({ key }) => key)
    const seen = [...state.seen, ...unsure].slice(-rememberedResults)
    return {
      effects: [
        ...reports,
        { do: 'answer', answer: 'accepted', text: poll },
        { do: 'write', bytes: iconv.encode(message(command.welcome, ''), encoding) },
      ],
      state: { ...state, showing: 'welcome', seen, unsure, welcoming: true },
    }
  },

  encode(order, state, { encoding }) {
    const send = (code: string, text: string): Outgoing => ({
      bytes: iconv.encode(message(code, text), encoding),
      answerWithinMs,
    })
    const unwarn = state.warned ? [send(command.notice, '')] : []
    switch (order.order) {
      case 'invite':
        return {
          frames: [...unwarn, send(command.rate, '')],
          state: { ...state, showing: 'rating', welcoming: false, warned: false },
        }
      case 'endInvitation':
        if (state.showing !== 'rating') return { frames: unwarn, state: { ...state, warned: false } }
        return {
          frames: [...unwarn, send(command.welcome, '')],
          state: { ...state, showing: 'welcome', warned: false },
        }
      case 'notStored':
        return {
          frames: [send(command.notice, '本次评价未能保存，请告知工作人员')],
          state: { ...state, seen: state.seen.filter((key) => !state.unsure.includes(key)), unsure: [], warned: true },
        }
      case 'identity': {
        if (order.paused) return { frames: [send(command.pause, '')], state: { ...state, showing: 'paused' } }
        const resume = state.showing === 'paused' ? [send(command.resume, '')] : []
        const who = order.staff === null ? send(command.logout, '') : send(command.login, card(order.staff))
        return { frames: [...resume, who], state: { ...state, showing: resume.length > 0 ? 'welcome' : state.showing } }
      }
      case 'show':
      case 'line':
      case 'clock':
      case 'speak':
      case 'print':
        return { frames: [], state }
    }
  },

  heartbeat: {
    everyMs: pollEveryMs,
    frames(state, { encoding }) {
      const ask = (text: string): Outgoing => ({ bytes: iconv.encode(text, encoding), answerWithinMs })
      const beat = state.polls === 0 ? [ask(message(command.heartbeat, ''))] : []
      return { frames: [...beat, ask(poll)], state: { ...state, polls: (state.polls + 1) % beatEveryPolls } }
    },
  },

  examples: [
    {
      name: 'a result taken by a poll, key index 1: 满意',
      origin: 'zxclient log of 2018-06-28 09:28:16',
      incoming: ascii(
        'S02||1||1||CCB8A8DB14F8-2018-6-28-9-28-13.jpg||5||2018-6-28 9:28:13||CCB8A8DB14F8-2018-6-28-9-28-13.jpg||CCB8A8DB14F8-2018-6-28-9-28-4.amr||1||E',
      ),
      effects: [
        { do: 'report', report: { type: 'level', level: 4 } },
        { do: 'answer', answer: 'accepted', text: poll },
        { do: 'write', bytes: iconv.encode('S01E', 'utf8') },
      ],
    },
    {
      name: 'a poll without a result',
      origin: 'zxclient log of 2018-07-19 15:12:25',
      incoming: ascii('SERecvCmdOK'),
      effects: [{ do: 'answer', answer: 'accepted', text: poll }],
    },
    {
      name: 'the answer to a heartbeat',
      origin: 'zxclient log of 2021-04-21 17:51:10',
      incoming: ascii('S95OK'),
      effects: [{ do: 'answer', answer: 'accepted', text: 'S95' }],
    },
    {
      name: 'a contact form (seven parts) is no rating and its personal data stays unread',
      origin: 'zxclient Tools.cs, the branch for seven parts',
      incoming: ascii('S02||mac||2018||name||phone||remark||E'),
      effects: [],
    },
    {
      name: 'please rate',
      origin: 'zxclient WorkForm.cs line 1418',
      order: { order: 'invite', number: 'A015', openForMs: 60_000 },
      outgoing: [ascii('S02E')],
    },
    {
      name: 'pause',
      origin: 'zxclient WorkForm.cs line 1241',
      order: { order: 'identity', staff: null, paused: true },
      outgoing: [ascii('S03E')],
    },
    {
      name: 'staff member on duty',
      origin: 'fields of zxclient Tools.cs EmployeeLogin, in the network form',
      order: {
        order: 'identity',
        staff: { name: '李明', badge: '0215', unit: '社会保障', windowNumber: '3', stars: 5 },
        paused: false,
      },
      outgoing: [
        hexOf(
          new TextEncoder().encode(
            'S040215|name,姓名,李明|jobNum,工号,0215|window,窗口名称,3|department,部门名称,社会保障|star,星级,5E',
          ),
        ),
      ],
    },
  ],
})

function message(code: string, text: string): string {
  return `${code}${text}E`
}

/** A result has ten parts or more: S02, card, key index, file, seconds, time, … E. Anything else says nothing about a level. */
function resultsIn(text: string): readonly { value: string; key: string }[] {
  return [...text.matchAll(/S02\|\|.*?\|\|E(?=S02\|\||SE|RecvCmdOK|$)/gs)].flatMap(([result]) => {
    const parts = result.split('||')
    const [, card, value = '', , , time] = parts
    if (parts.length < 10 || !/^(0|[1-9]\d?)$/.test(value)) return []
    return [{ value, key: `${card}|${value}|${time}` }]
  })
}

/** What an acknowledgement acknowledges; null when the text is none. `RecvCmdOK` names no command. */
function answerIn(text: string): string | null {
  if (/^(SE)?RecvCmdOK$/.test(text) || text === 'SEOK') return poll
  return /^(S\d\d)OK$/.exec(text)?.[1] ?? null
}

/** Separators inside a value would end its field: they become their full-width twins. */
function card({ name, badge, unit, windowNumber, stars }: StaffCard): string {
  const fields = [
    ['name', '姓名', name],
    ['jobNum', '工号', badge],
    ['window', '窗口名称', windowNumber],
    ['department', '部门名称', unit],
    ...(stars === null ? [] : [['star', '星级', String(stars)]]),
  ]
  const safe = (text = '') => text.replaceAll('|', '｜').replaceAll(',', '，')
  return [safe(badge), ...fields.map(([key, title, value]) => `${key},${title},${safe(value)}`)].join('|')
}

function ascii(text: string): string {
  return hexOf(new TextEncoder().encode(text))
}
