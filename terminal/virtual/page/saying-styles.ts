// A list of what was said, the newest first, each with a line about how.
import { css } from 'lit'

export const sayingStyles = css`
  ol {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 0.9375rem;
  }
  li {
    display: grid;
    gap: var(--space-1);
  }
  .about {
    color: var(--ink-soft);
    font-size: 0.8125rem;
    font-variant-numeric: tabular-nums;
  }
`
