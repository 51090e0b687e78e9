// Every route of the hub and of the phones' listener, with what it expects: a new route is not fuzzed until it stands here.
import fc from 'fast-check'
import type { CommandDefinition, QueryDefinition } from '../../hub/contract/define.ts'
import type { AnyFeature } from '../../hub/core/feature.ts'
import { features } from '../../hub/features/index.ts'
import { arbitraryOf } from '../laws/arbitrary-of.ts'
import { planted } from './mutation.ts'

export interface Route {
  readonly listener: 'hub' | 'phones'
  readonly method: 'GET' | 'POST'
  /** As in the source: `/api/commands/:name`; each `:part` is filled by its name. */
  readonly path: string
  readonly query?: fc.Arbitrary<Record<string, unknown>>
  /** The body as the route wants it. */
  readonly body?: fc.Arbitrary<unknown>
}

const all: readonly AnyFeature[] = features
const definitions = all.flatMap(({ contract }) =>
  Object.entries(contract.commands as Record<string, CommandDefinition>),
)
const randomOf = (chosen: typeof definitions) =>
  fc.oneof(...chosen.map(([name, { data }]) => arbitraryOf(data).map((value) => ({ name, data: value }))))

/** Random commands, each of its own schema. */
export const commands = randomOf(definitions)

/** Those that a box may ask for. */
export const boxCommands = randomOf(definitions.filter(([, { roles }]) => roles.includes('box')))

const queries = all.flatMap(({ contract }) =>
  Object.entries((contract.queries ?? {}) as Record<string, QueryDefinition>),
)

const digits = fc.stringMatching(/^[0-9]{6}$/)
const badge = fc.constantFrom('A001', 'A002', 'nobody', 'constructor', planted)
const words = fc.constantFrom(planted, 'li-ming', 'admin', '__proto__', 'x'.repeat(64))
const secret = fc.constantFrom('s'.repeat(43), 'short', planted.repeat(3))
const spoken = fc.record({
  level: fc.constantFrom(1, 2, 3, 4, 5, 6),
  tags: fc.array(fc.constantFrom('517', '115', '207', '999'), { maxLength: 9 }),
  writing: fc.constantFrom(null, planted, 'x'.repeat(200)),
})
const cut = fc.record({ left: fc.integer(), top: fc.constant(0), width: fc.constantFrom(240, 900, 1e9) })

const guideFile = fc.record({ form: fc.constant(1), items: fc.array(fc.record({ itemId: words }), { maxLength: 2 }) })

