// Configuration as people write it at night: lines lost, keys twice, anchors that explode; taken, or refused with file and line.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { loadConfig } from '../../config/load.ts'
import { ConfigError } from '../../config/mistake.ts'
import { openConfigFolder } from '../config/folder.ts'
import { type Attack, trySmaller } from './attack.ts'
import { damaged } from './mutation.ts'

const demo = new URL('../../config/halls/demo/', import.meta.url)
const china = new URL('../../config/calendars/china/2026.yaml', import.meta.url)
const lists = [...['units', 'windows', 'facilities', 'staff', 'posts', 'pledges'], ...['floors/first', 'floors/second']]

/** Each line holds nine of the line before: ten lines are three thousand million values. */
const bomb = Array.from({ length: 10 }, (_, line) =>
  line === 0
    ? 'b0: &b0 [x]'
    : `b${line}: &b${line} [${Array(9)
        .fill(`*b${line - 1}`)
        .join(', ')}]`,
).join('\n')

const lines = fc.constantFrom(
  bomb,
  'site: &self { self: *self }',
  'import: { units: *nobody }',
  '<<: *nobody',
  '? [a, b]\n: c',
  '? { a: b }\n: c',
  '__proto__: { polluted: 1 }',
  'constructor: { prototype: { polluted: 1 } }',
  'http: { port: 99999999999999999999 }',
  'http: { port: .nan }',
  'site: !!js/function "x"',
  'site: !!binary "////"',
  'site: !!set { a, b }',
  'site: !!timestamp 2026-02-30',
  '--- {}',
  '...',
  '%YAML 9.9',
  `deep: ${'['.repeat(2_000)}${']'.repeat(2_000)}`,
  '\t- x',
  'import: hall.yaml',
  '- x',
  '"',
)
const change = fc.record({
  how: fc.constantFrom('put', 'drop', 'swap', 'indent', 'twice'),
  place: fc.nat(),
  line: lines,
})
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function apply(text: string, { how, place, line }: Change): string {
  const all = text.split('\n')
  const at = place % all.length
  const here = all[at] ?? ''
  if (how === 'put') return all.toSpliced(at, 0, line).join('\n')
  if (how === 'drop') return all.toSpliced(at, 1).join('\n')
  if (how === 'swap') return all.with(at, all[(at * 7) % all.length] ?? '').join('\n')
  if (how === 'indent') return all.with(at, `  ${here}`).join('\n')
  return all.toSpliced(at, 0, here).join('\n')
}

export const attackConfig: Attack = async (force) => {
  const folder = await openConfigFolder()
  const sound = new Map<string, string>()
  for (const name of ['hall', ...lists]) sound.set(name, await readFile(new URL(`${name}.yaml`, demo), 'utf8'))
  const hall = (sound.get('hall') ?? '').replaceAll(/\S*calendars\/china\/\S+\.yaml/g, 'calendar.yaml')
  sound.set('hall', hall).set('calendar', await readFile(china, 'utf8'))
  const names = [...sound.keys()]
  await mkdir(join(folder.path, 'floors'), { recursive: true })
  const put = (name: string, content: string | Buffer) => writeFile(join(folder.path, `${name}.yaml`), content)
  for (const [name, text] of sound) await put(name, text)

  const tried = fc.constantFrom(...names).chain((name) => {
    const text = sound.get(name) ?? ''
    const changes = fc.array(change, { minLength: 1, maxLength: 3 })
    const content = fc.oneof(
      { weight: 3, arbitrary: changes.map((all) => Buffer.from(all.reduce(apply, text))) },
      { weight: 2, arbitrary: damaged(fc.constant(Buffer.from(text))) },
      { weight: 1, arbitrary: fc.tuple(lines, lines).map((two) => Buffer.from(two.join('\n'))) },
    )
    return content.map((bytes) => ({ name, bytes }))
  })
  try {
    await trySmaller(force, tried, async ({ name, bytes }) => {
      await put(name, bytes)
      const answer = await loadConfig(join(folder.path, 'hall.yaml'), {}).catch((error: unknown) => error)
      await put(name, sound.get(name) ?? '')
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
      if (!(answer instanceof Error)) return
      expect(answer).toBeInstanceOf(ConfigError)
      const { mistakes } = answer as ConfigError
      expect(mistakes.length).toBeGreaterThan(0)
      for (const { file, found, expected } of mistakes) {
        expect(file.startsWith(folder.path) || file === 'configuration', file).toBe(true)
        expect(found.length * expected.length).toBeGreaterThan(0)
      }
    })
  } finally {
    await folder.remove()
  }
}
