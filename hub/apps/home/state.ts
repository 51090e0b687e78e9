// The addresses of a hall: every screen of every window, and the pages for staff. Pure.
import type { Now } from '../../../display/design/clock.ts'
import { oldMs } from '../../../display/design/facts.ts'
import type { Language } from '../../../display/design/i18n.ts'
import type { Seen } from '../../../display/design/shown.ts'
import type { FreshnessOf } from '../../client/freshness.ts'
import { officePages } from '../office/nav.ts'
import { words } from './words.ts'

/** Facts without which the page can draw nothing. */
export type HomeNeeds = 'hall' | 'roster'

export interface Address {
  readonly words: string
  readonly href: string
}

export interface HomeState {
  readonly hallName: string
  readonly windows: readonly {
    readonly number: string
    readonly name: string
    readonly duty: string
    readonly addresses: readonly Address[]
  }[]
  readonly rosterOldMs: number | null
  readonly hall: readonly Address[]
  readonly office: readonly { readonly name: string; readonly addresses: readonly Address[] }[]
}

export function screenState(
  { facts }: Seen<'board', HomeNeeds>['view'],
  freshness: FreshnessOf<'board'>,
  _now: Now,
  language: Language,
): HomeState {
  const say = words[language]
  const isZh = language === 'zh'
  return {
    hallName: isZh ? facts.hall.value.name : facts.hall.value.nameEn,
    windows: facts.roster.value.map(({ windowId, number, windowName, windowNameEn, person }) => ({
      number,
      name: isZh ? windowName : windowNameEn,
      duty: person === null ? say.nobody : say.onDuty(isZh ? person.name : person.nameEn),
      addresses: [
        { words: say.panel, href: `/panel?window=${windowId}` },
        { words: say.terminal, href: `/terminal?window=${windowId}` },
        { words: say.desk, href: `/desk?window=${windowId}` },
      ],
    })),
    rosterOldMs: oldMs(freshness.roster),
    hall: [
      { words: say.board, href: '/board' },
      { words: say.frontDesk, href: '/front-desk' },
      { words: say.account, href: '/account' },
      { words: say.signIn, href: '/sign-in' },
    ],
    office: officePages(language).map(({ name, pages }) => ({
      name,
      addresses: pages.map(({ page, words: text }) => ({ words: text, href: `/${page}` })),
    })),
  }
}
