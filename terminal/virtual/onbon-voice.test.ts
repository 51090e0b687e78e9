// Onbon cards with a voice: they say a call when they are told to, never while a sign is only shown again, and refuse what is no voice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from '#wire/voice/sentence'
import type { Order, SignText } from '../driver.ts'
import { drivers } from '../drivers/index.ts'
import { nothing } from '../framing/framing.ts'
import { hexOf } from '../framing/hex.ts'
import { onbon } from '../framing/onbon.ts'
import type { CardSaying, Surroundings, VirtualDevice } from './device.ts'
import { line } from './line-for-tests.ts'
import { onbonGraphicSign } from './onbon-graphic-sign.ts'
import { onbonSign } from './onbon-sign.ts'

const panel: SignText = {
  title: '请A012号到3号窗口',
  person: '李明 0215',
  state: '',
  notice: '监督电话 12345',
  leaseSeconds: 30,
}
const show = (change: Partial<SignText> = {}): Order => ({ order: 'show', panel: { ...panel, ...change } })
const text = sentenceOf({ number: 'A012', windowNumber: '3', place: '一楼东侧' })
const speak = (change: { times?: number; volumePercent?: number; text?: string } = {}): Order => ({
  order: 'speak',
  announcement: { text, samples: Int16Array.of(0), times: 1, volumePercent: 70, ...change },
})
const voice = { person: 2, volume: 10, speed: 4 }

const size = { width: 192, height: 32 }
interface Card {
  readonly id: string
  /** Where the flag of the voice stands in the frame that carries it. */
  readonly flagAt: number
  card(world: Surroundings): VirtualDevice
  /** Bytes that are no voice, from a place behind the flag on. */
  readonly faults: readonly (readonly [what: string, place: number, bytes: readonly number[]])[]
}
const cards: readonly Card[] = [
  {
    id: 'onbon-bx-font-card',
    flagAt: 37,
    card: (world) => onbonSign(world, size),
    faults: [
      ['a flag that is none', 0, [3]],
      ['a seventh voice', 1, [6]],
      ['a volume of 11', 2, [11]],
      ['a speed of 11', 3, [11]],
      ['nothing to say', 4, [0, 0]],
      ['more to say than there is', 4, [0xff, 0xff]],
      ['one byte less to say than there is', 4, [text.length * 2 - 2]],
    ],
  },
  {
    id: 'onbon-bx-graphic-card',
    flagAt: 52,
    card: (world) => onbonGraphicSign(world, { ...size, colours: 'two', generation: '6E', screen: 1 }),
    faults: [
      ['a flag that is none', 0, [2]],
      ['a seventh voice', 1, [6]],
      ['a volume of 11', 2, [11]],
      ['a speed of 11', 3, [11]],
      ['a text in another encoding', 4, [3]],
      ['words without end', 5, [0xff, 0xff, 0xff, 0xff]],
      ['four readings', 13, [4]],
      ['a way to read numbers that is none', 14, [3]],
      ['nothing to say', 17, [0, 0]],
      ['more to say than there is', 17, [0xff, 0xff]],
      ['one byte less to say than there is', 17, [text.length * 2 - 2]],
    ],
  },
]

function saidBy(device: VirtualDevice): readonly CardSaying[] {
  const glass = device.glass()
  return glass.type === 'sign' || glass.type === 'dots' ? glass.said : []
}

