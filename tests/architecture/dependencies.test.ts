// The dependency direction is kept by rules that fail: the code of today keeps them, and each is seen to catch a culprit.
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const file: string = join(root, '.dependency-cruiser.mjs')
const rules = z
  .object({ forbidden: z.array(z.looseObject({ name: z.string() })), options: z.looseObject({}) })
  .parse((await import(file)).default)
const parts = ['hub', 'terminal', 'kiosk', 'display', 'config', 'tests']

/** Rule → a file that breaks it, and what that file says. */
const culprits: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'no-circles': ['hub/core/snake.ts', `import { tail } from './tail.ts'\nexport const snake = () => tail`],
  'no-strangers': ['hub/core/lost.ts', `import './nowhere.ts'`],
  'no-tests-in-the-product': ['config/fake.ts', `import '../tests/fake.ts'`],
  'contract-knows-nobody': ['hub/contract/bad.ts', `import '../core/good.ts'`],
  'contract-index-is-types': ['hub/contract/index.ts', `import '../core/good.ts'`],
  'core-knows-the-contract': ['hub/core/bad.ts', `import '../gateway/good.ts'`],
  'features-meet-by-contract': ['hub/features/counter/a/bad.ts', `import '../b/decider.ts'`],
  'gateway-has-no-rules': ['hub/gateway/bad.ts', `import '../features/counter/b/decider.ts'`],
  'tables-are-files': ['hub/tables/bad.ts', `import '../gateway/good.ts'`],
  'store-serves-the-core': ['hub/store/bad.ts', `import '../gateway/good.ts'`],
  'client-speaks-the-contract': ['hub/client/bad.ts', `import '../core/good.ts'`],
  'apps-are-outside': ['hub/apps/desk/bad.ts', `import '../../core/good.ts'`],
  'screens-are-functions-of-views': ['display/screens/board/bad.ts', `import '../panel/good.ts'`],
  'layouts-are-made-of-the-board': ['display/screens/layout/bad.ts', `import '../panel/good.ts'`],
  'the-kiosk-shares-without-pages': ['kiosk/frame/bad.ts', `import '../screens/kiosk/good.ts'`],
  'design-is-shared': ['display/design/bad.ts', `import '../screens/panel/good.ts'`],
  'terminal-speaks-the-contract': ['terminal/bad.ts', `import '../hub/core/good.ts'`],
  'terminal-screen-is-a-screen': ['terminal/screen/bad.ts', `import '../good.ts'`],
  'virtual-page-is-a-page': ['terminal/virtual/page/bad.ts', `import '../../good.ts'`],
  'config-is-read-first': ['config/bad.ts', `import '../hub/core/good.ts'`],
  'the-core-is-still': ['hub/core/reader.ts', `import 'node:fs'`],
  'decisions-are-pure': ['hub/features/counter/c/decider.ts', `import 'node:crypto'`],
  'bytes-are-pure': ['terminal/drivers/bad.ts', `import 'node:net'`],
  'screen-states-are-pure': ['display/screens/panel/state.ts', `import 'lit'`],
  'only-transports-open-ports': ['terminal/device/bad.ts', `import 'serialport'`],
  'only-the-store-knows-databases': ['hub/gateway/sql.ts', `import 'sqlite3'`],
  'only-the-spreadsheet-knows-workbooks': ['hub/gateway/sheets.ts', `import 'exceljs'`],
  'tables-are-typed-elsewhere': ['hub/features/counter/c/projection.ts', `import { sql } from 'kysely'\nsql`],
}
const innocents = [
  'hub/core/good.ts',
  'hub/gateway/good.ts',
  'hub/features/counter/b/decider.ts',
  'display/screens/panel/good.ts',
  'kiosk/screens/kiosk/good.ts',
  'terminal/good.ts',
  'tests/fake.ts',
]

async function violations(baseDir: string, folders: readonly string[]): Promise<string[]> {
  const { options, ...ruleSet } = rules
  const chosen: ICruiseOptions = {
    ...options,
    baseDir,
    validate: true,
    ruleSet: ruleSet as unknown as IFlattenedRuleSet,
  }
  const { output } = await cruise([...folders], chosen)
  return (output as ICruiseResult).summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

it('the code of today keeps every rule', async () => {
  expect(await violations(root, parts)).toEqual([])
})

describe('a culprit is caught', () => {
  const hall = mkdtempSync(join(tmpdir(), 'mingchuang-rules-'))
  let caught: string[] = []
  const plant = (file: string, text: string) => {
    mkdirSync(dirname(join(hall, file)), { recursive: true })
    writeFileSync(join(hall, file), `${text}\nexport {}\n`)
  }

  beforeAll(async () => {
    for (const file of ['package.json', 'tsconfig.json']) cpSync(join(root, file), join(hall, file))
    symlinkSync(join(root, 'node_modules'), join(hall, 'node_modules'))
    for (const file of innocents) plant(file, '')
    plant('hub/core/tail.ts', `import { snake } from './snake.ts'\nexport const tail = () => snake`)
    for (const [file, text] of Object.values(culprits)) plant(file, text)
    caught = await violations(hall, parts)
  })
  afterAll(() => rmSync(hall, { recursive: true, force: true }))

  it('for every rule there is', () => {
    expect(Object.keys(culprits).sort()).toEqual(rules.forbidden.map(({ name }) => name).sort())
  })

  it.each(Object.entries(culprits))('by %s: %j', (rule, [file]) => {
    expect(caught.filter((one) => one.startsWith(`${rule}: ${file}`))).not.toEqual([])
  })

  it('and nobody else', () => {
    const guilty = new Set(Object.values(culprits).map(([file]) => file))
    expect(caught.filter((one) => !guilty.has(one.split(/: | → /)[1] ?? '') && !one.includes('tail.ts'))).toEqual([])
  })
})