export const routes: readonly Route[] = [
  { listener: 'hub', method: 'GET', path: '/health' },
  { listener: 'hub', method: 'GET', path: '/ready' },
  { listener: 'hub', method: 'POST', path: '/api/sign-in', body: fc.record({ accountId: words, password: words }) },
  { listener: 'hub', method: 'POST', path: '/api/sign-in/pin', body: fc.record({ badge, pin: digits }) },
  { listener: 'hub', method: 'POST', path: '/api/sign-in/link', body: fc.record({ link: secret }) },
  { listener: 'hub', method: 'POST', path: '/api/sign-out' },
  { listener: 'hub', method: 'POST', path: '/api/password', body: fc.record({ password: words }) },
  { listener: 'hub', method: 'POST', path: '/api/pin', body: fc.record({ pin: digits }) },
  { listener: 'hub', method: 'GET', path: '/api/me' },
  { listener: 'hub', method: 'POST', path: '/api/accounts/:accountId/link' },
  { listener: 'hub', method: 'POST', path: '/api/platforms/:platformId', body: fc.record({ name: words }) },
  {
    listener: 'hub',
    method: 'POST',
    path: '/api/countersign/:command',
    body: commands.chain(({ data }) => fc.record({ badge, pin: digits, data: fc.constant(data) })),
  },
  ...definitions.map(
    ([name, { data }]): Route => ({
      listener: 'hub',
      method: 'POST',
      path: `/api/commands/${name}`,
      body: arbitraryOf(data),
    }),
  ),
  { listener: 'hub', method: 'POST', path: '/api/commands/:name', body: commands.map(({ data }) => data) },
  { listener: 'hub', method: 'GET', path: '/api/views/:key' },
  ...queries.map(
    ([name, { params }]): Route => ({
      listener: 'hub',
      method: 'GET',
      path: `/api/history/${name}`,
      query: arbitraryOf(params) as fc.Arbitrary<Record<string, unknown>>,
    }),
  ),
  { listener: 'hub', method: 'GET', path: '/api/history/:query' },
  { listener: 'hub', method: 'POST', path: '/api/questions/:questionId/contact', body: fc.constant({}) },
  { listener: 'hub', method: 'POST', path: '/api/photos/:staffId', query: cut },
  { listener: 'hub', method: 'GET', path: '/api/glasses' },
  { listener: 'hub', method: 'POST', path: '/api/glasses/:key/picture' },
  { listener: 'hub', method: 'GET', path: '/api/guides/:file' },
  { listener: 'hub', method: 'POST', path: '/api/guides/check', body: guideFile },
  { listener: 'hub', method: 'POST', path: '/api/guides/bring', body: guideFile },
  { listener: 'hub', method: 'POST', path: '/api/publications', query: fc.record({ kind: words, title: words }) },
  { listener: 'hub', method: 'GET', path: '/api/publications/:publicationId/original' },
  {
    listener: 'hub',
    method: 'POST',
    path: '/api/enrolment/',
    body: fc.record({
      code: fc.constantFrom('2345-6789', 'ABCD-EFGH', planted),
      description: fc.constantFrom('box', planted),
      secretHash: fc.constantFrom('a'.repeat(64), 'A'.repeat(64)),
    }),
  },
  { listener: 'hub', method: 'POST', path: '/api/enrolment/:code/claim', body: fc.record({ secret }) },
  { listener: 'hub', method: 'GET', path: '/api/openapi.json' },
  { listener: 'hub', method: 'GET', path: '/api/docs/swagger-initializer.js' },
  { listener: 'hub', method: 'GET', path: '/api/docs/' },
  { listener: 'hub', method: 'GET', path: '/api/docs/:file' },
  { listener: 'hub', method: 'GET', path: '/api/:anything' },
  { listener: 'hub', method: 'GET', path: '/content/catalogue.json' },
  { listener: 'hub', method: 'GET', path: '/content/:name' },
  { listener: 'hub', method: 'GET', path: '/assets/:file' },
  { listener: 'hub', method: 'GET', path: '/media/:file' },
  { listener: 'hub', method: 'GET', path: '/:page' },
  { listener: 'phones', method: 'GET', path: '/api/guides/:itemId' },
  { listener: 'phones', method: 'GET', path: '/g/:itemId' },
  { listener: 'phones', method: 'GET', path: '/api/codes/:code' },
  { listener: 'phones', method: 'POST', path: '/api/codes/:code', body: spoken },
  { listener: 'phones', method: 'GET', path: '/api/tickets/:ticketId' },
  { listener: 'phones', method: 'POST', path: '/api/tickets/:ticketId/cancel', body: fc.constant({}) },
  { listener: 'phones', method: 'GET', path: '/api/tickets/:ticketId/times' },
  {
    listener: 'phones',
    method: 'POST',
    path: '/api/tickets/:ticketId/rebook',
    body: fc.record({ date: words, from: words }),
  },
  { listener: 'phones', method: 'GET', path: '/api/platform/slots' },
  { listener: 'phones', method: 'POST', path: '/api/platform/appointments', body: fc.record({ appointmentId: words }) },
  { listener: 'phones', method: 'POST', path: '/api/platform/appointments/:appointmentId/cancel' },
  { listener: 'phones', method: 'POST', path: '/api/platform/:anything' },
  { listener: 'phones', method: 'GET', path: '/api/windows/:windowId' },
  { listener: 'phones', method: 'POST', path: '/api/windows/:windowId/find', body: fc.record({ number: words }) },
  { listener: 'phones', method: 'POST', path: '/api/windows/:windowId/remark', body: spoken },
  {
    listener: 'phones',
    method: 'POST',
    path: '/api/matters/progress',
    body: fc.record({ number: fc.constantFrom('2611230001', '1'), lastFour: digits }),
  },
  { listener: 'phones', method: 'GET', path: '/api/notices/:slipId' },
  { listener: 'phones', method: 'GET', path: '/n/:slipId' },
  { listener: 'phones', method: 'GET', path: '/m' },
  { listener: 'phones', method: 'GET', path: '/assets/:file' },
  { listener: 'phones', method: 'GET', path: '/r/:code' },
  { listener: 'phones', method: 'GET', path: '/t/:ticketId' },
  { listener: 'phones', method: 'GET', path: '/w/:windowId' },
  { listener: 'phones', method: 'GET', path: '/:anything' },
]
