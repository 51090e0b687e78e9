// The look of the bar: one row of 112 px under a case system, a column beside it, or the top of a page of its own.
import { css } from 'lit'

const bar = css`
  :host {
    display: flex;
    flex-direction: column;
    --touch: 2.75rem;
    line-height: 1.35;
  }
  main.bar {
    display: grid;
    grid-template-columns: 12.25rem 12.25rem minmax(0, 1fr);
    align-items: stretch;
    gap: var(--space-3);
    max-width: none;
    min-height: 7rem;
    margin: 0;
    padding: var(--space-2) var(--space-3);
    border-bottom: 0.0625rem solid var(--line);
    background: var(--surface);
    box-sizing: border-box;
  }
  .who, .now {
    display: grid;
    align-content: center;
    gap: var(--space-1);
    min-width: 0;
    padding: 0 var(--space-1);
    border-radius: var(--radius-small);
  }
  mc-stale-mark { --text-small: 0.875rem; }
  .who[data-old], .now[data-old] { outline: 0.125rem dashed var(--line-strong); background: var(--surface-sunk); }
  .who h1 { font-size: 0.9375rem; font-weight: var(--weight-strong); color: var(--ink-soft); }
  .title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-2); }
  .who .none { padding: 0; color: var(--ink-soft); font-size: 1.25rem; font-weight: var(--weight-strong); }
  .who .nobody { color: var(--paused); }
  .person { display: grid; grid-template-columns: 3rem minmax(0, 1fr); align-items: center; gap: var(--space-2); }
  .person mc-portrait { width: 3rem; border-radius: var(--radius-small); }
  .person p { display: grid; }
  .person strong, .pair span { font-weight: var(--weight-strong); line-height: 1.25; }
  .large { font-size: 1.375rem; }
  .medium { font-size: 1.125rem; }
  .small { font-size: 0.9375rem; }
  .soft, .hint { font-size: 0.875rem; }
  .pair { display: grid; gap: var(--space-1); }
  .pair .key { justify-content: space-between; width: 100%; }
  .pair .key span { text-align: left; }
  .pair .key .large, .pair .key .medium { font-size: 1.0625rem; }
  .key[aria-pressed='true'] { border-color: var(--brand); background: var(--brand-soft); box-shadow: inset 0 0 0 0.0625rem var(--brand); }

  .activity {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-2);
    padding: var(--space-1) var(--space-3);
    border-radius: var(--radius-small);
    background: var(--closed-soft);
    color: var(--closed);
    font-size: 1.125rem;
  }
  .activity b { font-size: 1.375rem; line-height: 1.25; }
  .activity.called b, .activity.serving b { font-size: 1.625rem; }
  .activity.idle { background: var(--idle-soft); color: var(--idle); }
  .activity.called { background: var(--rating-soft); color: var(--rating); }
  .activity.serving { background: var(--serving-soft); color: var(--serving); }
  .activity.rating, .activity.pending, .activity.away { background: var(--rating-soft); color: var(--rating); }
  .activity.nobody { background: var(--paused-soft); color: var(--paused); }
  .hint { padding: 0 var(--space-1); color: var(--ink-soft); }
  .hint.good { color: var(--idle); font-weight: var(--weight-strong); }
  .hint.bad { color: var(--paused); font-weight: var(--weight-strong); }
  .hint a { color: inherit; }
  .offline { display: none; padding: 0 var(--space-3); background: var(--ink); color: var(--surface); font-size: 0.875rem; }
  .notice {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2);
    min-height: 2.75rem;
    padding: var(--space-1) var(--space-3);
    border: 0.125rem solid var(--paused);
    border-radius: var(--radius-small);
    background: var(--paused-soft);
    color: var(--paused);
    font: inherit;
    font-size: 0.9375rem;
    font-weight: var(--weight-strong);
    line-height: 1.25;
    text-align: left;
    cursor: pointer;
  }
  .notice.calm { border-color: var(--line-strong); background: var(--surface); color: var(--ink); }
  .notice:focus-visible { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
  .details { padding: var(--space-4) var(--space-3); display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1) var(--space-6); color: var(--ink-soft); font-size: 1rem; }
  .facility { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2); }
  .facility strong { margin-right: var(--space-2); color: var(--ink); }
  .facility .key { justify-content: center; min-width: 5rem; min-height: 2.75rem; padding: 0 var(--space-3); font-size: 1rem; }
  .facility .key[aria-pressed='true'] { border-color: var(--brand); border-width: 0.1875rem; background: var(--brand-soft); color: var(--brand); }
`

