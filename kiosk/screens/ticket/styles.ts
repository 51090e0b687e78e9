// The layout of the page that gives numbers; upright and wide, ordinary and large print.
import { css } from 'lit'

export const ticketStyles = css`
  .stack { display: grid; grid-template-rows: 1fr auto; gap: var(--space-5); min-height: 0; }
  .key b.large, .key b.medium, .key b.small { font-weight: var(--weight-title); line-height: 1.25; }
  .lines, .items { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-4); align-content: stretch; }
  .line { display: grid; gap: var(--space-3); align-content: center; justify-content: start; justify-items: start; padding: var(--space-5) var(--space-6); text-align: left; }
  .line b.large { font-size: var(--text-title); }
  .line b.medium { font-size: var(--text-large); }
  .line b.small { font-size: var(--text-medium); }
  .line span { font-size: var(--text-medium); font-weight: var(--weight-strong); color: var(--brand); }
  .line small { font-size: 1.375rem; font-weight: var(--weight-body); color: var(--ink-soft); }
  .lines.many { grid-template-columns: repeat(4, 1fr); gap: var(--space-3); }
  .many .line { gap: var(--space-1); padding: var(--space-3) var(--space-4); }
  .many .line b.large { font-size: var(--text-large); }
  .many .line b.medium { font-size: 1.75rem; }
  .many .line span { font-size: 1.375rem; }
  .many .line small { font-size: var(--text-body); }
  .line[data-closed] { background: var(--closed-soft); border-style: dashed; }
  .line[data-closed] span { color: var(--closed); }
  .items { grid-auto-rows: minmax(0, 11rem); min-height: 0; }
  .item { justify-content: flex-start; padding: var(--space-4) var(--space-5); font-size: calc(var(--text-medium) + 0.125rem); text-align: left; }
  .ways { display: flex; flex-wrap: wrap; gap: var(--space-4); }
  .ways .key { flex: 1; font-size: var(--text-medium); }

  .papers { display: grid; grid-template-columns: 1fr 30rem; gap: var(--space-6); min-height: 0; }
  .bring { display: flex; flex-direction: column; gap: var(--space-4); min-height: 0; }
  .bring h2 { margin: 0; font-size: var(--text-large); font-weight: var(--weight-title); line-height: 1.3; }
  .bring h2.medium { font-size: 1.875rem; }
  .bring h2.small { font-size: var(--text-medium); }
  .bring > p { font-size: var(--text-medium); }
  .bring ul { display: grid; gap: var(--space-4); margin: 0; padding: 0; list-style: none; }
  .bring li { display: grid; gap: var(--space-1); padding-left: var(--space-4); border-left: 0.375rem solid var(--brand); }
  .bring li b { font-size: var(--text-medium); font-weight: var(--weight-strong); line-height: 1.3; }
  .bring li span { color: var(--ink-soft); font-size: var(--text-body); }
  .bring .remark { color: var(--ink-soft); font-size: var(--text-body); }
  .bring .key { align-self: flex-start; font-size: var(--text-body); }
  .now { display: flex; flex-direction: column; gap: var(--space-4); justify-content: flex-end; }
  .now .standing { font-size: 2rem; font-weight: var(--weight-title); line-height: 1.35; }
  .now .place { font-size: var(--text-medium); color: var(--ink-soft); }
  .now .key { min-height: 5rem; font-size: var(--text-medium); }
  .now .key[aria-pressed='true'] { border-color: var(--brand); background: var(--brand-soft); }
  .now .take { min-height: 8rem; font-size: var(--text-title); }

  .typing { align-content: start; grid-template-rows: auto auto auto; }
  .hint { font-size: var(--text-medium); }
  .hint.good, .hint.wrong { font-weight: var(--weight-strong); }
  .hint.wrong { color: var(--paused); }
  .typed { display: grid; align-items: center; min-height: 5rem; padding: var(--space-3) var(--space-5); border: 0.125rem solid var(--line-strong); border-radius: var(--radius); background: var(--surface); font-size: var(--text-title); font-weight: var(--weight-title); letter-spacing: 0.1em; line-height: 1.2; }
  .typed span { color: var(--ink-soft); font-size: var(--text-medium); font-weight: var(--weight-body); letter-spacing: 0; }
  .keyboard { display: grid; gap: var(--space-3); }
  .keyboard div { display: flex; gap: var(--space-3); }
  .keyboard .key { flex: 1; min-width: 0; padding: var(--space-2); min-height: 4.5rem; font-size: var(--text-large); }
  .keyboard div:last-child .key:nth-last-child(-n + 2) { flex: 2; font-size: var(--text-medium); }

  .pad { display: grid; grid-template-columns: repeat(3, minmax(0, 15rem)); gap: var(--space-3); justify-content: center; }
  .pad .key { min-height: 5.5rem; font-size: var(--text-title); }
  .pad .key:last-child { font-size: var(--text-medium); }
  .person .typed { text-align: center; font-variant-numeric: tabular-nums; }
  .person > .leading { justify-self: center; min-width: 46.5rem; min-height: 5.5rem; font-size: var(--text-large); }
  .item small { display: block; margin-left: auto; font-size: var(--text-body); font-weight: var(--weight-body); color: var(--ink-soft); }

  .calm { align-self: center; justify-self: center; font-size: var(--text-title); }
  .refused { align-content: center; grid-template-rows: none; }
  .refused p { font-size: var(--text-large); line-height: 1.4; }
  .refused p:first-child { font-size: var(--text-title); font-weight: var(--weight-title); }

  .given { display: grid; grid-template-columns: 1.25fr 1fr auto; grid-template-rows: 1fr auto; gap: var(--space-5) var(--space-7); align-items: center; }
  .given .big { font-size: 15rem; font-weight: var(--weight-giant); line-height: 1.25; color: var(--brand); letter-spacing: -0.02em; }
  .given .about { font-size: var(--text-large); }
  .given .people { font-size: var(--text-large); font-weight: var(--weight-strong); }
  .given .not-booked { max-width: 34rem; margin: var(--space-3) 0 0; padding-left: var(--space-4); border-left: 0.375rem solid var(--rating); font-size: var(--text-body); text-align: left; }
  .given .minutes { font-size: var(--text-medium); color: var(--ink-soft); }
  .given .walk p, .given .walk .key { font-size: var(--text-medium); }
  .given .walk .key { margin: var(--space-2) 0 var(--space-4); }
  .given .walk .where { margin: var(--space-2) 0; font-size: 2.75rem; font-weight: var(--weight-title); line-height: 1.3; }
  .given .phone { display: grid; gap: var(--space-3); justify-items: center; text-align: center; }
  .given .phone mc-qr-code { width: 15rem; }
  .given .phone p { max-width: 20rem; }
  .given .slip { grid-column: 1 / -1; display: flex; align-items: center; gap: var(--space-5); padding: var(--space-4) var(--space-5); border-radius: var(--radius-large); background: var(--brand-soft); }
  .given .slip p { flex: 1; font-size: var(--text-medium); font-weight: var(--weight-strong); }
  .given .slip .key { min-width: 12rem; font-size: var(--text-medium); }

  :host([data-print='large']) .line span { font-size: var(--text-body); }

  @media (orientation: portrait) {
    .lines { grid-template-columns: 1fr; }
    .lines.many { grid-template-columns: 1fr 1fr; }
    .items { grid-template-columns: 1fr; }
    .papers { grid-template-columns: 1fr !important; grid-template-rows: 1fr auto; }
    .given { grid-template-columns: 1fr; grid-template-rows: auto auto auto auto; align-content: space-evenly; text-align: center; }
    .given .slip { flex-direction: column; }
    .given .not-booked { margin: var(--space-3) auto 0; }
    :host([data-reach='usual']) .keyboard .key { min-height: 6rem; }
    :host([data-reach='usual']) .many .line { gap: var(--space-2); padding: var(--space-4) var(--space-5); }
    :host([data-reach='usual']) .many .line b.large { font-size: 2.75rem; }
    :host([data-reach='usual']) .many .line b.medium { font-size: var(--text-large); }
    :host([data-reach='usual']) .many .line span { font-size: var(--text-medium); }
    :host([data-reach='usual']) .many .line small { font-size: 1.625rem; }
    .given .phone { justify-self: center; }
  }
  @media (orientation: landscape) {
    :host([data-reach='low']) .lines, :host([data-reach='low']) .items, :host([data-reach='low']) .typing { align-content: end; }
    :host([data-reach='low']) .lines:not(.many) { grid-auto-rows: minmax(0, 12rem); }
    :host([data-reach='low']) .bring { justify-content: flex-end; }
  }
  /* A number is read from any height; low down stand the keys. */
  @media (orientation: portrait) {
    :host([data-reach='low']) main:has(.given) { align-items: stretch; padding-top: var(--space-5); }
    :host([data-reach='low']) .given { align-content: space-between; }
  }
`
