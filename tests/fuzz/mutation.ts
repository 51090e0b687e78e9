// Damage of every kind, as values that fast-check can repeat: bytes that flip, go missing or come twice; JSON with a part replaced.
import fc from 'fast-check'

/** What no answer and no log may ever repeat; stands for a visitor's own words. */
export const planted = 'planted-owner 张三丰'

const cut = fc.record({
  how: fc.constantFrom('flip', 'drop', 'twice', 'insert', 'end'),
  place: fc.nat(),
  length: fc.integer({ min: 1, max: 12 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
})
type Cut = typeof cut extends fc.Arbitrary<infer T> ? T : never

function applyCut(bytes: Buffer, { how, place, length, bytes: added }: Cut): Buffer {
  const at = bytes.length === 0 ? 0 : place % bytes.length
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)]
  switch (how) {
    case 'flip': {
      const flipped = Buffer.from(bytes)
      if (flipped.length > 0) flipped[at] = (flipped[at] ?? 0) ^ (added[0] || 1)
      return flipped
    }
    case 'drop':
      return Buffer.concat([before, after.subarray(length)])
    case 'twice':
      return Buffer.concat([before, after.subarray(0, length), after])
    case 'insert':
      return Buffer.concat([before, added, after])
    default:
      return before
  }
}

/** These bytes with one to three damages; now and then they come out as they were. */
export function damaged(good: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Buffer> {
  return fc
    .tuple(good, fc.array(cut, { minLength: 1, maxLength: 3 }))
    .map(([bytes, cuts]) => cuts.reduce(applyCut, Buffer.from(bytes)))
}

const nasty: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  planted,
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\ud800',
  '\u202e回文',
  'x'.repeat(5_000),
  '2026-02-30',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  -1,
  0.5,
  -0,
  2 ** 31,
  2 ** 53,
  1e300,
  [],
  {},
  [null],
  Array(300).fill('x'),
  JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
]

/** Any JSON value, the unpleasant ones first. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
)

const change = fc.record({ place: fc.nat(), how: fc.constantFrom('replace', 'remove', 'add'), value: anyValue })

type Node = Record<string, unknown> | unknown[]
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function placesOf(value: unknown): { node: Node; key: string }[] {
  if (!isNode(value)) return []
  return Object.keys(value).flatMap((key) => [
    { node: value, key },
    ...placesOf((value as Record<string, unknown>)[key]),
  ])
}

/** A JSON value with up to two of its parts replaced, removed or added to; half are left whole. */
export function changed(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const apply = (whole: unknown, { place, how, value }: { place: number; how: string; value: unknown }) => {
    const places = placesOf(whole)
    const chosen = places[place % (places.length + 1)]
    if (chosen === undefined) return value
    const node = chosen.node as Record<string, unknown>
    if (how === 'remove') delete node[chosen.key]
    else if (how === 'add') node[`${chosen.key}-more`] = value
    else Object.defineProperty(node, chosen.key, { value, enumerable: true, configurable: true, writable: true })
    return whole
  }
  const changes = fc.oneof(fc.constant([]), fc.array(change, { minLength: 1, maxLength: 2 }))
  return fc
    .tuple(good, changes)
    .map(([value, changes]) => changes.reduce<unknown>((whole, one) => apply(structuredClone(whole), one), value))
}

/** The JSON text of values, nested deeper than a parser likes, or damaged as bytes. */
export function bodyOf(good: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> {
  const text = changed(good).map((value) => Buffer.from(JSON.stringify(value) ?? ''))
  const deep = fc.constantFrom(1_000, 9_000).map((depth) => Buffer.from(`${'['.repeat(depth)}${']'.repeat(depth)}`))
  return fc.oneof(
    { weight: 10, arbitrary: text },
    { weight: 2, arbitrary: damaged(text) },
    { weight: 1, arbitrary: deep },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  )
}