const keys = css`
  .work { display: grid; grid-template-columns: minmax(8rem, 1fr) auto; align-items: stretch; gap: var(--space-2); }
  .fields { display: grid; align-content: center; gap: var(--space-1); }
  .fields label { grid-template-columns: 3.25rem minmax(0, 1fr); align-items: center; gap: var(--space-2); font-size: 0.9375rem; }
  input { min-height: 2.75rem; min-width: 0; width: 100%; padding: 0 var(--space-2); font-size: 1rem; }
  .line { display: grid; align-content: center; min-height: 2.75rem; line-height: 1.3; }
  .line p { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-2); }
  .line b { font-size: 1.0625rem; }
  .line .next { gap: 0 var(--space-3); color: var(--ink-soft); font-size: 0.9375rem; }
  .line[data-old] { outline: 0.125rem dashed var(--line-strong); background: var(--surface-sunk); }
  select { min-height: 2.75rem; padding: 0 var(--space-2); font-size: 1rem; }
  .lists { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-6); padding: var(--space-4) var(--space-3) 0; }
  .lists h2 { font-size: 1rem; }
  .lists ol { display: grid; gap: var(--space-1); margin: 0; padding: var(--space-2) 0 0; list-style: none; }
  .lists li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-3); }
  .lists b { min-width: 3.5rem; font-size: 1.125rem; }
  input::placeholder { color: var(--ink-soft); opacity: 1; font-size: 0.9375rem; }
  .keys { display: grid; grid-template-columns: auto auto; gap: var(--space-2); }
  .big { display: grid; grid-template-columns: repeat(4, 5rem); gap: var(--space-1); }
  .rest { display: grid; grid-template-columns: repeat(2, 7.25rem) 3.5rem; gap: var(--space-2); }
  .rest .tall { grid-area: 1 / 3 / span 2; min-height: 0; padding: var(--space-1) 0.125rem; font-size: 0.9375rem; }
  .key {
    flex-direction: column;
    gap: var(--space-1);
    min-width: 0;
    min-height: 3.75rem;
    padding: var(--space-1) var(--space-2);
    border-radius: var(--radius-small);
    font-size: 1.0625rem;
    line-height: 1.2;
  }
  .key.small { flex-direction: row; justify-content: space-between; min-height: 2.75rem; padding: 0 var(--space-2); font-size: 1rem; }
  .key span { display: grid; }
  .key span { text-wrap: balance; }
  .key.small span { text-align: left; }
  .key small { font-size: 0.8125rem; font-weight: var(--weight-body); }
  .big .key { padding: var(--space-1) 0.125rem; }
  kbd {
    padding: 0 0.4em;
    border: 0.0625rem solid currentColor;
    border-radius: 0.25rem;
    font: inherit;
    font-size: 0.8125rem;
    font-weight: var(--weight-body);
    line-height: 1.4;
    white-space: nowrap;
  }
`

const sheet = css`
  .sheet { display: grid; grid-template-columns: minmax(0, 1fr) auto; align-items: center; gap: var(--space-3); }
  .sheet .body { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); }
  .sheet .ends { display: flex; align-self: stretch; align-items: stretch; gap: var(--space-2); }
  .sheet .ends .key { min-width: 6rem; }
  .sheet .ends .key.small { flex-direction: column; justify-content: center; min-width: 5rem; }
  .sheet h1, .sheet h2 { font-size: 1.125rem; font-weight: var(--weight-title); line-height: 1.3; }
  .sheet a { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--brand); }
  .sheet .hint a { color: inherit; }
  .choices { display: flex; flex-wrap: wrap; gap: var(--space-2); }
  .choices .key { min-width: 6rem; padding: var(--space-1) var(--space-3); }
  fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-1); min-width: 0; margin: 0; padding: 0; border: 0; }
  legend { float: left; padding: 0 var(--space-2) 0 0; font-weight: var(--weight-strong); }
  .choice { position: relative; display: block; font-weight: var(--weight-body); }
  .choice input { position: absolute; inset: 0; min-height: 0; margin: 0; padding: 0; opacity: 0; cursor: pointer; }
  .choice span {
    display: grid;
    place-content: center;
    min-height: 2.75rem;
    padding: var(--space-1) var(--space-3);
    border: 0.125rem solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    box-sizing: border-box;
    line-height: 1.2;
  }
  .choice small { font-size: 0.8125rem; }
  .choice input:checked + span { border-color: var(--brand); background: var(--brand-soft); box-shadow: inset 0 0 0 0.0625rem var(--brand); font-weight: var(--weight-strong); }
  .choice input:focus-visible + span { outline: 0.25rem solid var(--rating); outline-offset: 0.125rem; }
  .choice input:disabled + span { border-style: dashed; background: var(--surface-sunk); color: var(--ink-soft); }
  .field { grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: var(--space-2); }
  .field input { width: 9rem; }
  .field.pin input { width: 8.75rem; letter-spacing: 0.2em; }
  .matters .field input[name='contact'] { width: 8.5rem; }
  .lines fieldset { display: contents; }
  .lines .body { gap: var(--space-1) var(--space-2); }
  .transfer select { max-width: 16rem; }
  .matters .body { gap: var(--space-2) var(--space-3); }
  .matters select { max-width: 15rem; text-overflow: ellipsis; }
  .matters select[name='itemId'] { max-width: 18rem; }
  .matters .field input { width: 7rem; }
  .matters .wide input { width: 14rem; }
  .matters .field input[name='lastFour'], .matters .field input[name='days'] { width: 5.5rem; }
  .matters .field input[type='date'] { width: 10rem; }
  .matters .long { max-width: 22rem; }
  .matters [type='checkbox']:checked + span::before { content: '✓ '; }
  .running .wide input { width: 9.5rem; }
  .running .long { max-width: 17rem; }
  .questions .wide input { width: 11rem; }
  .questions select { max-width: 9rem; }
  .questions .phone { font-size: 1.125rem; white-space: nowrap; }
  .running .choices .key, .questions .body .key { min-width: 0; gap: var(--space-2); }
  .task { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-2) var(--space-4); }
  .entrance .sheet { grid-column: 1 / -1; }
`

