// The look of the map: a pale ground, calm rooms, and only the way and the visitor's own place in strong colour.
import { css } from 'lit'

export const mapStyles = css`
  svg.floor { display: block; width: 100%; height: 100%; min-height: 0; }
  .floor text { fill: var(--ink); font-weight: var(--weight-strong); text-anchor: middle; dominant-baseline: central; }
  .floor .plate { fill: var(--surface-sunk); stroke: var(--line-strong); stroke-width: 0.12; }
  .floor .open { fill: var(--surface); }
  .floor .room, .floor .counter { fill: var(--surface-sunk); stroke: var(--line-strong); stroke-width: 0.08; }
  .floor .counter { fill: var(--brand-soft); }
  .floor .room-name { fill: var(--ink); font-weight: var(--weight-body); }
  .floor .way { fill: none; stroke: var(--brand); stroke-width: 0.6; stroke-linecap: round; stroke-linejoin: round; stroke-dasharray: 0.05 1.05; }
  .floor .mark circle { fill: var(--surface); stroke: var(--ink-soft); stroke-width: 0.1; }
  .floor .mark.window circle { fill: var(--brand); stroke: var(--brand); }
  .floor .mark.window text { fill: var(--on-brand); }
  .floor .mark.door circle { stroke: var(--serving); stroke-width: 0.16; }
  .floor .mark.goal circle { fill: var(--ink); stroke: var(--surface); stroke-width: 0.2; }
  .floor .mark.goal text { fill: var(--paper); }
  .floor .here circle { fill: none; stroke: var(--rating); stroke-width: 0.25; }
  .floor .here .dot { fill: var(--rating); stroke: none; }
  .floor .here rect { fill: var(--ink); }
  .floor .here text { fill: var(--paper); }

  .way-map { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: var(--space-4); min-height: 0; }
  .sentences { display: grid; gap: var(--space-2); margin: 0; padding: 0; list-style: none; counter-reset: way; font-size: var(--text-medium); font-weight: var(--weight-strong); line-height: 1.35; }
  .sentences li { display: grid; grid-template-columns: 3rem 1fr; gap: var(--space-3); align-items: center; counter-increment: way; }
  .sentences li::before {
    content: counter(way);
    display: grid;
    place-content: center;
    width: 2.75rem;
    height: 2.75rem;
    border-radius: 50%;
    background: var(--brand);
    color: var(--on-brand);
  }
  .floors { display: grid; gap: var(--space-4); min-height: 0; grid-auto-rows: minmax(0, 1fr); }
  figure { display: grid; grid-template-rows: auto minmax(0, 1fr); gap: var(--space-2); margin: 0; min-height: 0; }
  figcaption { font-size: var(--text-medium); font-weight: var(--weight-title); line-height: 1.3; }
  @media (orientation: landscape) {
    .floors { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); grid-auto-rows: auto; grid-template-rows: minmax(0, 1fr); }
  }
`
