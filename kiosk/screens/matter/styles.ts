// The layout of the page on which a visitor asks how a matter stands: what was typed beside a large pad, then one answer.
import { css } from 'lit'

export const matterStyles = css`
  .ask { display: grid; grid-template-columns: 1fr 40rem; gap: var(--space-7); align-items: center; min-height: 0; }
  .ask h2 { margin: 0; font-size: var(--text-title); font-weight: var(--weight-title); line-height: 1.25; }
  .ask .hint { font-size: var(--text-medium); }
  .ask .about { font-size: var(--text-medium); color: var(--ink-soft); }
  .said { display: grid; gap: var(--space-4); }
  .cells { display: flex; gap: var(--space-2); min-height: 6rem; }
  .cells span {
    display: grid;
    flex: 1;
    place-content: center;
    max-width: 5rem;
    border-bottom: 0.375rem solid var(--line-strong);
    background: var(--surface);
    font-size: var(--text-title);
    font-weight: var(--weight-title);
    line-height: 1;
  }
  .cells span[data-next] { border-color: var(--brand); }
  .cells i { flex: 0 0 var(--space-4); }
  .pad { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-3); }
  .pad .key { min-height: 7rem; font-size: 3.5rem; font-weight: var(--weight-title); }
  .pad .word { font-size: var(--text-large); }
  .pad .go { grid-column: 1 / -1; font-size: var(--text-large); }

  .answer { display: grid; grid-template-columns: 1fr 1fr; gap: var(--space-5) var(--space-7); align-content: center; }
  .answer .head { display: grid; gap: var(--space-3); align-content: start; }
  .answer .standing { justify-self: start; padding: var(--space-3) var(--space-6); border-radius: var(--radius-large); font-size: 4rem; font-weight: var(--weight-giant); line-height: 1.25; }
  .answer .good { background: var(--idle-soft); color: var(--idle); }
  .answer .usual { background: var(--serving-soft); color: var(--serving); }
  .answer .wanting { background: var(--rating-soft); color: var(--rating); }
  .answer .sentence { font-size: var(--text-large); line-height: 1.4; }
  .answer .item { font-size: var(--text-large); font-weight: var(--weight-title); line-height: 1.3; }
  .answer .item small { display: block; margin-top: var(--space-1); font-size: var(--text-medium); font-weight: var(--weight-body); color: var(--ink-soft); }
  .answer dl { display: grid; grid-template-columns: auto 1fr; gap: var(--space-3) var(--space-5); align-content: start; margin: 0; font-size: var(--text-medium); }
  .answer dt { color: var(--ink-soft); }
  .answer dd { margin: 0; font-weight: var(--weight-strong); }
  .answer .wanted { grid-column: 1 / -1; padding: var(--space-4) var(--space-5); border-left: 0.5rem solid var(--rating); background: var(--surface); font-size: var(--text-medium); }
  .answer .wanted ul { margin: var(--space-2) 0 0; padding-left: var(--space-5); }
  .answer .key { grid-column: 1 / -1; justify-self: end; min-width: 14rem; font-size: var(--text-large); }
  .calm { align-self: center; justify-self: center; font-size: var(--text-title); }
  .refused { display: grid; gap: var(--space-5); align-content: center; justify-items: start; }
  .refused p { font-size: var(--text-large); line-height: 1.4; }
  .refused p:first-child { font-size: var(--text-title); font-weight: var(--weight-title); }
  .refused .key { min-height: 6rem; font-size: var(--text-large); }

  @media (orientation: portrait) {
    .ask { grid-template-columns: 1fr; align-content: space-evenly; }
    .answer { grid-template-columns: 1fr; }
  }
`
