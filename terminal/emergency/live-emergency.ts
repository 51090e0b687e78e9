// The emergencies of a box at work: hears neighbours and the hub, believes or not, says on what it knows, and tells its glasses.
import { randomBytes } from 'node:crypto'
import { gravestAt } from '#contract/public/emergency'
import { createAlarm } from '../clock.ts'
import type { Air } from './air.ts'
import { type Book, elapsed, emptyBook, ended, hubTells, type NextBook, sayingOf, taken } from './book.ts'
import { keysOf, readDatagram, type Saying } from './datagram.ts'
import { endSaidForMs, heardSame, news, type Rumour, spoken } from './gossip.ts'
import { hallKey, hubTimeOf, keysIn, shownIn, standingIn } from './hall-word.ts'
import { rememberedOf } from './memory.ts'
import type { EmergencyPorts, LiveEmergency } from './ports.ts'
import { createSpeaker, type Speaker } from './speaker.ts'
import { type Heard, judge } from './trust.ts'

const hereEveryMs = 20_000
/** A neighbour that has said nothing for so long is not heard; ms. */
const silentAfterMs = 65_000
/** Counts of neighbours that only say they are there; what is declared or ended is kept at once. Spares the card in a box. ms */
const saveHeardAfterMs = 60_000
/** A hub that does not hand out this box's key is told it again this often at most; ms. */
const registerEveryMs = 60_000

