// What the page says when there is nothing to show: never more than the hall may tell a guesser, and whom to call. Pure.
import type { Refusal } from '#wire/errors'
import type { Language } from '../../../display/design/i18n.ts'
import { words } from './words.ts'

/** What a refusal says here; without the hub, whom to call. */
export function refusalWords({ code, message }: Refusal, phone: string, language: Language): string[] {
  const say = words[language]
  if (code === 'unreachable') return [say.unreachable, say.call(phone)]
  if (code === 'tooMany') return [message[language], say.comeToWindow]
  return [message[language]]
}
