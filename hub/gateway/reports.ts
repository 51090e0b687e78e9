// What a box published on `event`, taken in order: understood reports become commands, the rest goes to quarantine.
import { z } from 'zod'
import type { Outcome } from '../contract/errors.ts'
import { instant, outboxId } from '../contract/ids.ts'
import { readJson } from '../contract/json.ts'
import { type BoxAck, boxReport, largestPayload } from '../contract/topics.ts'
import type { Origin } from '../core/journal.ts'
import { ask, type Desk, parseCommand } from './desk.ts'
import { happenedAt } from './rebase.ts'

/** The least a message must have so that what it carries can be acknowledged, understood or not. */
const envelope = z.object({
  outboxId,
  sent: z.object({ at: instant, bootId: z.string().min(1).max(64), monotonicMs: z.number().nonnegative() }),
  reports: z.array(z.unknown()).min(1).max(100),
})

const numbered = z.object({ sequence: z.number().int().positive() })

/** Longest raw text kept in quarantine, in characters. */
const longestQuarantine = 60_000

/**
 * Takes one message of a box; resolves after the commit of everything in it.
 * @returns what to tell the box, or null when the message had no readable envelope and was quarantined whole
 */
export async function takeReports(desk: Desk, boxId: string, payload: Buffer): Promise<BoxAck | null> {
  const receivedAt = desk.clock.now()
  const actor = { kind: 'box', boxId } as const
  const whole = () => payload.toString('utf8')
  const quarantine = (reason: string, text: string, from: { at: string; origin: Origin } | null) => {
    const kept = { reason: reason.slice(0, 500), payload: text.trim().slice(0, longestQuarantine) || '(empty)' }
    return ask(desk, actor, 'box.quarantine', kept, from)
  }
  const parsed = payload.length > largestPayload ? null : envelope.safeParse(readJson(payload.toString('utf8')))
  if (parsed === null || !parsed.success) {
    const reason = parsed === null ? `larger than ${largestPayload} bytes` : inWords(parsed.error)
    desk.log.warn({ boxId, bytes: payload.length, reason }, 'a box sent something unreadable')
    await quarantine(reason, whole(), null)
    return null
  }
  const { outboxId, sent, reports } = parsed.data
  const taken: Promise<{ sequence: number; outcome: Outcome }>[] = []
  for (const raw of reports) {
    const report = boxReport.safeParse(raw)
    const number = report.success ? report : numbered.safeParse(raw)
    if (!number.success) {
      // Without its number it cannot be acknowledged, and what follows would leave a gap.
      await quarantine(inWords(number.error), textOf(raw) ?? whole(), null)
      break
    }
    const { sequence } = number.data
    const origin = { boxId, outboxId, sequence }
    const at = report.success ? happenedAt(report.data, sent, receivedAt) : receivedAt
    const { name, data } = report.success ? report.data.command : { name: '', data: null }
    const command = parseCommand(desk.machine, name, data)
    const outcome =
      'command' in command
        ? desk.submit({ command: command.command, actor, at, origin })
        : quarantine(
            report.success ? JSON.stringify(command.refusal.data) : inWords(report.error),
            textOf(raw) ?? whole(),
            { at, origin },
          )
    taken.push(outcome.then((result) => ({ sequence, outcome: result })))
  }
  const results = await Promise.all(taken)
  const upTo = desk.markOf(boxId, outboxId)
  return {
    outboxId,
    upTo,
    // What was refused without being stored, as by a hub that is stopping, will come again.
    refused: results.flatMap(({ sequence, outcome }) =>
      outcome.accepted || sequence > upTo ? [] : [{ sequence, refusal: outcome.refusal }],
    ),
  }
}

function inWords({ issues }: z.ZodError): string {
  return issues.map((issue) => `${issue.path.join('.') || 'message'}: ${issue.message}`).join('; ')
}

/** A value as JSON again; null when it is nested too deep for that. */
function textOf(raw: unknown): string | null {
  try {
    return JSON.stringify(raw)
  } catch {
    return null
  }
}
