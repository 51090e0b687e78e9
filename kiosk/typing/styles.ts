// The look of the board to type on: the text large, the keys larger than a finger.
import { css } from 'lit'

export const typingStyles = css`
  .typing { display: grid; gap: var(--space-3); align-content: start; min-height: 0; }
  .typing .typed {
    min-height: 4.5rem;
    padding: var(--space-3) var(--space-5);
    border: 0.1875rem solid var(--brand);
    border-radius: var(--radius);
    background: var(--surface);
    font-size: var(--text-medium);
    line-height: 1.45;
    overflow-wrap: anywhere;
    box-sizing: border-box;
  }
  .typing .typed.empty { color: var(--ink-soft); font-size: var(--text-body); }
  .typing .typed i { border-bottom: 0.1875rem solid var(--brand); font-style: normal; color: var(--brand); }
  .candidates { display: flex; flex-wrap: wrap; gap: var(--space-3); min-height: var(--touch); }
  .candidates .key { min-width: 4.25rem; padding: var(--space-1) var(--space-3); font-size: var(--text-medium); }
  .letters { display: grid; grid-template-columns: repeat(20, 1fr); gap: var(--space-3); }
  .letters .key { grid-column: span 2; min-width: 0; padding: 0; font-size: var(--text-medium); }
  .letters .key.start { grid-column: 2 / span 2; }
  .letters .key.wide { grid-column: span 5; font-size: var(--text-body); }
  .letters.pad .key { grid-column: span 4; min-height: 5.5rem; }
  .letters.pad .key.wide { grid-column: span 10; min-height: 4rem; }
  @media (orientation: portrait) {
    :host([data-reach='usual']) .typing { gap: var(--space-4); }
    :host([data-reach='usual']) .typing .typed { min-height: 16rem; }
    :host([data-reach='usual']) .letters .key { min-height: 5.5rem; }
    :host([data-reach='usual']) .candidates, :host([data-reach='usual']) .candidates .key { min-height: 5rem; }
  }
`
