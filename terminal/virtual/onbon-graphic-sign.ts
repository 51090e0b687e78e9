// A virtual graphic Onbon card and its glass of lamps: it checks, answers, draws the pictures it is sent and goes dark in time.
import { type DotsArea, faultCounter, type Surroundings, type VirtualDevice } from './device.ts'
import { litAreas } from './lit-areas.ts'
import { createMouth, graphicVoiceIn, type Told } from './onbon-voice.ts'
import { ear, onTheWire, type Reader, reader } from './onbon-wire.ts'

export interface GraphicSign {
  /** Dots. */
  readonly width: number
  readonly height: number
  readonly colours: 'one' | 'two'
  readonly generation: '5E' | '6E'
  /** Screen number. */
  readonly screen: number
}

const error = { none: 0, group: 1, command: 2, busy: 3, memory: 4, checksum: 5, screen: 18 } as const
type CardError = (typeof error)[keyof typeof error]

const longestFrame = 65_536
/** Areas of a card, and lamps an area may hold. */
const areasOf = { '5E': 4, '6E': 32 } as const
const bytesOfArea = 300 * 1_024
const headLength = 16
const usualBrightness = 15
/** Dots per second of a text that moves at speed 1; each step above is slower. */
const fastest = 120

export function onbonGraphicSign(world: Surroundings, sign: GraphicSign): VirtualDevice {
  const faults = faultCounter()
  const areas = litAreas<DotsArea>(world)
  const mouth = createMouth(world)
  let brightness = usualBrightness
  const wire = ear({ frame: take, damaged: () => answer(error.checksum) }, longestFrame)

  function take(frame: Uint8Array): void {
    const head = new DataView(frame.buffer, 0, frame.length)
    if (frame.length < headLength || frame[4] !== 0xf0) return
    if (head.getUint16(0, true) !== sign.screen && head.getUint16(0, true) !== 0xfffe) return
    const data = frame.subarray(headLength)
    const fault = faults.take()
    if (fault === 'silent') return
    const isWhole = head.getUint32(12, true) === data.length
    const refusal = fault === 'busy' ? error.busy : fault === 'nack' ? error.command : isWhole ? null : error.checksum
    const result = refusal ?? serve(data)
    if (data[0] === 1) answer(result)
    world.changed()
  }

  function serve(data: Uint8Array): CardError {
    const name = `${data[1]?.toString(16)} ${data[2]?.toString(16)}`
    switch (name) {
      case 'a2 0':
        return error.none
      case 'a2 7':
        if (data.length !== 5 + 49) return error.command
        // By half hour it would need a clock; by hand all levels are the same.
        brightness = data[6] ?? usualBrightness
        return error.none
      case 'a7 1':
        if (data[5] === 0xff) areas.dropAll()
        else for (const id of data.subarray(6)) areas.drop(id)
        return error.none
      case 'a7 0':
        return update(data.subarray(5))
      default:
        return data[1] === 0xa2 || data[1] === 0xa7 ? error.command : error.group
    }
  }

  function update(body: Uint8Array): CardError {
    let read: AreaRead
    try {
      read = sign.generation === '6E' ? sixthArea(body, sign, world.now()) : fifthArea(body, sign, world.now())
    } catch {
      return error.command
    }
    const { area, told } = read
    const isInside = area.x + area.width <= sign.width && area.y + area.height <= sign.height
    if (!isInside || area.width === 0 || area.height === 0) return error.screen
    const others = areas.all().filter(({ id }) => id !== area.id)
    if (others.some((other) => overlap(area, other))) return error.screen
    if (others.length >= areasOf[sign.generation]) return error.memory
    areas.light(area)
    if (told !== null) mouth.say({ ...told, text: told.text ?? '' })
    return error.none
  }

  function answer(code: CardError): void {
    const header = [0, 0x80, sign.screen & 0xff, sign.screen >> 8, 0xf0, 0, 0x74, 0x01, 0, 0, 0, 0, 9, 0, 0, 0]
    const isBad = code === error.none ? 0 : 1
    world.send(onTheWire([...header, 0, 0xa0, isBad, isBad, 0, code, 0, 0, 0]))
  }

  return {
    keys: [],
    faults: ['silent', 'busy', 'nack'],
    receive: wire.hear,
    press: () => {},
    fault: (kind, count) => {
      faults.set(kind, count)
    },
    glass: () => ({
      type: 'dots',
      width: sign.width,
      height: sign.height,
      brightness,
      areas: areas.all(),
      said: mouth.said(),
    }),
    reset() {
      faults.clear()
      areas.dropAll()
      wire.forget()
    },
  }
}

function overlap(a: DotsArea, b: DotsArea): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

interface PageShown {
  readonly effect: number
  readonly speed: number
  readonly valid: number
  readonly bitmap: Uint8Array
}