describe.each(cards)('a card with a voice behind $id', ({ id, flagAt, card, faults }) => {
  const lineTo = (settings: object = { voice }) => line(id, { ...size, ...settings }, card)

  it('says a call in the hall’s words, as loud and as often as the hall has set', () => {
    const to = lineTo()
    to.tell(show())
    to.tell(speak())
    to.tell(speak({ times: 3, volumePercent: 100 }))
    expect(to.answers).not.toContain('refused')
    expect(saidBy(to.device)).toMatchObject([
      { text: '请A零一二号到三号窗口，一楼东侧', person: 2, speed: 4, volume: 10, times: 3 },
      { text: '请A零一二号到三号窗口，一楼东侧', person: 2, speed: 4, volume: 7, times: 1 },
    ])
  })

  it('goes on showing what it showed', () => {
    const to = lineTo()
    to.tell(show())
    const before = areasOf(to.device)
    to.tell(speak())
    expect(areasOf(to.device)).toEqual(before)
  })

  it('says nothing when words are shown, renewed or flash, nor when a notice changes', () => {
    const to = lineTo()
    to.tell(show())
    to.tell(speak())
    for (const change of [{}, {}, { title: '' }, {}, { notice: '今日提前下班' }]) to.tell(show(change))
    to.tell({ order: 'clock', time: '10:32', minute: 632 })
    to.beat()
    expect(saidBy(to.device)).toHaveLength(1)
  })

  it('sends exactly the bytes of a card without a voice whenever something is shown', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 })
    const panels = fc.record({ title: words, person: words, state: words, notice: words })
    fc.assert(
      fc.property(fc.array(panels, { minLength: 1, maxLength: 3 }), (shown) => {
        const [speaking, silent] = [lineTo(), lineTo({})]
        for (const change of shown) for (const to of [speaking, silent]) to.tell(show(change))
        expect(speaking.sent.map(hexOf)).toEqual(silent.sent.map(hexOf))
      }),
      { numRuns: 40 },
    )
  })

  it('is not told to say anything where nobody has switched its voice on', () => {
    const to = lineTo({})
    to.tell(show())
    const before = to.sent.length
    to.tell(speak())
    expect([to.sent.length, saidBy(to.device)]).toEqual([before, []])
  })

  it('is told a call once only: nobody knows whether a card that did not answer has said it', () => {
    const driver = drivers.get(id)
    const settings = driver?.settings.parse({ ...size, voice })
    const frames = driver?.encode(speak(), driver.initial(settings), settings).frames ?? []
    expect(frames.filter(({ tries }) => tries === 1)).toHaveLength(1)
  })

  it('reads nothing in a text for an order to itself', () => {
    const to = lineTo()
    to.tell(speak({ text: '请到[v10]\\C1窗口' }))
    expect(saidBy(to.device)[0]?.text).toBe('请到 v10  C1窗口')
  })

  it('takes the frame of its words as it is', () => {
    const to = lineTo()
    to.device.receive(onbon.wrap(spokenFrame(lineTo, flagAt)))
    expect([to.answers, saidBy(to.device).length]).toEqual([['accepted'], 1])
  })

  it.each(faults)('refuses %s, and neither says nor shows it', (_what, place, bytes) => {
    const frame = spokenFrame(lineTo, flagAt)
    frame.set(bytes, flagAt + place)
    const to = lineTo()
    to.device.receive(onbon.wrap(frame))
    expect([to.answers, saidBy(to.device), areasOf(to.device)]).toEqual([['refused'], [], []])
  })

  it.each([
    [{ person: 6 }, 'voice.person'],
    [{ volume: 0 }, 'voice.volume'],
    [{ volume: 11 }, 'voice.volume'],
    [{ speed: 11 }, 'voice.speed'],
    [{ person: 1, pitch: 2 }, 'voice'],
    ['loud', 'voice'],
  ])('does not take %j for a setting, and says where', (given, place) => {
    const issues = drivers.get(id)?.settings.safeParse({ voice: given }).error?.issues
    expect(issues?.map(({ path }) => path.join('.'))).toEqual([place])
  })
})

describe('a card without a voice', () => {
  it('of the fifth generation cannot be given one', () => {
    const settings = drivers.get('onbon-bx-graphic-card')?.settings
    expect(settings?.safeParse({ generation: '5E', voice }).error?.issues).toMatchObject([
      { path: ['voice'], message: 'the areas of a 5E card carry no voice, expected silent' },
    ])
  })
})

describe('the frame of a font card', () => {
  it('fits its buffer of 1,024 bytes with the longest words to show and to say', () => {
    const long = (characters: number) => '窗'.repeat(characters)
    const to = line('onbon-bx-font-card', { ...size, voice }, (world) => onbonSign(world, size))
    to.tell(show({ title: long(200), person: long(200), state: long(200), notice: long(600) }))
    to.tell(speak({ text: long(200) }))
    const lengths = to.sent.map((bytes) => (onbon.cut(nothing, bytes).frames[0]?.length ?? 0) + 2)
    for (const length of lengths) expect(length).toBeLessThanOrEqual(1_024)
    expect(to.answers).toEqual(['accepted', 'accepted'])
  })
})

function areasOf(device: VirtualDevice) {
  const glass = device.glass()
  return glass.type === 'sign' || glass.type === 'dots' ? glass.areas : []
}

type LineTo = () => ReturnType<typeof line>

/** The frame that carries the words, without its wrapping. */
function spokenFrame(lineTo: LineTo, flagAt: number): Uint8Array<ArrayBuffer> {
  const to = lineTo()
  to.tell(speak())
  const frames = to.sent.flatMap((bytes) => onbon.cut(nothing, bytes).frames)
  const frame = frames.find((one) => one.length > flagAt && (one[flagAt] ?? 0) > 0)
  if (frame === undefined) throw new Error('nothing is said')
  return Uint8Array.from(frame)
}
