// Tests the devices of a box by themselves, one at a time and without the hub: signs, printers and speakers by orders, keys by watching them.
import type { Capability } from '#wire/device'
import { type Alarm, type Clock, createAlarm } from '../clock.ts'
import type { Counters } from '../counters.ts'
import type { SignText } from '../driver.ts'
import type { Known } from '../roll-call/answers.ts'
import type { Clips } from '../voice/clips.ts'
import { lengthMs } from '../voice/sound.ts'
import type { KeyWatch, SeenPress } from './key-watch.ts'
import { pictureMs, testPicture, testSentence, testSlip } from './orders.ts'

/** What a device can be asked to do in a test. */
export type TestKind = 'picture' | 'slip' | 'sentence' | 'keys'

/** How a test stands: under way for so long yet, or over with what came of it in words. */
export interface TestResult {
  readonly kind: TestKind
  readonly isUnderWay: boolean
  readonly text: string
}

export interface TestedDevice {
  readonly known: Known
  readonly kinds: readonly TestKind[]
  /** Of the last test since the agent began. */
  readonly result: TestResult | null
  /** Keys are only shown for so long yet; ms. */
  readonly keysLeftMs: number
  readonly presses: readonly SeenPress[]
}

/** What the box's own page shows and asks. */
export interface SelfTestDesk {
  devices(): readonly TestedDevice[]
  /** `busy`: this device is being tested, or an emergency stands, which nothing may cover. */
  begin(deviceId: string, kind: TestKind): 'begun' | 'unknown' | 'busy'
}

export interface SelfTestPorts {
  readonly clock: Clock
  readonly clips: Clips
  readonly keys: KeyWatch
  readonly counters: Pick<Counters, 'known' | 'speak' | 'print'>
  isEmergency(): boolean
  /** What signs must show has changed. */
  changed(): void
}

export interface SelfTest {
  readonly desk: SelfTestDesk
  stop(): void
  /** The test picture of a sign while it is being tested; null: as usual. */
  pictureOn(deviceId: string): SignText | null
}

const kindsOf: Readonly<Partial<Record<Capability, TestKind>>> = {
  ...{ sign: 'picture', print: 'slip', speak: 'sentence' },
  ...{ rate: 'keys', call: 'keys', identify: 'keys', alarm: 'keys' },
}

export function createSelfTest(ports: SelfTestPorts): SelfTest {
  const { clock, keys, counters } = ports
  const results = new Map<string, TestResult>()
  const endings = new Map<string, Alarm>()

  const kindsAt = ({ card }: Known) => [...new Set(card.capabilities.flatMap((one) => kindsOf[one] ?? []))]

  function underWay(deviceId: string, kind: TestKind, text: string): void {
    results.set(deviceId, { kind, isUnderWay: true, text })
  }
  function over(deviceId: string, kind: TestKind, text: string): void {
    results.set(deviceId, { kind, isUnderWay: false, text })
    ports.changed()
  }
  function overAfter(ms: number, deviceId: string, kind: TestKind, text: string): void {
    const ending = endings.get(deviceId) ?? createAlarm(clock)
    endings.set(deviceId, ending)
    ending.set(ms, () => over(deviceId, kind, text))
  }

  const tests: Readonly<Record<TestKind, (known: Known) => void>> = {
    picture({ card: { deviceId } }) {
      underWay(deviceId, 'picture', '正在显示测试画面')
      overAfter(pictureMs, deviceId, 'picture', '测试画面已撤下，恢复正常显示')
      ports.changed()
    },
    slip({ card: { deviceId, label } }) {
      underWay(deviceId, 'slip', '正在打印')
      void counters.print(deviceId, testSlip(label)).then(({ result, text }) => {
        over(deviceId, 'slip', result === 'printed' ? '测试条已打印' : `没有打印：${text}`)
      })
    },
    sentence({ card: { deviceId } }) {
      const sentence = testSentence(ports.clips)
      underWay(deviceId, 'sentence', '正在播放')
      counters.speak(deviceId, sentence)
      overAfter(lengthMs(sentence.samples), deviceId, 'sentence', '测试语已播放，没听到请查音量和接线')
    },
    keys: ({ card: { deviceId } }) => keys.begin(deviceId),
  }

  return {
    desk: {
      devices: () =>
        counters.known().map((known) => {
          const { deviceId } = known.card
          const result = results.get(deviceId) ?? null
          return {
            ...{ known, kinds: kindsAt(known), result },
            ...{ keysLeftMs: keys.leftMs(deviceId), presses: keys.presses(deviceId) },
          }
        }),
      begin(deviceId, kind) {
        const known = counters.known().find(({ card }) => card.deviceId === deviceId)
        if (known === undefined || !kindsAt(known).includes(kind)) return 'unknown'
        if (ports.isEmergency() || results.get(deviceId)?.isUnderWay === true) return 'busy'
        if (known.card.state === 'offline') over(deviceId, kind, '设备未连接，没有测试')
        else tests[kind](known)
        return 'begun'
      },
    },
    stop() {
      for (const ending of endings.values()) ending.cancel()
    },
    pictureOn(deviceId) {
      const result = results.get(deviceId)
      if (result?.kind !== 'picture' || !result.isUnderWay) return null
      const known = counters.known().find(({ card }) => card.deviceId === deviceId)
      return known === undefined ? null : testPicture(known.card.label)
    },
  }
}
