// EXAMPLE. The layout of the entrance screen; every measure is rem, so that it grows with its glass.
import { css } from 'lit'

export const styles = css`
  :host {
    display: grid;
    width: 100vw;
    height: 100vh;
    overflow: hidden;
    background: var(--paper);
  }
  h1, p { margin: 0; }
  main {
    display: grid;
    align-content: center;
    gap: var(--space-6);
    padding: var(--space-7);
  }
  mc-card { gap: var(--space-5); align-items: center; padding: var(--space-7); text-align: center; }
  p { font-size: 2rem; line-height: 1.3; }
  h1 { color: var(--brand); font-size: 4rem; font-weight: var(--weight-title); line-height: 1.2; }
  h1.medium { font-size: 2.75rem; }
  h1.small { font-size: 2rem; }
  .clock { display: flex; align-items: baseline; gap: var(--space-5); }
  .clock time { font-size: 4rem; font-weight: var(--weight-title); line-height: 1.2; }
  .state b { padding: 0.1em 0.8em; border-radius: 2em; background: var(--idle-soft); color: var(--idle); font-size: 3rem; }
  .state.closed b { background: var(--closed-soft); color: var(--closed); }
  .help { font-size: 3rem; font-weight: var(--weight-strong); }
  .help.medium { font-size: 2rem; }
  .help.small { font-size: 1.5rem; }
`
