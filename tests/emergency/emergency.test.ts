// A house of three boxes in networks of their own: what one declares without the hub, all show; what is false, none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshKey, keysOf, writeDatagram } from '../../terminal/emergency/datagram.ts'
import { until } from '../agent/until.ts'
import { isLeftOut } from '../fakes/left-out.ts'
import { whyNoNamespaces } from '../fakes/network-namespaces.ts'
import { type BoxInHouse, type House, isOnSign, openHouse, pin } from './house.ts'

describe.skipIf(isLeftOut('the emergency net', whyNoNamespaces()))('three boxes whose hub is away', () => {
  let house: House
  let comeBack: () => Promise<void>
  let [first, second, third]: BoxInHouse[] = []

  beforeAll(async () => {
    house = await openHouse(3)
    ;[first, second, third] = house.boxes
    comeBack = await house.hub.goAway()
  }, 200_000)
  afterAll(() => house?.stop(), 60_000)

  const box = (one: BoxInHouse | undefined): BoxInHouse => {
    if (one === undefined) throw new Error('expected three boxes')
    return one
  }
  const all = () => house.boxes
  const allShow = () => until('every glass and sign shows it', () => all().every(shows), 30_000)
  const noneShows = () =>
    until('no glass shows it', () => all().every((one) => !shows(one) && one.seen().glass === null), 30_000)
  const shows = (one: BoxInHouse) => one.seen().glass !== null && isOnSign(one.seen().sign)
  const endAt = (one: BoxInHouse) =>
    one.tell({ do: 'page', form: { do: 'end', emergencyId: one.seen().glass?.emergencyId ?? '', pin } })

  it('all show the fire that the alarm button of one declares, with the way out, and none after its end at another', async () => {
    box(first).tell({ do: 'press' })
    await allShow()
    box(first).tell({ do: 'release' })
    for (const one of all()) {
      expect(one.seen().glass).toMatchObject({ kind: 'fire', mode: 'real', boxId: 'box-1', exit: { arrow: 'right' } })
    }
    endAt(box(third))
    await noneShows()
    await until('signs show what is right again', () => all().every((one) => !isOnSign(one.seen().sign)), 30_000)
  }, 90_000)

  it('what was heard of it, sent once more, is believed by nobody', async () => {
    const before = all().map((one) => one.seen().net?.doubts.repeated ?? 0)
    box(second).tell({ do: 'replay' })
    await until('the others have doubted it', () => {
      for (const one of all()) one.tell({ do: 'look' })
      return [0, 2].every((n) => (all()[n]?.seen().net?.doubts.repeated ?? 0) > (before[n] ?? 0))
    })
    expect(all().map((one) => one.seen().glass)).toEqual([null, null, null])
  }, 60_000)

  it('what a stranger has signed in the name of a box is believed by nobody', async () => {
    const { privateKey } = keysOf(freshKey())
    const now = new Date().toISOString()
    const text = { zh: '', en: '' }
    const what = { kind: 'fire' as const, mode: 'real' as const }
    const declaration = { ...what, emergencyId: 'emg_false', text, places: [], declaredAt: now }
    const forged = writeDatagram(
      {
        boxId: 'box-1',
        run: 4e9,
        count: 1,
        nonce: 'AAAAAAAAAAA',
        sentAt: now,
        says: { is: 'active', declaration: { ...declaration, declaredBy: '键', boxId: 'box-1' }, leftMs: 60_000 },
      },
      privateKey,
    )
    box(second).tell({ do: 'send', hex: Buffer.from(forged).toString('hex') })
    await until('it was doubted', () => {
      box(third).tell({ do: 'look' })
      return (box(third).seen().net?.doubts.forged ?? 0) > 0
    })
    expect(all().map((one) => one.seen().glass)).toEqual([null, null, null])
  }, 60_000)

  it('a wrong PIN on the page of a box declares nothing', async () => {
    box(second).tell({ do: 'page', form: { do: 'declare', kind: 'fire', mode: 'real', pin: '000000' } })
    await until('the page has refused', () => box(second).seen().page === 403)
    expect(all().map((one) => one.seen().glass)).toEqual([null, null, null])
  }, 60_000)

  it('a drill declared on the page of a box is everywhere a drill, although half of all datagrams are lost', async () => {
    for (const one of all()) one.tell({ do: 'lose', percent: 50 })
    box(second).tell({ do: 'page', form: { do: 'declare', kind: 'evacuation', mode: 'drill', pin } })
    await allShow()
    for (const one of all()) {
      expect(one.seen().glass).toMatchObject({ mode: 'drill', kind: 'evacuation' })
      expect(one.seen().sign).toContain('演练')
    }
    endAt(box(first))
    await noneShows()
    for (const one of all()) one.tell({ do: 'lose', percent: 0 })
  }, 90_000)

  it('when the hub is back its journal tells the whole story once: two declared, each shown by three, two ended', async () => {
    await comeBack()
    const told = async () => {
      const events = (await house.hub.journal()).flatMap((entry) => entry.events)
      return (type: string) => events.filter((event) => event.type === type)
    }
    await until('every box has told', async () => (await told())('emergency.takenUp').length >= 6, 60_000)
    const of = await told()
    expect(of('emergency.declared').map(({ data }) => data)).toMatchObject([
      { kind: 'fire', mode: 'real', declaredBy: '报警键' },
      { kind: 'evacuation', mode: 'drill', declaredBy: '本机页面' },
    ])
    expect(of('emergency.takenUp')).toHaveLength(6)
    expect(of('emergency.ended').map(({ data }) => data)).toMatchObject([{ why: 'ended' }, { why: 'ended' }])
  }, 90_000)

  it('a box that the hub has shut out is believed no more', async () => {
    await until(
      'every box is online',
      () => {
        for (const one of all()) one.tell({ do: 'look' })
        return all().every((one) => one.seen().isOnline)
      },
      60_000,
    )
    const revoked = await house.hub.hub().submit({
      command: { name: 'box.revoke', data: { boxId: 'box-2' } },
      actor: { kind: 'person', accountId: 'admin', role: 'administrator', staffId: null },
      at: null,
      origin: null,
    })
    expect(revoked).toMatchObject({ accepted: true })
    await until(
      'the others know',
      () => {
        for (const one of [first, third]) box(one).tell({ do: 'look' })
        return [first, third].every((one) => box(one).seen().net?.neighbours.includes('box-2') === false)
      },
      30_000,
    )
    box(second).tell({ do: 'page', form: { do: 'declare', kind: 'fire', mode: 'real', pin } })
    await until(
      'it was doubted',
      () => {
        box(third).tell({ do: 'look' })
        return box(second).seen().glass !== null && (box(third).seen().net?.doubts.unknownBox ?? 0) > 0
      },
      30_000,
    )
    expect(box(first).seen().glass).toBeNull()
    expect(box(third).seen().glass).toBeNull()
  }, 120_000)
})
