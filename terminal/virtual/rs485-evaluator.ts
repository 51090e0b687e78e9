// A virtual caller pad and evaluator on the RS-485 bus: it says 谢谢 only when the host's acknowledgement has come back.
import { type EvaluatorGlass, faultCounter, type Surroundings, type VirtualDevice } from './device.ts'

/** Values its rating keys send; the fourth of the original map and one more for the fifth key. */
const values: Readonly<Record<string, number>> = { level5: 3, level4: 2, level3: 1, level2: 0, level1: 4 }
const callerData: Readonly<Record<string, readonly number[]>> = {
  pleaseRate: [0x0b],
  next: [0x0c],
  recall: [0x0d],
  cancel: [0x0e],
  hold: [0x00, 0x0f],
  callBack: [0x03, 0x0f],
  giveUp: [0x06, 0x0f],
  oneMetreLine: [0x11],
  pause: [0x12],
  transfer: [0x13],
}
const thanksMs = 3_000
const ratingMs = 60_000
const rest = { text: '欢迎光临', isOpen: false } as const

export function rs485Evaluator(world: Surroundings, address = 1): VirtualDevice {
  const faults = faultCounter()
  let heard: number[] = []
  /** Frames sent and not yet acknowledged, oldest first. */
  let unanswered: { readonly key: string; readonly acknowledgement: string }[] = []
  let cancelTimer = () => {}
  let glass: EvaluatorGlass = blank()

  function show(change: Partial<EvaluatorGlass>, thenRestMs: number | null = null): void {
    glass = { ...glass, ...change }
    if (thenRestMs !== null) {
      cancelTimer()
      cancelTimer = world.after(thenRestMs, () => show(rest))
    }
    world.changed()
  }

  function obey(body: readonly number[]): void {
    const acknowledged = unanswered.findIndex(({ acknowledgement }) => acknowledgement === body.join())
    const [answered] = acknowledged >= 0 ? unanswered.splice(acknowledged, 1) : []
    const [, func, ...data] = body
    if (answered !== undefined && answered.key in values) {
      world.thanked(Number(answered.key.slice(-1)))
      show({ text: '谢谢您的评价', isOpen: false }, thanksMs)
    } else if (func === 0x01 && data[0] === 0x0b) show({ text: '请您评价', isOpen: true }, ratingMs)
    else if (func === 0x02 && data.length === 1) show({ stars: data[0] ?? null })
    else if (func === 0x02 && data.length === 6) {
      const digits = (part: readonly number[]) => part.map((digit) => (digit < 10 ? String(digit) : ' ')).join('')
      const isTicket = data.slice(0, 3).every((digit) => digit === 0x0a)
      show(isTicket ? { ticket: digits(data.slice(3)) } : { waiting: digits(data.slice(0, 3)) })
    } else if (func === 0x03) show({ beeps: glass.beeps + 1 })
  }

  return {
    keys: [...Object.keys(values), ...Object.keys(callerData)],
    faults: ['silent'],
    receive(bytes) {
      heard.push(...bytes)
      for (let body = takeBody(heard); body !== null; body = takeBody(heard))
        if (body[0] === address && faults.take() === null) obey(body)
      heard = heard.slice(-64)
    },
    press(key) {
      const value = values[key]
      const data = value === undefined ? callerData[key] : [value]
      if (data === undefined) return
      const func = value === undefined ? 0x01 : 0x11
      unanswered = [...unanswered, { key, acknowledgement: [address, 0x01, ...data].join() }].slice(-16)
      world.send(sealed([address, func, ...data]))
    },
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => glass,
    reset() {
      cancelTimer()
      faults.clear()
      heard = []
      unanswered = []
      glass = blank()
    },
  }
}

function blank(): EvaluatorGlass {
  return { type: 'evaluator', ...rest, stars: null, ticket: '', waiting: '', beeps: 0 }
}

function sealed(body: readonly number[]): Uint8Array {
  const check = body.reduce((sum, byte) => sum + byte, 0) % 256
  return Uint8Array.from([0xff, 0x68, body.length, body.length, 0x68, ...body, check, 0x16])
}

/** Takes the first sound frame out of `heard` and forgets everything before it. */
function takeBody(heard: number[]): readonly number[] | null {
  for (let at = 0; at + 8 < heard.length; at++) {
    const length = heard[at + 2] ?? 0
    const body = heard.slice(at + 5, at + 5 + length)
    const whole = sealed(body)
    if (length >= 2 && whole.every((byte, index) => byte === heard[at + index])) {
      heard.splice(0, at + whole.length)
      return body
    }
  }
  return null
}
