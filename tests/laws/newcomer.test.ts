// Whoever follows the documents gets in with one file, one folder, or one folder and one line; whoever breaks a law does not.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lostProperty } from '../../docs/examples/features/lost-property/index.ts'
import { after } from '../../hub/core/civil-time.ts'
import { factsFrom } from '../../hub/core/facts.ts'
import type { JournalEntry } from '../../hub/core/journal.ts'
import { type Command, createMachine, type States } from '../../hub/core/machine.ts'
import { createViews } from '../../hub/core/view.ts'
import { features } from '../../hub/features/index.ts'
import { openStore } from '../../hub/store/database.ts'
import { createProjector } from '../../hub/store/projector.ts'
import { rowsAfter } from '../store/entries.ts'
import { featureLaws } from './feature-laws.ts'
import { type Copy, copyRepository, type Verdict } from './newcomer/copy.ts'

const drivers = 'terminal/drivers'
const pad = 'drivers/example-two-lamp-pad.ts'
const lost = 'features/lost-property'
const home = 'hub/features/public'

const childMs = 240_000
const broken = (verdicts: readonly Verdict[]) => verdicts.filter(({ isKept }) => !isKept).map(({ law }) => law)

let copy: Copy
beforeAll(() => {
  copy = copyRepository()
})
afterAll(() => copy[Symbol.dispose]())

featureLaws([...features, lostProperty])

