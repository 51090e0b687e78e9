// The front of a device that says one thing at a time: its words on dark glass.
import { css } from 'lit'

export const glassStyles = css`
  :host {
    display: grid;
    gap: var(--space-3);
  }
  .glass {
    padding: var(--space-3);
    border-radius: var(--radius);
    background: var(--brand-deep);
    color: var(--on-brand);
    text-align: center;
  }
`
