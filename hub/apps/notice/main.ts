// Fetches the notice whose key stands in the address, and the hall it is of.
import { z } from 'zod'
import { slipContract } from '#contract/guides/slip'
import { hallClockContract } from '#contract/public/hall-clock'
import { commonRefusals } from '#wire/errors'
import { askFor } from '../ask-for.ts'
import { askHistory } from '../history.ts'
import { NoticeScreen } from './screen.ts'

const screen = new NoticeScreen()
document.body.append(screen)
const slipId = new URLSearchParams(location.search).get('id') ?? ''

const facts = z.object({
  hall: z.object({ value: hallClockContract.slices.hall.value }),
  phones: z.object({ value: z.object({ address: z.string() }).nullable() }).optional(),
})

const [answer, around] = await Promise.all([
  askHistory('slip.one', { slipId }, slipContract.queries['slip.one'].row),
  readHall(),
])
const notice = 'rows' in answer ? answer.rows[0] : undefined
if ('refusal' in answer) screen.refused = answer.refusal.message
else if (notice === undefined || around === null) screen.refused = commonRefusals.notFound
else {
  screen.known = { hall: around.hall.value, notice }
  screen.address = around.phones?.value?.address ?? null
}

/** The hall by the front desk's view, which whoever works at a window may read; null when the hub does not say. */
async function readHall(): Promise<z.output<typeof facts> | null> {
  const answer = await askFor(z.object({ view: z.object({ facts }) }), '/api/views/frontDesk:main')
  return 'value' in answer ? answer.value.view.facts : null
}
