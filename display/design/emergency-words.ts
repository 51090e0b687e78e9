// What a glass says in an emergency, in Chinese and English at once: nobody has time to change the language. Pure.
import type { EmergencyKind, Exit, ShownEmergency } from '#contract/public/emergency'
import { hubNowMs } from './clock.ts'
import type { Shown } from './shown.ts'

interface Both {
  readonly zh: string
  readonly en: string
}

export const titles: Readonly<Record<EmergencyKind, Both>> = {
  fire: { zh: '火警疏散', en: 'Fire' },
  evacuation: { zh: '紧急疏散', en: 'Evacuation' },
  medical: { zh: '紧急救护', en: 'Medical emergency' },
  power: { zh: '停电处置', en: 'Power failure' },
}

const acts: Readonly<Record<EmergencyKind, Both>> = {
  fire: { zh: '请立即撤离，不要乘坐电梯', en: 'Leave now. Do not use the lifts.' },
  evacuation: { zh: '请听从工作人员引导，有序撤离', en: 'Leave calmly and follow the staff.' },
  medical: { zh: '请让出通道，配合救护', en: 'Please keep the way clear for the helpers.' },
  power: { zh: '请留在原地，听从工作人员引导', en: 'Stay where you are and follow the staff.' },
}

const followSigns: Both = { zh: '请跟随绿色安全出口标志', en: 'Follow the green exit signs' }

export const bands = {
  real: { zh: '紧急', en: 'Emergency' },
  drill: { zh: '演练', en: 'Drill' },
} as const
export const drillNote: Both = { zh: '这是演练，请按演练要求行动', en: 'This is a drill, not a real emergency' }

/** What the hall has to say: its own words where it has given some. */
export function actOf({ kind, text }: ShownEmergency): Both {
  return text.zh === '' ? acts[kind] : text
}

/** The way out; null where people should stay. */
export function wayOf({ kind, exit }: ShownEmergency): (Both & { readonly arrow: Exit['arrow'] | null }) | null {
  if (exit !== null && (kind === 'fire' || kind === 'evacuation')) return exit
  return kind === 'fire' || kind === 'evacuation' ? { ...followSigns, arrow: null } : null
}

/** The emergency this glass must show now; null: none, or its time is over. */
export function emergencyIn({ seen, now }: Shown<never, never>): ShownEmergency | null {
  if (seen === null) return null
  const { asOf, facts } = seen.view as {
    readonly asOf: string
    readonly facts: { readonly emergency?: { readonly value: ShownEmergency | null } }
  }
  const shown = facts.emergency?.value ?? null
  return shown !== null && Date.parse(shown.endsAt) > hubNowMs(asOf, now) ? shown : null
}
