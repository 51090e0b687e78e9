// The look around every page of the kiosk: a calm head, the page, and one row of keys at the foot, within everybody's reach.
import { css } from 'lit'

/** Black, white and one yellow; put on the host, so that everything below takes it over. */
export const contrastStyles = css`
  :host([data-contrast='high']) {
    --paper: #000000;
    --surface: #000000;
    --surface-sunk: #141414;
    --ink: #ffffff;
    --ink-soft: #ffffff;
    --line: #9a9a9a;
    --line-strong: #ffffff;
    --brand: #ffe14d;
    --brand-deep: #ffe14d;
    --brand-soft: #141414;
    --on-brand: #000000;
    --on-brand-soft: #000000;
    --idle: #ffffff;
    --idle-soft: #141414;
    --serving: #ffe14d;
    --serving-soft: #141414;
    --rating: #ffe14d;
    --rating-soft: #141414;
    --paused: #ffffff;
    --paused-soft: #141414;
    --closed: #ffffff;
    --closed-soft: #141414;
    --shadow: 0 0 0 0.125rem #ffffff;
  }
`

export const frameStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100vh;
    overflow: hidden;
    background: var(--paper);
    color: var(--ink);
    font-size: var(--text-body);
    line-height: 1.4;
    --text-medium: 1.75rem;
    --text-body: 1.5rem;
    --text-small: 1.25rem;
  }
  h1, p { margin: 0; }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-5);
    padding: var(--space-4) var(--space-6);
    background: var(--brand);
    color: var(--on-brand);
  }
  header .hall { flex: 1; min-width: 0; font-size: var(--text-medium); font-weight: var(--weight-strong); line-height: 1.3; }
  header .phase { font-size: var(--text-small); text-align: right; }
  header time { font-size: var(--text-large); font-weight: var(--weight-strong); line-height: 1; }
  .way {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    padding: var(--space-4) var(--space-6) 0;
    min-height: var(--touch);
  }
  .way.none { min-height: 0; padding: 0; }
  .way h1 { flex: 1; min-width: 0; font-size: var(--text-large); font-weight: var(--weight-title); line-height: 1.25; }
  .way h1.medium { font-size: 1.75rem; }
  .way h1.small { font-size: var(--text-medium); }
  .way .old { color: var(--ink-soft); font-size: var(--text-small); text-align: right; }
  main {
    display: grid;
    flex: 1;
    min-height: 0;
    padding: var(--space-5) var(--space-6);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    padding: var(--space-4) var(--space-6);
    border-top: 0.125rem solid var(--line);
    background: var(--surface);
    min-height: 4.5rem;
  }
  footer .key { flex: 1 1 auto; min-width: 7.25rem; padding: var(--space-2) var(--space-3); font-size: var(--text-body); }
  footer .key.large { font-size: var(--text-medium); }
  footer .word { flex: 1 1 100%; font-size: var(--text-body); font-weight: var(--weight-strong); }
  footer .asked { display: flex; flex: 1; align-items: center; gap: var(--space-5); }
  footer .asked p { flex: 1; font-size: var(--text-medium); }
  footer .asked b { font-weight: var(--weight-title); }
  footer .asked .key { flex: 0 0 auto; min-width: 14rem; font-size: var(--text-medium); }
  .back { min-width: 8rem; font-size: var(--text-body); }

  :host([data-print='large']) {
    --text-large: 2.75rem;
    --text-medium: 2.125rem;
    --text-body: 1.875rem;
    --text-small: 1.5rem;
  }
  :host([data-print='large']) .way h1.medium { font-size: 2.25rem; }
  @media (orientation: portrait) {
    :host([data-reach='low']) main { align-items: end; padding-top: 38vh; }
    /* The key that leads back stands with the others, within reach. */
    :host([data-reach='low']) .way { order: 1; padding: 0 var(--space-6) var(--space-4); }
    :host([data-reach='low']) .way.none { padding: 0; }
    :host([data-reach='low']) footer { order: 2; }
  }
`