const places = css`
  @media (height < 12rem) {
    .details, .lists, mc-offline-ribbon { display: none; }
    .offline { display: block; }
    main.bar { height: 100vh; }
    .sheet .body { max-height: calc(100vh - 1rem); margin: -0.25rem; padding: 0.25rem; overflow-y: auto; }
    .who[data-old] .soft, .now[data-old]:has(.offline) .hint { display: none; }
    .person .small { font-size: 0.8125rem; line-height: 1.2; }
    .who:has(.pair) { grid-template-columns: auto minmax(0, 1fr); align-items: center; gap: var(--space-2); }
    .who:has(.pair) .title {  font-size: 0.8125rem; writing-mode: vertical-rl; }
    .who:has(.pair) mc-stale-mark { grid-column: 1 / -1; }
    main.bar:has(.sheet) { grid-template-columns: 12.25rem minmax(0, 1fr); }
    .hint { font-size: 0.8125rem; }
    mc-waiting-page { zoom: 0.4; }
    .who[data-old] mc-portrait { width: 2.25rem; }
    main.bar:has(.sheet) .now { display: none; }
    .field input { width: 7rem; }
    .field.badge input, .field.pin input { width: 6.5rem; letter-spacing: 0; }
  }
  @media (height >= 12rem) and (width >= 48rem) {
    main.bar > .sheet {
      grid-column: 1 / -1;
      padding: var(--space-5) 0 var(--space-4);
      border-top: 0.0625rem solid var(--line);
    }
    .sheet .body { gap: var(--space-4) var(--space-6); }
    .matters select, .matters select[name='itemId'] { max-width: 24rem; }
    .sheet .ends .key { min-width: 8rem; }
    main.entrance { width: min(64rem, 100% - 4rem); margin: var(--space-7) auto; padding: var(--space-4) var(--space-6); border: 0; border-radius: var(--radius-large); box-shadow: var(--shadow); }
    main.entrance > .sheet { border: 0; }
  }
  @media (width < 48rem) {
    main.bar { grid-template-columns: 1fr; align-content: start; gap: var(--space-4); padding: var(--space-4); }
    .work, .keys, .sheet { grid-template-columns: 1fr; }
    .person { grid-template-columns: 4rem minmax(0, 1fr); }
    .person mc-portrait { width: 4rem; }
    .big, .rest { grid-template-columns: 1fr 1fr; }
    .big .key { min-height: 4.5rem; font-size: 1.25rem; }
    .sheet fieldset, .sheet .field { flex-basis: 100%; }
    .sheet fieldset { display: grid; grid-template-columns: 4.5rem repeat(auto-fit, minmax(8rem, 1fr)); }
    legend { display: contents; }
    .field { grid-template-columns: 4.5rem minmax(0, 1fr); }
    .field input, .field.pin input { width: 100%; }
    .sheet .papers, .sheet .papers legend { display: flex; flex-wrap: wrap; width: 100%; }
    .matters select, .matters select[name='itemId'] { width: 100%; max-width: none; }
    .matters .field input, .matters .wide input { width: 100%; }
    .sheet .ends { flex-wrap: wrap; }
    .sheet .ends .key { flex: 1; min-height: 3.75rem; }
    .details { display: grid; padding: var(--space-4); }
  }
`

export const styles = [bar, keys, sheet, places]
