// Numbers at a kiosk: none twice, none lost, whatever dies between any two steps, with the hub or without.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kioskKey, numberBox, numberHub } from '../../tests/agent/number-box.ts'
import { eventually } from '../../tests/fakes/eventually.ts'
import type { Slip } from '../driver.ts'

const numberOn = (slip: Slip) => slip.find((line) => line.line === 'text' && line.size === 'huge') as { text: string }

/** A printer that always prints, and what came out of it. */
function printer() {
  const printed: string[] = []
  return {
    printed,
    async print(slip: Slip) {
      printed.push(numberOn(slip).text)
      return { result: 'printed' as const, text: '' }
    },
  }
}

async function openBox(fresh = 2) {
  const { printed, print } = printer()
  const box = numberBox(print)
  const hub = numberHub()
  const life = await box.live()
  life.hear(hub.view(fresh))
  return { box, hub, life, printed }
}

describe('a kiosk', () => {
  it('gives the numbers it holds in order: first the fresh ones, then the reserve, and says when it has none left', async () => {
    const { life, printed } = await openBox()
    for (let n = 0; n < 6; n++) expect(await life.take(`wish-${n}`)).toMatchObject({ accepted: true })
    expect(life.shown().map(({ number }) => number)).toEqual(['A504', 'A503', 'A502', 'A501', 'A002', 'A001'])
    expect(await life.take('wish-6')).toMatchObject({ accepted: false, refusal: { code: 'ticket.numbersOver' } })
    await eventually(() => expect(printed).toEqual(['A001', 'A002', 'A501', 'A502', 'A503', 'A504']))
    expect(life.issuer.issued(kioskKey)?.left).toEqual([{ seriesId: 'A', left: 0 }])
  })

  it('gives a wish that is repeated the same number, and prints it once', async () => {
    const { life, printed } = await openBox()
    await Promise.all([life.take('wish-1'), life.take('wish-2')])
    await life.take('wish-1')
    expect(life.shown()).toHaveLength(2)
    await eventually(() => expect(printed.toSorted()).toEqual(['A001', 'A002']))
    expect(life.outbox.standing().highest).toBe(2)
  })

  it('says how many people are ahead while the hub is there, counting those it gave numbers to itself', async () => {
    const { box, hub, life } = await openBox()
    hub.take({ ticketId: 'tx', number: 'B001' })
    life.hear(hub.view())
    await life.take('wish-1')
    await life.take('wish-2')
    expect(life.shown().map(({ ahead, minutes }) => [ahead, minutes])).toEqual([
      [2, { from: 10, to: 20 }],
      [1, { from: 10, to: 20 }],
    ])
    box.pass(120_000)
    await life.take('wish-3')
    expect(life.shown()[0]).toMatchObject({ number: 'A501', ahead: null, minutes: null })
  })

  it('has given no number when the disk cannot keep it, and gives that very number to the wish when it can', async () => {
    const { box, life, printed } = await openBox()
    box.disk.setFault({ on: 'sync', code: 'ENOSPC' })
    expect(await life.take('wish-1')).toMatchObject({ accepted: false, refusal: { code: 'number.notKept' } })
    expect(life.shown()).toEqual([])
    box.disk.setFault(null)
    expect(await life.take('wish-2')).toMatchObject({ accepted: true })
    expect(await life.take('wish-1')).toMatchObject({ accepted: true })
    expect(life.shown().map(({ number }) => number)).toEqual(['A002', 'A001'])
    await eventually(() => expect(printed.toSorted()).toEqual(['A001', 'A002']))
  })

  it('prints a lost slip again within ten minutes, twice at most, and no number it did not give', async () => {
    const { box, life, printed } = await openBox()
    await life.take('wish-1')
    await life.take('wish-2')
    await eventually(() => expect(life.shown().map(({ slip }) => slip)).toEqual(['printed', 'printed']))
    const again = (number: string) => life.issuer.reprint({ number })
    expect(await again('A001')).toMatchObject({ accepted: true })
    expect(await again('A001')).toMatchObject({ accepted: true })
    expect(await again('A001')).toMatchObject({ accepted: false, refusal: { code: 'number.slipUnknown' } })
    expect(await again('A777')).toMatchObject({ accepted: false })
    box.pass(600_001)
    expect(await again('A002')).toMatchObject({ accepted: false })
    expect(printed).toEqual(['A001', 'A002', 'A001', 'A001'])
  })

  it('whose printer fails has given the number all the same, and says that there is no slip', async () => {
    const box = numberBox(async () => ({ result: 'failed', text: '缺纸，请换纸' }))
    const life = await box.live()
    life.hear(numberHub().view())
    expect(await life.take('wish-1')).toMatchObject({ accepted: true })
    await eventually(() => expect(life.shown()).toMatchObject([{ number: 'A001', slip: 'failed' }]))
  })

  it('that begins again without its ledger gives nothing until the hub has spoken', async () => {
    const { box, hub, life } = await openBox()
    await life.take('wish-1')
    life.saveView()
    life.deliver(hub)
    box.loseLedger()
    const next = await box.live()
    expect(await next.take('wish-2')).toMatchObject({ accepted: false, refusal: { code: 'ticket.numbersOver' } })
    next.deliver(hub)
    next.hear(hub.view())
    expect(await next.take('wish-2')).toMatchObject({ accepted: true })
    expect(next.shown()).toMatchObject([{ number: 'A002' }])
  })

  it('gives no number twice and loses none, whatever dies between any two steps and however long the hub is away', async () => {
    const step = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('take' as const), dieAfter: fc.option(fc.nat(20)) }) },
      { weight: 2, arbitrary: fc.constant({ do: 'deliver' as const }) },
      { weight: 2, arbitrary: fc.constant({ do: 'hear' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'saveView' as const }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), kept: fc.nat(200) }) },
      { weight: 1, arbitrary: fc.constant({ do: 'repeat' as const }) },
      { weight: 2, arbitrary: fc.record({ do: fc.constant('accident' as const), dieAfter: fc.nat(14) }) },
      { weight: 1, arbitrary: fc.constant({ do: 'loseLedger' as const }) },
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { box, hub, life: first, printed } = await openBox()
        let life = first
        let wishes = 0
        const shown = new Map<string, string>()
        const begin = async (kept: number) => {
          box.losePower(kept)
          life = await box.live()
        }
        const take = async (commandId: string, dieAfter: number | null) => {
          if (dieAfter !== null) life.dieAfter(dieAfter)
          const outcome = await life.take(commandId)
          const ticket = life.shown().find((one) => one.commandId === commandId)
          if (outcome.accepted && ticket !== undefined) shown.set(ticket.ticketId, ticket.number)
          if (dieAfter !== null) await begin(dieAfter)
        }
        for (const one of steps) {
          if (one.do === 'take') await take(`wish-${++wishes}`, one.dieAfter)
          else if (one.do === 'accident') {
            // What the box knew is on its disk; it dies in the middle of a number, tells it later, and begins again alone.
            life.saveView()
            await take(`wish-${++wishes}`, one.dieAfter)
            life.deliver(hub)
            await begin(0)
          } else if (one.do === 'repeat') await take(`wish-${wishes}`, null)
          else if (one.do === 'deliver') life.deliver(hub)
          else if (one.do === 'hear') {
            // The hub speaks of what it has been told, and a box that is heard has told all.
            life.deliver(hub)
            life.hear(hub.view())
          } else if (one.do === 'saveView') life.saveView()
          else if (one.do === 'restart') await begin(one.kept)
          else {
            box.loseLedger()
            await begin(0)
          }
        }
        life.deliver(hub)
        expect(hub.twice).toEqual([])
        expect(new Set(shown.values()).size).toBe(shown.size)
        for (const [ticketId, number] of shown) expect(hub.tickets.get(ticketId)).toBe(number)
        await eventually(() => expect(new Set(printed).size).toBe(printed.length))
      }),
      { numRuns: 300 },
    )
  })
})
