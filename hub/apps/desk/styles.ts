// What the clerk's page adds to the look of all staff pages.
import { css } from 'lit'

export const styles = css`
  .duty mc-portrait { width: 5rem; }
  .duty strong { font-size: 1.5rem; }
  .activity {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-radius: var(--radius-small);
    background: var(--closed-soft);
    color: var(--closed);
    font-size: 1.375rem;
  }
  .activity.serving { background: var(--serving-soft); color: var(--serving); }
  .activity.rating { background: var(--rating-soft); color: var(--rating); }
`
