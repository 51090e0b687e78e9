// The way between the pages of the office: the same row on each, with the page one is on marked.
import { css, html, nothing } from 'lit'
import { dictionary, type Language } from '../../../display/design/i18n.ts'
import type { Me } from '../api.ts'

const words = dictionary({
  zh: {
    pages: '办公页面',
    morning: '早会表',
    queue: '排队',
    appointments: '预约',
    voice: '叫号语音',
    leave: '请假',
    lunch: '午间值班',
    people: '人员',
    guides: '办事指南',
    paper: '评价表录入',
    services: '办件责任',
    publication: '公示与通知',
    calendar: '工作日历',
    'roll-call': '点名',
    emergency: '应急',
    office: '设备与账号',
  },
  en: {
    pages: 'Pages of the office',
    morning: 'Morning sheet',
    queue: 'Queue',
    appointments: 'Appointments',
    voice: 'Voice',
    leave: 'Leave',
    lunch: 'Lunch duty',
    people: 'People',
    guides: 'Guides',
    paper: 'Paper ratings',
    services: 'Who handled it',
    publication: 'Publications',
    calendar: 'Calendar',
    'roll-call': 'Roll call',
    emergency: 'Emergency',
    office: 'Devices and accounts',
  },
})

const pages = [
  'morning',
  'queue',
  'leave',
  'lunch',
  'people',
  'services',
  'paper',
  'publication',
  'calendar',
  'roll-call',
  'emergency',
  'office',
] as const
export type OfficePage = (typeof pages)[number]

/** Links to every page; nothing for a clerk, to whom the others are closed. */
export function officeNav(current: OfficePage, me: Me | null, language: Language) {
  if (me?.role === 'clerk') return nothing
  const say = words[language]
  const search = language === 'en' ? '?lang=en' : ''
  return html`<nav aria-label=${say.pages}>
    ${pages.map(
      (page) => html`<a href="/${page}${search}" aria-current=${page === current ? 'page' : nothing}>${say[page]}</a>`,
    )}
  </nav>`
}

export const navStyles = css`
  nav {
    display: flex;
    flex-basis: 100%;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-5);
    margin-bottom: calc(-1 * var(--space-3));
  }
  nav a {
    padding: var(--space-2) 0;
    border-bottom: 0.25rem solid transparent;
    color: var(--on-brand-soft);
    text-decoration: none;
  }
  nav a:hover { border-color: var(--on-brand-soft); }
  nav a[aria-current] { border-color: var(--on-brand); color: var(--on-brand); font-weight: var(--weight-strong); }
  nav a:focus-visible { outline: 0.1875rem solid var(--on-brand); outline-offset: 0.125rem; }
`
