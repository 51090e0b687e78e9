// A virtual Onbon font card and its LED glass: it un-escapes, checks the CRC, answers, and goes dark when time is out.
import { faultCounter, type SignArea, type Surroundings, type VirtualDevice } from './device.ts'
import { litAreas } from './lit-areas.ts'
import { createMouth, fontVoiceIn } from './onbon-voice.ts'
import { ear, onTheWire, reader } from './onbon-wire.ts'

export interface SignSize {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

const error = { none: 0, group: 1, command: 2, busy: 3, checksum: 5, screen: 18 } as const
type CardError = (typeof error)[keyof typeof error]

const longestFrame = 4_096
const headLength = 14

export function onbonSign(world: Surroundings, { width, height }: SignSize, screen = 1): VirtualDevice {
  const faults = faultCounter()
  const areas = litAreas<SignArea>(world)
  const mouth = createMouth(world)
  const wire = ear({ frame: take, damaged: () => answer(error.checksum) }, longestFrame)

  function serve(data: Uint8Array): CardError {
    const [group, command] = data
    const name = `${group?.toString(16)} ${command?.toString(16)}`
    if (name === 'a2 0') return error.none
    if (name === 'a3 10') areas.dropAll()
    else if (name === 'a3 6') {
      let update: ReturnType<typeof readUpdate>
      try {
        update = readUpdate(data, world.now())
      } catch {
        return error.command
      }
      const fits = update.areas.every((area) => area.x + area.width <= width && area.y + area.height <= height)
      if (!fits) return error.screen
      if (update.deletes === 'all') areas.dropAll()
      else for (const id of update.deletes) areas.drop(id)
      for (const area of update.areas) areas.light(area)
      for (const saying of update.sayings) mouth.say(saying)
    } else return group === 0xa2 || group === 0xa3 ? error.command : error.group
    world.changed()
    return error.none
  }

  function take(frame: Uint8Array): void {
    if (!isForUs(frame, screen)) return
    const data = frame.subarray(headLength)
    const fault = faults.take()
    if (fault === 'silent') return
    const result = fault === 'busy' ? error.busy : fault === 'nack' ? error.command : serve(data)
    const wantsReply = data[2] === 0x01
    if (wantsReply) answer(result)
  }

  function answer(code: CardError): void {
    const header = [0x00, 0x80, 0xfe, 0xff, 0, 0, 0, 0, 0, 0, 0xfe, 0x02, 5, 0]
    world.send(onTheWire([...header, 0xa0, code === error.none ? 0 : 1, code, 0, 0]))
  }

  return {
    keys: [],
    faults: ['silent', 'busy', 'nack'],
    receive: wire.hear,
    press: () => {},
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => ({ type: 'sign', width, height, areas: areas.all(), said: mouth.said() }),
    reset() {
      faults.clear()
      areas.dropAll()
      wire.forget()
    },
  }
}

/** Header: to (2), from (2), 7 more, protocol 02, data length (2). FFFE means any card. */
function isForUs(frame: Uint8Array, screen: number): boolean {
  const word = (at: number) => (frame[at] ?? 0) + (frame[at + 1] ?? 0) * 256
  return (word(0) === screen || word(0) === 0xfffe) && frame[11] === 0x02 && word(12) === frame.length - headLength
}

/** Reads command A3 06: delete count (FF all) and ids, then areas with their voice and text. @throws RangeError when a length is wrong */
function readUpdate(data: Uint8Array, now: number) {
  const from = reader(data.subarray(5))
  const deleteCount = from.byte()
  const deletes = deleteCount === 0xff ? ('all' as const) : [...from.bytes(deleteCount)]
  const read = Array.from({ length: from.byte() }, () => readArea(from.bytes(from.word()), now))
  if (from.rest().length > 0) throw new RangeError('the areas are longer than they say')
  return {
    deletes,
    areas: read.map(({ area }) => area),
    sayings: read.flatMap(({ area, told }) => (told === null ? [] : { ...told, text: told.text ?? wordsOf(area) })),
  }
}

function readArea(bytes: Uint8Array, now: number) {
  const from = reader(bytes)
  const pixels = () => {
    const value = from.word()
    return value & 0x8000 ? value & 0x7fff : value * 8
  }
  if (from.byte() !== 0) throw new RangeError('no area of text')
  const place = { x: pixels(), y: from.word(), width: pixels(), height: from.word(), id: from.byte() }
  from.skip(1)
  const goesDark = from.byte() === 2
  const timeoutSeconds = from.word()
  const told = fontVoiceIn(from)
  from.skip(from.byte())
  const aligned = from.byte() & 0b11
  from.skip(2)
  const effect = from.byte()
  from.skip(3)
  const text = from.bytes(from.long())
  if (from.rest().length > 0) throw new RangeError('the area is longer than its text')
  const area: SignArea = {
    ...place,
    align: aligned === 0b10 ? 'centre' : aligned === 0b01 ? 'right' : 'left',
    effect: (['still', 'still', 'quick', 'left', 'right', 'up', 'down'] as const)[effect] ?? 'still',
    runs: runsOf(text),
    expiresAt: goesDark ? now + timeoutSeconds * 1000 : null,
  }
  return { area, told }
}

function wordsOf({ runs }: SignArea): string {
  return runs.map(({ text }) => text).join('')
}

/** `\C1` red, `\C2` green, `\C3` yellow until the next one; red at first. */
function runsOf(bytes: Uint8Array): SignArea['runs'] {
  const colours = { 1: 'red', 2: 'green', 3: 'yellow' } as const
  const parts = new TextDecoder('gb2312').decode(bytes).split(/\\C([123])/)
  return parts.flatMap((text, index) => {
    const colour = colours[(parts[index - 1] ?? '1') as unknown as keyof typeof colours] ?? 'red'
    return index % 2 === 0 && text !== '' ? [{ colour, text }] : []
  })
}
