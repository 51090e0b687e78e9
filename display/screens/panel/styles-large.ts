// Large print on the window panel: what is read from the chair grows, what is decoration gives way.
import { css } from 'lit'

export const largePrint = css`
  :host([data-print='large']) {
    h2 { font-size: 3.75rem; }
    h2.medium { font-size: 2.5rem; }
    h2.small { font-size: 1.375rem; }
    .name p { font-size: 1.5rem; }
    .name .mark { font-size: 2rem; }
    .who b { font-size: 4rem; }
    .who b.medium { font-size: 2rem; }
    .who b.small { font-size: 1.375rem; }
    .duo .who b { font-size: 2.75rem; }
    .duo .who b.medium { font-size: 1.75rem; }
    .duo.small .who b, .duo.small .badge { font-size: 1rem; }
    .person mc-portrait { flex-basis: 14rem; }
    .badge, .unit, .duty { font-size: 1.5rem; }
    .unit.medium { font-size: 1.25rem; }
    .unit.small { font-size: 1rem; }
    .when { font-size: 1.875rem; }
    .notice { font-size: 1.75rem; line-height: 1.5; }
    h3 { font-size: 1.5rem; }
    ul, ul.few { font-size: 2rem; }
    ul.few, ul.two { gap: 0.5rem var(--space-5); }
    ul.two, ul.one { font-size: 1.875rem; }
    ul.dense { font-size: 1.5rem; }
    .scope { font-size: 1.75rem; }
    .scope.medium { font-size: 1.5rem; }
    .scope.small { font-size: 1.25rem; }
    .clock { font-size: 1.5rem; }
    .clock time { font-size: 2.5rem; }
    dt { font-size: 1.375rem; }
    dd { font-size: 2.75rem; }
    dd.medium { font-size: 2.125rem; }
    .figures .small { font-size: 1.25rem; }
  }
`
