// Who stands on a window's glass: whoever answers for it, and whoever works it together with them. Pure.
import type { OnDuty } from '#contract/counter/duty'
import type { Appearance } from '#contract/public/appearance'
import { clockFace, hubNowMs, type Now } from './clock.ts'
import { longer, type Size, sizeFor } from './fit.ts'
import { dictionary, type Language } from './i18n.ts'

const words = dictionary({
  zh: { badge: '工号', role: { A: 'A岗', B: 'B岗' }, back: (time: string) => `约 ${time} 返回` },
  en: { badge: 'Badge', role: { A: 'Main', B: 'Deputy' }, back: (time: string) => `Back at ${time}` },
})

type Duty = NonNullable<OnDuty>
type Face = Duty['together'][number]

export interface ShownPerson {
  readonly name: string
  readonly nameSize: Size
  readonly photo: string | null
  readonly badge: string
  readonly role: string
  readonly unitName: string
  readonly unitSize: Size
  readonly isPartyMember: boolean
  readonly stars: number | null
  /** Stepped away while the other goes on. */
  readonly isAway: boolean
}

/** Widest names, in full-width characters, that stand large or medium where one person stands, or two. */
export interface NameRoom {
  readonly alone: { readonly large: number; readonly medium: number }
  readonly together: { readonly large: number; readonly medium: number }
}

/** Nobody, one person, or two who work together, who answers first; marks only where the hall shows them. */
export function peopleOf(
  duty: OnDuty,
  { partyMark, stars }: Pick<Appearance, 'partyMark' | 'stars'>,
  room: NameRoom,
  language: Language,
): readonly ShownPerson[] {
  if (duty === null) return []
  const faces = [duty, ...duty.together]
  // Two stand in one size, for neither is above the other.
  const longest = faces.map((face) => namesOf(face, language).name).reduce(longer)
  const nameSize = sizeFor(longest, room[duty.together.length > 0 ? 'together' : 'alone'])
  return faces.map((face) => {
    const { name, unitName } = namesOf(face, language)
    return {
      name,
      nameSize,
      photo: face.photo,
      badge: `${words[language].badge} ${face.badge}`,
      role: words[language].role[face.role],
      unitName,
      unitSize: sizeFor(unitName, { large: 14, medium: 28 }),
      isPartyMember: partyMark === 'shown' && face.isPartyMember,
      stars: stars === 'shown' ? face.stars : null,
      isAway: duty.together.length > 0 && face === duty && duty.away !== null,
    }
  })
}

/** `约 10:25 返回`; null once that time is over, for then nobody knows. */
export function backWords(duty: OnDuty, asOf: string, timeZone: string, now: Now, language: Language): string | null {
  const until = duty?.away?.until
  if (until === undefined || hubNowMs(asOf, now) >= Date.parse(until)) return null
  return words[language].back(clockFace(until, timeZone, language).time)
}

function namesOf({ name, nameEn, unitName, unitNameEn }: Face, language: Language) {
  return language === 'zh' ? { name, unitName } : { name: nameEn, unitName: unitNameEn }
}
