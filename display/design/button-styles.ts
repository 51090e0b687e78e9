// Keys to touch: large enough for any finger, one of them leading, the others calm.
import { css } from 'lit'

export const buttonStyles = css`
  .key {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-width: 9rem;
    min-height: var(--touch);
    padding: var(--space-2) var(--space-5);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 1.375rem;
    font-weight: var(--weight-strong);
    line-height: 1.3;
    text-align: center;
    text-wrap: balance;
    text-decoration: none;
    cursor: pointer;
    box-sizing: border-box;
  }
  .key.leading {
    border-color: var(--brand);
    background: var(--brand);
    color: var(--on-brand);
  }
  .key:active {
    transform: translateY(0.0625rem);
  }
  .key:focus-visible {
    outline: 0.25rem solid var(--rating);
    outline-offset: 0.125rem;
  }
  .key:disabled {
    border-color: var(--line);
    background: var(--surface-sunk);
    color: var(--ink-soft);
    cursor: default;
  }
`
