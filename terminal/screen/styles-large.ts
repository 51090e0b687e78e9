// Large print on the touchscreen: words grow and ornaments give way; keys stay where they are, and equal.
import { css } from 'lit'

export const largePrint = css`
  :host([data-print='large']) {
    .greeting { font-size: 3rem; }
    .about { font-size: 2rem; }
    .about h1 { font-size: 5.5rem; }
    .about h1.medium { font-size: 3.5rem; }
    .about h1.small { font-size: 2rem; }
    .joint .about { font-size: var(--text-medium); }
    .joint .about h1 { font-size: 3.75rem; }
    .joint .about h1.medium { font-size: 2.25rem; }
    .joint .about h1.small { font-size: 1.5rem; }
    .strip.large { font-size: 2.125rem; }
    .notice { font-size: 2.5rem; }
    .notice h1 { font-size: 4.5rem; }
    .late > div { font-size: 2.375rem; }
    .late h1 { font-size: 3.5rem; }
    .late .soft { font-size: 1.75rem; }
    .hands p, dl div, .handover [role] > p { font-size: 2rem; }
    .phone { font-size: 1.75rem; }
    .phone b { font-size: 2.5rem; }

    .levels h1 { font-size: 3.5rem; }
    .asked { font-size: 2rem; }
    .asked b { font-size: 2.5rem; }
    mc-level-key { --key-text: 2.375rem; --key-face: 6.5rem; --row-text: 1.5rem; --row-face: 2.75rem; }
    .reasons { gap: var(--space-3); padding-block: var(--space-4); }
    .reasons h1 { font-size: 2.125rem; }
    .chips { gap: 0.75rem var(--space-4); }
    .chip { padding: var(--space-1) var(--space-4); font-size: 1.875rem; line-height: 1.2; }
    .time { font-size: 1.75rem; }
    mc-time-bar { --text-body: 1.75rem; }
    .key { font-size: 1.875rem; }
    .message > div[role] { font-size: 2.75rem; }
  }
`
