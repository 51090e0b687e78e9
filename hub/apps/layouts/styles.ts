// What the layouts page adds to the look of the office.
import { css } from 'lit'

export const styles = css`
  .layout { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--space-3); padding-bottom: var(--space-3); border-bottom: 0.0625rem solid var(--line); }
  .row { gap: var(--space-2) var(--space-3); }
  .trial { flex: 0 1 auto; gap: var(--space-2); min-width: 0; }
  .trial select { width: 12rem; max-width: 100%; }
  .assignment select, .entry select, .zones select { width: min(100%, 16rem); }
  .layout .chip { white-space: normal; }
  .layout p, .layout .chip, .faults { overflow-wrap: anywhere; }
  .layout, .editor { min-width: 0; }
  .number input { width: 4.5rem; }
  .zones input[maxlength] { width: min(100%, 11rem); }
  .group fieldset, form > fieldset { display: flex; flex-wrap: wrap; gap: 0 var(--space-4); }
  .zones { display: grid; gap: var(--space-3); margin: 0; padding: 0; list-style: none; }
  .zones li { display: flex; flex-wrap: wrap; align-items: end; gap: var(--space-2) var(--space-3); padding-bottom: var(--space-3); border-bottom: 0.0625rem solid var(--line); }
  .faults ul { gap: var(--space-1); }
  .faults { padding: var(--space-3) var(--space-4); border-radius: var(--radius-small); background: var(--paused-soft); color: var(--paused); font-weight: var(--weight-strong); }
  iframe { width: 100%; border: 0.125rem solid var(--line-strong); border-radius: var(--radius-small); box-sizing: border-box; }
  iframe.upright { width: min(100%, 24rem); }
  .open { display: grid; justify-items: start; gap: var(--space-3); }
  .entry, .assignment { display: flex; flex-wrap: wrap; align-items: end; gap: var(--space-2) var(--space-4); padding: var(--space-3) 0; border-top: 0.0625rem solid var(--line); }
  .entry legend { font-weight: var(--weight-strong); }
  .assignment strong { flex: 1 1 10rem; align-self: center; overflow-wrap: anywhere; }
  .weekdays { display: flex; flex-wrap: wrap; gap: 0 var(--space-3); }
  .group { display: grid; gap: var(--space-2); padding-bottom: var(--space-4); border-bottom: 0.0625rem solid var(--line); }
  .group .assignment { padding-top: 0; border-top: 0; }
  @media (width < 48rem) {
    .assignment strong { flex-basis: 100%; }
  }
`