/** Who, how long and where; the same in both generations. */
function placeOf(from: Reader) {
  const id = from.byte()
  const goesDark = from.byte() === 2
  const seconds = from.word()
  from.skip(1)
  from.skip(2 * from.word())
  from.skip(1 + 4)
  if (from.byte() !== 0x10) throw new RangeError('no area of pictures')
  const [x, y, width, height] = [from.word(), from.word(), from.word(), from.word()]
  if (from.byte() !== 0) throw new RangeError('frames are not known here')
  return { id, seconds: goesDark ? seconds : null, x, y, width, height }
}

/** Style, effect, exit, speed, stay, repeats, valid width; the same in both generations. */
function behaviourOf(page: Reader): Omit<PageShown, 'bitmap'> {
  page.skip(1)
  const effect = page.byte()
  page.skip(1)
  const speed = page.byte()
  page.skip(2 + 1)
  return { effect, speed, valid: page.word() }
}

/** An area, and what it tells the card to say; null: nothing. */
interface AreaRead {
  readonly area: DotsArea
  readonly told: Told | null
}

/** Count, length of the parameters, parameters with pages, and behind them all bitmaps. */
function sixthArea(body: Uint8Array, sign: GraphicSign, now: number): AreaRead {
  const from = reader(body)
  if (from.word() !== 1) throw new RangeError('one area at a time')
  const parameters = reader(from.bytes(from.long()))
  const bitmaps = from.rest()
  const place = placeOf(parameters)
  parameters.skip(3)
  const told = graphicVoiceIn(parameters)
  parameters.skip(5)
  const pages = Array.from({ length: parameters.word() }, (): PageShown => {
    const page = reader(parameters.bytes(parameters.long()))
    const behaviour = behaviourOf(page)
    page.skip(9)
    const offset = page.long()
    const length = page.long()
    if (offset + length > bitmaps.length) throw new RangeError('a bitmap is missing')
    return { ...behaviour, bitmap: bitmaps.subarray(offset, offset + length) }
  })
  if (parameters.rest().length > 0) throw new RangeError('the parameters are longer than they say')
  return { area: shown(place, pages, sign, now), told }
}

/** Length of everything, place, and each page followed by its bitmap. */
function fifthArea(body: Uint8Array, sign: GraphicSign, now: number): AreaRead {
  const from = reader(body)
  if (from.long() !== body.length - 4) throw new RangeError('the area is not as long as it says')
  const place = placeOf(from)
  const pages = Array.from({ length: from.word() }, (): PageShown => {
    const page = reader(from.bytes(from.long()))
    const behaviour = behaviourOf(page)
    page.skip(4)
    return { ...behaviour, bitmap: page.rest() }
  })
  return { area: shown(place, pages, sign, now), told: null }
}

type Place = ReturnType<typeof placeOf>

/** Pages side by side, as a joined movement shows them. */
function shown(place: Place, pages: readonly PageShown[], sign: GraphicSign, now: number): DotsArea {
  const { seconds, ...where } = place
  if (pages.length === 0 || pages.some(({ bitmap }) => bitmap.length > bytesOfArea)) throw new RangeError('no page')
  const rows = Array.from({ length: place.height }, (_, y) =>
    pages.map((page) => rowOf(page, y, place, sign).slice(0, page.valid)).join(''),
  )
  const [first] = pages
  return {
    ...where,
    dots: rows.join(''),
    dotsPerSecond: first?.effect === 4 ? Math.round(fastest / first.speed) : 0,
    since: now,
    expiresAt: seconds === null ? null : now + seconds * 1_000,
  }
}

/** One row as digits. A clear bit is a lit lamp; 5E: red byte, green byte in turn; 6E: words, low byte first, red before green. */
function rowOf(
  { bitmap }: PageShown,
  y: number,
  { x, width, height }: Place,
  { generation, colours }: GraphicSign,
): string {
  const lamps = colours === 'two' ? 2 : 1
  const unit = generation === '6E' ? 32 : 8
  const before = x % unit
  const units = Math.ceil((before + width) / unit)
  if (bitmap.length !== (units * unit * height * lamps) / 8) throw new RangeError('a bitmap has the wrong size')
  const isLit = (column: number, lamp: number): boolean => {
    const bit = column + before
    if (generation === '5E')
      return ((bitmap[(y * units + (bit >> 3)) * lamps + lamp] ?? 0xff) & (128 >> (bit & 7))) === 0
    const at = ((lamp * height + y) * units + Math.floor(bit / 32)) * 4 + (3 - ((bit % 32) >> 3))
    return ((bitmap[at] ?? 0xff) & (128 >> (bit & 7))) === 0
  }
  return Array.from({ length: width }, (_, column) =>
    Array.from({ length: lamps }, (_, lamp) => (isLit(column, lamp) ? 1 << lamp : 0)).reduce(
      (sum, lit) => sum + lit,
      0,
    ),
  ).join('')
}
