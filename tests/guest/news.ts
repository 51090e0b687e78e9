// What the guest tells about each case; both sides of the serial line read this file.
import { z } from 'zod'

/** The cases in the order the guest goes through them, each as a sentence that a hall manager could check with a real pad. */
export const sentences = {
  plug: 'pads plugged in after the box has started can be used',
  press:
    'each of the five keys is thanked with its own lamp, after the press is in the outbox, and reaches the hub once',
  invitation:
    'all five lamps light when the hub asks the visitor, the press counts for that visitor, and they go out when he is no longer asked',
  swap: 'two pads that change places are told apart by their serial numbers: each still rates its own window',
  replug: 'a pad that is unplugged is said to be away; plugged in again it asks and thanks without a restart',
  unpressed: 'a pad that is pulled out again before anybody has pressed a key is said to be away, not broken',
  wobble: 'a plug that wobbles while a key is down costs no press that comes after it',
  flaps:
    'a pad pulled and put back six times works each time, the other pad never notices, and the box keeps nothing of it',
  missed: 'a press that was lost on the wire is said to be lost, and not made up',
  typing: 'a badge reader that is a keyboard types into the page in front, as long as no box takes it from there',
  badge: 'the box hears every card of its reader, and not one key of it reaches the page in front any more',
  badgeAgain: 'a reader that was pulled out and put back is taken again, and its cards are heard again',
  badgeRule:
    'where the box may not take the reader itself it says so; with the rule of the documents it is taken from the plug on',
  adapter:
    'an evaluator on a USB adapter is found by the adapter’s own name; its keys are thanked and reach the hub once',
  adapterReplug:
    'an adapter that is pulled out is said to be away; plugged in again its evaluator thanks without a restart',
  adapterSwap: 'two adapters that change places on the bus are told apart: each still rates its own window',
  adapterNumber: 'an adapter that comes back under another number of the kernel is the same evaluator',
  fullDisk: 'a press that the full disk cannot keep gets no thanks: every lamp blinks; with room again there is thanks',
} as const
export type CaseName = keyof typeof sentences

const news = z.object({
  case: z.enum(Object.keys(sentences) as [CaseName, ...CaseName[]]),
  /** Null when all went as the sentence says. */
  wrong: z.string().nullable(),
  /** Figures worth printing, in milliseconds unless the name says otherwise. */
  figures: z.record(z.string(), z.number()),
})
export type News = z.output<typeof news>

/** Null for a line that is no news: kernels and libraries talk too. */
export function newsIn(line: string): News | null {
  if (!line.startsWith('{')) return null
  try {
    return news.parse(JSON.parse(line))
  } catch {
    return null
  }
}