export function createLiveEmergency(ports: EmergencyPorts): LiveEmergency {
  const { cache, clock, log, memory, append } = ports
  const heard = new Map<string, Heard>()
  const heardAtMs = new Map<string, number>()
  const rumours = new Map<string, Rumour>()
  const doubts = { unknownBox: 0, forged: 0, repeated: 0, stale: 0, unreadable: 0 }
  const [talking, elapsing] = [createAlarm(clock), createAlarm(clock)]
  const [greeting, saving] = [createAlarm(clock), createAlarm(clock)]
  let book: Book = emptyBook
  let key = ''
  let lastRun = 0
  let boxId: string | null = null
  let speaker: Speaker | null = null
  let air: Air | null = null
  let registeredAtMs = Number.NEGATIVE_INFINITY

  /** By the view that is held; datagrams come far more often than a new one. */
  let believedKeys = keysIn(cache.get(hallKey)?.view)

  function receive(bytes: Uint8Array): void {
    const datagram = readDatagram(bytes)
    if (datagram === null) {
      doubts.unreadable += 1
      return
    }
    const { statement } = datagram
    if (statement.boxId === boxId) return
    const judgement = judge(datagram, believedKeys.get(statement.boxId) ?? null, heard.get(statement.boxId) ?? null, {
      wallMs: clock.wallMs(),
      monotonicMs: clock.monotonicMs(),
    })
    if ('doubt' in judgement) {
      doubts[judgement.doubt] += 1
      log.debug({ boxId: statement.boxId, doubt: judgement.doubt }, 'a datagram of the emergency net is not believed')
      return
    }
    heard.set(statement.boxId, judgement.believed)
    heardAtMs.set(statement.boxId, clock.monotonicMs())
    believe(statement.says)
    saving.setUnlessSet(saveHeardAfterMs, () => void save())
  }

  function believe(says: Saying): void {
    const nowMs = clock.monotonicMs()
    if (says.is === 'here') return
    const id = says.is === 'active' ? says.declaration.emergencyId : says.emergencyId
    const mine = sayingOf(book, id, nowMs)
    if (says.is === 'active' && mine?.is === 'ended') {
      tellAt(id, nowMs)
      return
    }
    const rumour = rumours.get(id)
    if (mine?.is === says.is && rumour !== undefined) rumours.set(id, heardSame(rumour))
    keep(
      says.is === 'active'
        ? taken(book, says.declaration, says.leftMs, 'air', nowMs)
        : ended(book, id, { endedBy: says.endedBy, why: says.why, atMs: nowMs }),
    )
  }

  /** Somebody believes what is over: said again soon, however long ago it ended. */
  function tellAt(id: string, nowMs: number): void {
    if ((rumours.get(id)?.dueAtMs ?? Number.POSITIVE_INFINITY) < nowMs + 1_000) return
    rumours.set(id, news(nowMs, nowMs + 10_000))
    talk()
  }

  /** Takes a new book over: what is new in it is said, kept, told to the hub and shown. */
  function keep({ book: next, forHub }: NextBook): void {
    const nowMs = clock.monotonicMs()
    const before = book
    book = next
    if (before === next) return
    for (const id of Object.keys(next.active)) {
      if (before.active[id] === undefined) rumours.set(id, news(nowMs, next.active[id]?.endsAtMs ?? nowMs))
    }
    for (const id of Object.keys(next.ended)) {
      if (before.ended[id] === undefined) rumours.set(id, news(nowMs, nowMs + endSaidForMs))
    }
    for (const command of forHub) {
      append(command).catch((error) => log.error({ err: error, name: command.name }, 'the hub will not learn of this'))
    }
    const isNews =
      before.active !== next.active && Object.keys(before.active).join() !== Object.keys(next.active).join()
    if (isNews) {
      log.warn({ standing: Object.keys(next.active) }, 'emergency')
      ports.changed()
    }
    talk()
    elapse()
    void save()
  }

  function talk(): void {
    const nowMs = clock.monotonicMs()
    for (const [id, rumour] of rumours) {
      if (rumour.dueAtMs > nowMs) continue
      const next = spoken(rumour, nowMs, Math.random())
      if (next.speaks === 'now') say(sayingOf(book, id, nowMs))
      if (next.rumour === null) rumours.delete(id)
      else rumours.set(id, next.rumour)
    }
    const dueAtMs = Math.min(...[...rumours.values()].map((rumour) => rumour.dueAtMs))
    if (Number.isFinite(dueAtMs)) talking.set(Math.max(0, dueAtMs - clock.monotonicMs()), talk)
  }

  function say(says: Saying | null): void {
    if (speaker === null || says === null) return
    try {
      air?.send(speaker.say(says))
    } catch (error) {
      log.error({ err: error, is: says.is }, 'this cannot be said on the emergency net')
    }
  }

  function elapse(): void {
    const nextAtMs = Math.min(...Object.values(book.active).map(({ endsAtMs }) => endsAtMs))
    elapsing.cancel()
    if (!Number.isFinite(nextAtMs)) return
    elapsing.set(Math.max(0, nextAtMs - clock.monotonicMs()), () => {
      keep(elapsed(book, clock.monotonicMs()))
      elapse()
    })
  }

  function greet(): void {
    say({ is: 'here' })
    keep(elapsed(book, clock.monotonicMs()))
    greeting.set(hereEveryMs, greet)
  }

  function save(): Promise<void> {
    saving.cancel()
    const nowMs = clock.monotonicMs()
    return memory.save({
      key,
      run: speaker?.run() ?? lastRun,
      heard: rememberedOf(heard),
      savedAt: new Date(clock.wallMs()).toISOString(),
      active: Object.values(book.active).map((one) => ({
        declaration: one.declaration,
        leftMs: one.endsAtMs - nowMs,
      })),
      ended: Object.entries(book.ended).map(([emergencyId, { atMs, ...end }]) => ({
        emergencyId,
        ...end,
        agoMs: nowMs - atMs,
      })),
    })
  }

  function registerKey(): void {
    // Only the hub's own list tells whether it knows the key.
    if (boxId === null || cache.get(hallKey) === null) return
    const { publicKey } = keysOf(key)
    const sinceMs = clock.monotonicMs() - registeredAtMs
    if (believedKeys.get(boxId) === publicKey || sinceMs < registerEveryMs) return
    registeredAtMs = clock.monotonicMs()
    append({ name: 'emergency.registerKey', data: { publicKey } }).catch((error) =>
      log.error({ err: error }, 'the key of this box was not told'),
    )
  }

  cache.onChange((changedKey, change) => {
    if (changedKey !== hallKey || change === 'vouched') return
    believedKeys = keysIn(cache.get(hallKey)?.view)
    if (change === 'gone') return
    registerKey()
    const standing = standingIn(cache.message(hallKey))
    if (standing !== null) keep(hubTells(book, standing, clock.monotonicMs()))
  })

  return {
    async start() {
      const known = await memory.load()
      key = known.key
      lastRun = known.run
      for (const [id, one] of Object.entries(known.heard)) heard.set(id, { ...one, aheadMs: null })
      const nowMs = clock.monotonicMs()
      // A wall clock that went back since tells nothing: then what stood stands for all the time it had.
      const offMs = Math.max(0, clock.wallMs() - Date.parse(known.savedAt))
      const over = known.ended.map(({ emergencyId, agoMs, ...end }) => [
        emergencyId,
        { ...end, atMs: nowMs - agoMs - offMs },
      ])
      book = { active: {}, ended: Object.fromEntries(over) }
      for (const { declaration, leftMs } of known.active) {
        keep({ book: taken(book, declaration, leftMs - offMs, 'own', nowMs).book, forHub: [] })
      }
      air = ports.openAir(ports.address, clock, log, receive)
      air.start()
      await save()
    },
    async stop() {
      for (const alarm of [talking, elapsing, greeting, saving]) alarm.cancel()
      air?.stop()
      await save()
    },
    belongTo(id) {
      boxId = id
      speaker = createSpeaker(clock, id, keysOf(key).privateKey, lastRun, () => void save())
      greet()
      talk()
    },
    registerKey,
    declare({ lastsMs, ...said }) {
      const declaredAt = new Date(clock.wallMs()).toISOString()
      const declaration = { ...said, emergencyId: freshEmergencyId(), declaredAt, boxId }
      keep(taken(book, declaration, lastsMs, 'own', clock.monotonicMs()))
    },
    end(emergencyId, endedBy) {
      if (book.active[emergencyId] === undefined) return false
      keep(ended(book, emergencyId, { endedBy, why: 'ended', atMs: clock.monotonicMs() }))
      return true
    },
    standing: standingNow,
    shownAt(place, hubs) {
      const hubsWord = shownIn(hubs)
      const isOwnWord = Object.keys(book.active).length + Object.keys(book.ended).length > 0
      if (!isOwnWord) return undefined
      const nowMs = hubs === null ? clock.wallMs() : hubTimeOf(hubs)
      const mine = standingNow().map(({ declaration, leftMs }) => ({
        ...declaration,
        endsAt: new Date(nowMs + leftMs).toISOString(),
      }))
      const isNewToUs = hubsWord !== null && sayingOf(book, hubsWord.emergencyId, 0) === null
      return gravestAt(isNewToUs ? [...mine, hubsWord] : mine, place)
    },
    net() {
      const nowMs = clock.monotonicMs()
      const neighbours = [...believedKeys.keys()].filter((one) => one !== boxId)
      const isHeard = (one: string) => nowMs - (heardAtMs.get(one) ?? Number.NEGATIVE_INFINITY) < silentAfterMs
      return { networks: air?.networks() ?? [], neighbours, heard: neighbours.filter(isHeard), doubts }
    },
  }

  function standingNow() {
    const nowMs = clock.monotonicMs()
    return Object.values(book.active)
      .map(({ declaration, endsAtMs }) => ({ declaration, leftMs: Math.round(endsAtMs - nowMs) }))
      .filter(({ leftMs }) => leftMs > 0)
  }
}

/** A name that no other box gives: 128 random bits. */
function freshEmergencyId(): string {
  return `emg_${randomBytes(16).toString('hex')}`
}