describe('a new device is one file', () => {
  let verdicts: Verdict[]

  /** The example with one fault and a name of its own. */
  function badPad(id: string, from: string, to: string): void {
    const file = `${drivers}/${id}.ts`
    copy.place(pad, file)
    copy.change(file, "id: 'example-two-lamp-pad'", `id: '${id}'`)
    copy.change(file, "label: '示例双灯评价器'", `label: '坏例 ${id}'`)
    copy.change(file, from, to)
  }

  beforeAll(async () => {
    copy.place(pad, `${drivers}/example-two-lamp-pad.ts`)
    badPad(
      'thanks-first',
      "        { do: 'report', report: { type: 'level', level: pressed } },",
      "        { do: 'write', bytes: lamps(2, 0) },\n        { do: 'report', report: { type: 'level', level: pressed } },",
    )
    badPad('trusts-noise', 'bytes[at + 4] === sumOf(body)', 'body.length === 3')
    badPad('says-nothing', ".describe('level of each key, counted from the left; a key not listed is not there')", '')
    badPad(
      'remembers-badly',
      'const next: State = { lastNumber: second }',
      'Object.assign(state, { lastNumber: second })\n    const next = state',
    )
    verdicts = await copy.judge([`tests/laws/drivers.test.ts`], /the driver '?(示例|坏例)/, {})
  }, childMs)

  it('the example is taken', () => {
    const example = verdicts.filter(({ law }) => law.includes('示例双灯评价器'))
    expect(broken(example)).toEqual([])
    expect(example.length).toBeGreaterThan(15)
  })

  it.each([
    [
      'that thanks before it reports',
      'thanks-first',
      'stores before it thanks: every report stands before every write',
    ],
    ['that ignores its checksum', 'trusts-noise', 'reads no press out of a frame with one damaged byte'],
    [
      'that tells the installer nothing',
      'says-nothing',
      'works as delivered, and tells an installer about every setting',
    ],
    [
      'that changes the state it was given',
      'remembers-badly',
      'never fails and never invents an ability, whatever comes in: same bytes, same answer',
    ],
  ])('one %s is refused', (_how, id, law) => {
    expect(
      broken(verdicts)
        .filter((one) => one.includes(id))
        .map((one) => one.split("' ").at(-1)),
    ).toContain(law)
  })

  it(
    'one with the id of another is refused',
    async () => {
      copy.place(pad, `${drivers}/twin/example-two-lamp-pad.ts`)
      try {
        await expect(copy.judge(['tests/laws/drivers.test.ts'], /the driver/, {})).rejects.toThrow(
          'there is already a driver example-two-lamp-pad',
        )
      } finally {
        rmSync(join(copy.folder, drivers, 'twin'), { recursive: true })
      }
    },
    childMs,
  )
})

describe('a new screen is one folder', () => {
  let verdicts: Verdict[]
  beforeAll(async () => {
    copy.place('screens/entrance', 'display/screens/entrance')
    copy.place('screens/entrance', 'display/screens/too-long')
    copy.change('display/screens/too-long/samples.ts', 'mc-example-entrance', 'mc-too-long')
    copy.change('display/screens/too-long/screen.ts', 'mc-example-entrance', 'mc-too-long')
    copy.change(
      'display/screens/too-long/styles.ts',
      'h1 { color: var(--brand);',
      'h1 { color: #8a9; white-space: nowrap;',
    )
    verdicts = await copy.judge(['tests/laws/screens.test.ts'], /screen '?display.screens.(entrance|too-long)/, {})
  }, childMs)

  it('the example is taken, on every glass it names', () => {
    const example = verdicts.filter(({ law }) => law.includes('screens/entrance'))
    expect(example.length).toBe(2)
    expect(broken(example)).toEqual([])
  })

  it('one with faint words that run off the glass is refused', () => {
    expect(broken(verdicts).filter((law) => law.includes('screens/too-long'))).toHaveLength(2)
  })
})

describe('a new feature is one folder and one line', () => {
  const list = 'hub/features/index.ts'
  const golden = (environment: Readonly<Record<string, string>>) =>
    copy.judge(['tests/contract/contract.test.ts'], /the wire contract/, environment)

  beforeAll(async () => {
    await golden({ ACCEPT_CONTRACT: '1' })
    copy.place(lost, `${home}/lost-property`)
    const line = "import { hallClock } from './public/hall-clock/index.ts'\n"
    copy.change(list, line, `${line}import { lostProperty } from './public/lost-property/index.ts'\n`)
    copy.change(list, '\n] as const', '\n  lostProperty,\n] as const')
  }, childMs)

  it(
    'the example is taken by every law over features, and by the replay of the journal',
    async () => {
      const laws = ['tests/laws/features.test.ts', 'tests/laws/replay.test.ts']
      const verdicts = await copy.judge(laws, /the feature .?lost|the journal/, {})
      expect(broken(verdicts)).toEqual([])
      expect(verdicts.filter(({ law }) => law.startsWith('the feature')).length).toBeGreaterThan(6)
    },
    childMs,
  )

  it(
    'the golden contract breaks in nothing, and asks a person to read what is new',
    async () => {
      expect(broken(await golden({}))).toEqual(['the wire contract is the one written down in the golden file'])
      expect(broken(await golden({ ACCEPT_CONTRACT: '1' }))).toEqual([])
    },
    childMs,
  )

  const faults = [
    {
      how: 'an event nobody handles',
      from: "    'lost.expired': (state, { tag }) => without(state, tag),\n",
      to: '',
      law: 'handles every command and every event of its contract, and computes every slice',
    },
    {
      how: 'a refusal without words',
      from: "return refuse('lost.unknown', { tag })\n      if (owner",
      to: "return refuse('lost.nowhere' as 'lost.unknown', { tag })\n      if (owner",
      law: 'answers any command of the right form with events of the right form or a refusal of the list, and changes nothing it was given',
    },
    {
      how: 'an evolve that changes its input',
      from: '({ waiting: { ...state.waiting, [notice.tag]: notice } })',
      to: '{\n      state.waiting[notice.tag] = notice\n      return state\n    }',
      law: 'answers any command of the right form with events of the right form or a refusal of the list, and changes nothing it was given',
    },
  ] as const

  it(
    'one with an unhandled event, an unknown refusal or an impure evolve is refused',
    async () => {
      const tests = faults.map(({ from, to }, index) => {
        const folder = `${home}/bad-${index}`
        copy.place(lost, folder)
        copy.change(`${folder}/decider.ts`, from, to)
        const test = `tests/laws/bad-${index}.test.ts`
        copy.write(
          test,
          `import { lostProperty } from '../../${folder}/index.ts'
import { features } from '../../hub/features/index.ts'
import { featureLaws } from './feature-laws.ts'
featureLaws([...features.filter(({ name }) => name !== lostProperty.name), lostProperty])
`,
        )
        return test
      })
      const verdicts = await copy.judge(tests, /the feature .?lost/, {})
      faults.forEach(({ how, law }, index) => {
        const about = verdicts.filter(({ file }) => file === tests[index])
        expect(broken(about), how).toEqual([`the feature lost ${law}`])
      })
    },
    childMs,
  )
})

describe('the example feature', () => {
  const machine = createMachine([...features, lostProperty])
  const morning = '2026-11-23T01:00:00.000Z'
  const umbrella = { tag: 'umbrella-3', what: '黑色长柄雨伞', where: '导办台' }
  const owner = { ref: 'prv_test', hash: '0'.repeat(64) }

  /** What the sequencer makes of these commands, one minute after the other. */
  function lived(commands: readonly Command[]): { entries: JournalEntry[]; states: States } {
    let states = machine.initial
    const entries = commands.map((command, index): JournalEntry => {
      const now = after(morning, index * 60_000)
      const seed = index.toString(16).padStart(32, '0')
      const actor = { kind: 'system' } as const
      const { events, refusal, ...turn } = machine.turn(states, command, actor, factsFrom(now, now, seed))
      states = turn.states
      return { sequence: index + 1, now, at: now, seed, actor, origin: null, command, events: [...events], refusal }
    })
    return { entries, states }
  }
  const boardOf = (states: States) => {
    const views = createViews(
      [...features, lostProperty],
      1,
      () => morning,
      states,
      1,
      ({ error }) => {
        throw error
      },
    )
    return views.get('board:main').facts.lostProperty?.value
  }

  it('is on the board from the finding to the return, and gone by itself after thirty days', () => {
    const announce = { name: 'lost.announce', data: umbrella }
    const found = lived([announce]).states
    expect(boardOf(found)).toEqual([{ ...umbrella, foundAt: morning }])
    expect(boardOf(lived([announce, { name: 'lost.return', data: { tag: umbrella.tag, owner } }]).states)).toEqual([])
    const due = machine.alarms(found, morning).filter(({ command }) => command.name === 'lost.expire')
    expect(due).toEqual([
      { at: '2026-12-23T01:00:00.000Z', command: { name: 'lost.expire', data: { tag: umbrella.tag } } },
    ])
  })

  it('has the same history after its table was dropped and filled again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mingchuang-lost-'))
    const store = await openStore({ kind: 'sqlite', file: join(folder, 'hall.db') })
    try {
      const { entries } = lived([
        { name: 'lost.announce', data: umbrella },
        { name: 'lost.announce', data: { ...umbrella, tag: 'glasses-1', what: '眼镜' } },
        { name: 'lost.return', data: { tag: umbrella.tag, owner } },
        { name: 'lost.announce', data: umbrella },
      ])
      await store.journal.append(await store.beginEpoch(), rowsAfter(null, entries))
      const projector = createProjector(store, lostProperty.projections, ({ error }) => {
        throw error
      })
      await projector.catchUp()
      const rows = () =>
        store.projections.selectFrom('lost_thing').select(['tag', 'outcome']).orderBy('sequence').execute()
      const first = await rows()
      expect(first.map(({ tag, outcome }) => `${tag} ${outcome}`)).toEqual([
        'umbrella-3 returned',
        'glasses-1 waiting',
        'umbrella-3 waiting',
      ])
      await projector.rebuild('lost_history')
      expect(await rows()).toEqual(first)
    } finally {
      await store.close()
      rmSync(folder, { recursive: true })
    }
  })
})
