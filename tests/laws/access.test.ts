// Who may ask for what: every command tried by every role over its real wire, against the table the contracts give.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type QueryDefinition, type Role, roles } from '../../hub/contract/define.ts'
import { accessTable } from '../../hub/core/access.ts'
import { createMachine } from '../../hub/core/machine.ts'
import { features } from '../../hub/features/index.ts'
import { enrolBox, type TestBox } from '../fakes/test-box.ts'
import { type HttpClient, signedIn, visitor } from '../fakes/test-http.ts'
import { startTestHub, type TestHub } from '../fakes/test-hub.ts'
import { openScreen, type TestScreen } from '../fakes/test-screen.ts'
import { arbitraryOf } from './arbitrary-of.ts'

const machine = createMachine(features)
const table = [...accessTable(features)].sort(([a], [b]) => a.localeCompare(b))
const people = ['administrator', 'supervisor', 'leader', 'reviewer', 'clerk'] as const

let test: TestHub
let box: TestBox
let screen: TestScreen
const clients = new Map<Role, HttpClient>()

beforeAll(async () => {
  test = await startTestHub({ screens: 'open' })
  box = await enrolBox(test, 'the-box', 'w1')
  screen = await openScreen(test, null)
  for (const role of people) clients.set(role, await signedIn(test, role, `the-${role}`))
})
afterAll(async () => {
  screen.close()
  await box.disconnect()
  await test.stop()
})

/** Data of the right form, the same at every run, so that only the role decides. */
function dataFor(command: string): unknown {
  const definition = machine.featureOf(command)?.contract.commands[command]
  return fc.sample(arbitraryOf(definition.data), { numRuns: 1, seed: 7 })[0]
}

describe.each(table)('%s', (command, allowed) => {
  it.each(people)('asked by a person who is %s, over HTTP', async (role) => {
    const answer = await clients.get(role)?.post(`/api/commands/${command}`, dataFor(command))
    const code = (answer?.body as { refusal?: { code: string } } | undefined)?.refusal?.code
    if (allowed.includes(role)) expect(['notAllowed', 'invalid', 'internal', 'unknownCommand']).not.toContain(code)
    else expect([answer?.status, code]).toEqual([403, 'notAllowed'])
  })

  it('asked by nobody, over HTTP and from a screen without a person', async () => {
    const answer = await visitor(test).post(`/api/commands/${command}`, dataFor(command))
    expect(answer.status).toBe(401)
    expect(await screen.ask(command, dataFor(command), 'request-1')).toMatchObject({ refusal: { code: 'notSignedIn' } })
  })

  it('told by a box, over MQTT', async () => {
    const { upTo, refused } = await box.tell({ name: command, data: dataFor(command) })
    const code = refused.find(({ sequence }) => sequence === upTo)?.refusal.code
    if (allowed.includes('box')) expect(['notAllowed', 'internal']).not.toContain(code)
    else expect(code).toBe('notAllowed')
  })
})

const queries = features.flatMap(({ contract }) =>
  'queries' in contract ? Object.entries(contract.queries as Record<string, QueryDefinition>) : [],
)

describe.each(queries)('the question %s', (query, { roles: allowed }) => {
  it.each(people)('asked by a person who is %s', async (role) => {
    const status = (await clients.get(role)?.get(`/api/history/${query}`))?.status
    if (allowed.includes(role)) expect([200, 400]).toContain(status)
    else expect(status).toBe(403)
  })

  it('asked by a screen that nobody is signed in to', async () => {
    expect((await visitor(test).get(`/api/history/${query}`)).status).toBe(403)
  })
})

it('the table stands as it was agreed; a change of it is a decision', async () => {
  const head = ['command', ...roles]
  const lines = [
    head,
    head.map(() => '---'),
    ...table.map(([command, allowed]) => [
      `\`${command}\``,
      ...roles.map((role) => (allowed.includes(role) ? '●' : '')),
    ]),
  ]
  await expect(`${lines.map((line) => `| ${line.join(' | ')} |`).join('\n')}\n`).toMatchFileSnapshot('access.golden.md')
})
