// The way between the pages of the office: the same row on each, with the page one is on marked.
import { css, html, nothing } from 'lit'
import { dictionary, type Language } from '../../../display/design/i18n.ts'
import type { Me } from '../api.ts'

const words = dictionary({
  zh: {
    pages: '办公页面',
    own: (accountId: string) => `我的账号（${accountId}）`,
    groups: { today: '今天', staff: '在岗', told: '公开', hall: '大厅' },
    morning: '早会表',
    queue: '排队',
    appointments: '预约',
    voice: '叫号语音',
    matters: '办件与告知',
    leave: '请假',
    lunch: '午间值班',
    people: '人员',
    guides: '办事指南',
    paper: '评价表录入',
    services: '办件责任',
    complaints: '意见投诉',
    publication: '公示与通知',
    calendar: '工作日历',
    layouts: '屏幕版式',
    glasses: '屏幕状态',
    'roll-call': '点名',
    emergency: '应急',
    office: '设备与账号',
  },
  en: {
    pages: 'Pages of the office',
    own: (accountId: string) => `My account (${accountId})`,
    groups: { today: 'Today', staff: 'Staff', told: 'Public', hall: 'Hall' },
    morning: 'Morning sheet',
    queue: 'Queue',
    appointments: 'Appointments',
    voice: 'Voice',
    matters: 'Matters',
    leave: 'Leave',
    lunch: 'Lunch duty',
    people: 'People',
    guides: 'Guides',
    paper: 'Paper ratings',
    services: 'Who handled it',
    complaints: 'Complaints',
    publication: 'Publications',
    calendar: 'Calendar',
    layouts: 'Layouts',
    glasses: 'Glasses',
    'roll-call': 'Roll call',
    emergency: 'Emergency',
    office: 'Devices and accounts',
  },
})

/** What belongs together stands together: the day's work, people, what the hall tells, and the hall itself. */
const groups = {
  today: ['morning', 'roll-call', 'queue', 'appointments', 'matters', 'complaints', 'paper'],
  staff: ['people', 'leave', 'lunch', 'services'],
  told: ['guides', 'publication', 'layouts', 'glasses', 'voice'],
  hall: ['calendar', 'emergency', 'office'],
} as const
type Group = keyof typeof groups
export type OfficePage = (typeof groups)[Group][number]

/** All pages with their names, group by group. */
export function officePages(language: Language) {
  const say = words[language]
  return (Object.keys(groups) as Group[]).map((group) => ({
    group,
    name: say.groups[group],
    pages: groups[group].map((page) => ({ page, words: say[page] })),
  }))
}

/** Links to every page and to one's own account; for a clerk, to whom the others are closed, only to this. */
export function officeNav(current: OfficePage, me: Me | null, language: Language) {
  const say = words[language]
  const search = language === 'en' ? '?lang=en' : ''
  const shown = me?.role === 'clerk' ? [] : officePages(language)
  return html`<nav aria-label=${say.pages}>
    ${shown.map(
      ({ group, name, pages }) => html`<div>
        <span id=${`nav-${group}`}>${name}</span>
        <ul aria-labelledby=${`nav-${group}`}>
          ${pages.map(
            ({ page, words: text }) =>
              html`<li><a href="/${page}${search}" aria-current=${page === current ? 'page' : nothing}>${text}</a></li>`,
          )}
        </ul>
      </div>`,
    )}
    ${me === null ? nothing : html`<a class="own" href="/account?back=/${current}">${say.own(me.accountId)}</a>`}
  </nav>`
}

export const navStyles = css`
  nav {
    display: flex;
    flex-basis: 100%;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-6);
    margin-bottom: calc(-1 * var(--space-3));
  }
  nav div { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-4); }
  nav span { color: var(--on-brand-soft); font-size: 0.875rem; }
  nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); margin: 0; padding: 0; list-style: none; }
  nav a {
    display: block;
    padding: var(--space-2) 0;
    border-bottom: 0.25rem solid transparent;
    color: var(--on-brand);
    text-decoration: none;
  }
  nav .own { margin-left: auto; overflow-wrap: anywhere; }
  nav a:hover { border-color: var(--on-brand-soft); }
  nav a[aria-current] { border-color: var(--on-brand); font-weight: var(--weight-strong); }
  nav a:focus-visible { outline: 0.1875rem solid var(--on-brand); outline-offset: 0.125rem; }
`
