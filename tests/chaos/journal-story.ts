// What a journal says happened: what it kept of every pad, what it has twice, and the figures that follow from it. Pure.
import { ratingContract } from '#contract/counter/rating'
import { serviceContract } from '#contract/counter/service'
import { hallClockContract } from '#contract/public/hall-clock'
import type { JournalEntry } from '../../hub/core/journal.ts'

export interface KeptPress {
  readonly level: number
  /** The journal entry, 1 and up. */
  readonly sequence: number
  readonly isCounted: boolean
}

export interface WindowFigures {
  ratings: number
  due: number
  /** Levels 5, 4 and 3. */
  satisfied: number
}

export interface Story {
  /** Presses by device, in the order of the journal. */
  readonly kept: Map<string, KeptPress[]>
  /** Sequences of entries with an identifier or an origin that an earlier one had, or a level that was not pressed. */
  readonly wrong: Map<number, string>
  /** Sequences taken from every outbox: `box outboxId` → numbers. */
  readonly outboxes: Map<string, Set<number>>
  /** Figures of the business date the journal ends on, by window. */
  readonly figures: Map<string, WindowFigures>
}

const { 'rating.press': press } = ratingContract.commands
const { 'rating.given': given, 'rating.pressKept': pressKept } = ratingContract.events
const { 'service.finished': finished, 'invitation.opened': opened } = serviceContract.events
const { 'hall.dayBegun': dayBegun } = hallClockContract.events
/** Of a press only this is read: its personal text is sealed by now. */
const pressed = press.data.pick({ deviceId: true, level: true })

/** Reads entries in order, one call each. */
export function storyReader(): { readonly story: Story; read(entry: JournalEntry): void } {
  const story: Story = { kept: new Map(), wrong: new Map(), outboxes: new Map(), figures: new Map() }
  const names = new Set<string>()
  let date: string | null = null

  const figuresOf = (windowId: string) => {
    const figures = story.figures.get(windowId) ?? { ratings: 0, due: 0, satisfied: 0 }
    story.figures.set(windowId, figures)
    return figures
  }

  function once(sequence: number, name: string): void {
    if (names.has(name)) story.wrong.set(sequence, `${name} for the second time`)
    names.add(name)
  }

  function keep({ sequence, command }: JournalEntry, level: number, isCounted: boolean): void {
    const { data } = pressed.safeParse(command.data)
    if (command.name !== 'rating.press' || data?.level !== level) {
      story.wrong.set(sequence, `level ${level} kept, ${data?.level ?? 'nothing'} pressed`)
    }
    const deviceId = data?.deviceId ?? ''
    story.kept.set(deviceId, [...(story.kept.get(deviceId) ?? []), { level, sequence, isCounted }])
  }

  function readEvent(entry: JournalEntry, { type, data }: JournalEntry['events'][number]): void {
    const { sequence } = entry
    if (type === 'hall.dayBegun') {
      date = dayBegun.data.parse(data).date
      story.figures.clear()
    } else if (type === 'service.finished') {
      const service = finished.data.parse(data)
      once(sequence, service.serviceId)
      if (service.date === date) figuresOf(service.windowId).due += 1
    } else if (type === 'invitation.opened') {
      once(sequence, opened.data.parse(data).invitationId)
    } else if (type === 'rating.pressKept') {
      keep(entry, pressKept.data.parse(data).level, false)
    } else if (type === 'rating.given') {
      const rating = given.data.parse(data)
      once(sequence, rating.ratingId)
      once(sequence, `rating of ${rating.invitationId}`)
      keep(entry, rating.level, true)
      if (rating.date !== date) return
      figuresOf(rating.windowId).ratings += 1
      if (rating.level >= 3) figuresOf(rating.windowId).satisfied += 1
    }
  }

  function readOrigin({ sequence, origin }: JournalEntry): void {
    if (origin === null) return
    const outbox = `${origin.boxId} ${origin.outboxId}`
    once(sequence, `${outbox} ${origin.sequence}`)
    const taken = story.outboxes.get(outbox) ?? new Set()
    story.outboxes.set(outbox, taken.add(origin.sequence))
  }

  return {
    story,
    read(entry) {
      readOrigin(entry)
      for (const event of entry.events) readEvent(entry, event)
    },
  }
}
