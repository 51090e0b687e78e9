// What each wish about matters, notices and questions asks of the hub.
import type { Outcome } from '#wire/errors'
import type { Link } from '../../client/link.ts'
import { randomHex } from '../../client/random-hex.ts'
import type { DeskMatters } from './matters.ts'
import type { MatterWish } from './wish.ts'

/** What the page does by other ways is none of it. */
export type HubWish = Exclude<MatterWish, { do: 'print' | 'reveal' }>

/** Carries a wish out; `matters` is what stands open at the window. */
export async function askMatter(
  { command }: Pick<Link, 'command'>,
  windowId: string,
  wish: HubWish,
  matters: DeskMatters | null,
): Promise<Outcome> {
  switch (wish.do) {
    case 'openMatter': {
      const { do: _do, ...asked } = wish
      return command('matter.open', { windowId, ...asked })
    }
    case 'notice': {
      const { do: _do, ...asked } = wish
      return command('slip.issue', { windowId, ...asked })
    }
    case 'refuse': {
      const { do: _do, ...asked } = wish
      return command('slip.refuse', { windowId, ...asked })
    }
    case 'rebook':
      return rebook(wish)
    case 'onMatter':
      return onMatter(wish)
    case 'ask':
      return command('question.ask', { windowId, text: wish.text, phone: wish.phone, name: wish.name })
    case 'consult':
      return command('question.consult', { windowId, topic: wish.topic, asked: wish.asked, answer: wish.answer })
    case 'answerQuestion': {
      const { deed, questionId, answer } = wish
      return deed === 'answered'
        ? command('question.answer', { questionId, answer })
        : command('question.try', { questionId })
    }
  }

  /** The appointment first; the paper names the time that was really booked. */
  async function rebook({ itemId, reason, ...slot }: Extract<HubWish, { do: 'rebook' }>): Promise<Outcome> {
    const appointmentId = `apt_${randomHex(12)}`
    const { seriesId, date, from, code } = slot
    const booked = await command('appointment.book', {
      ...{ appointmentId, seriesId, itemId, date, from, code },
      source: 'desk',
    })
    return booked.accepted ? command('slip.rebook', { windowId, itemId, reason, appointmentId }) : booked
  }

  function onMatter({ deed, number, words, basis }: Extract<HubWish, { do: 'onMatter' }>): Promise<Outcome> {
    const at = { windowId, number }
    switch (deed) {
      case 'finishHere':
        return command('matter.finish', { ...at, result: words, applicant: 'here' })
      case 'finishAway':
        return command('matter.finish', { ...at, result: words, applicant: 'away' })
      case 'complete':
        return command('matter.complete', at)
      case 'take':
        return command('matter.take', { ...at, name: matters?.wanted.get(number)?.paper ?? words })
      case 'pause':
        return command('matter.pause', { ...at, reason: words })
      case 'resume':
        return command('matter.resume', at)
      case 'answer':
        return command('matter.answer', { ...at, unitId: matters?.wanted.get(number)?.unitId ?? '', answer: words })
      case 'sendBack':
        return command('matter.return', { ...at, why: 'other', reason: words, basis })
    }
  }
}

/** What opens in a window of its own: no wish for the hub. */
export function printedAt(slipId: string): string {
  return `/notice?id=${encodeURIComponent(slipId)}`
}
