// The pages at rest: who serves, why nobody does, the way to rate later, and a hand-over.
import { css } from 'lit'

const card = css`
  .card {
    display: flex;
    flex-direction: column;
    gap: var(--space-4);
    padding-block: var(--space-5);
  }
  .staff {
    flex: 1;
    justify-content: center;
    gap: var(--space-4);
    padding: var(--space-4) var(--space-7);
  }
  .one {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-7);
    min-height: 0;
  }
  .one mc-portrait { flex: none; width: 16rem; }
  .roomy .one mc-portrait { width: 23rem; }
  .about {
    display: grid;
    justify-items: start;
    gap: var(--space-2);
    max-width: 36rem;
    font-size: var(--text-medium);
    line-height: 1.35;
  }
  .greeting {
    margin-bottom: var(--space-3);
    color: var(--brand);
    font-size: 2.5rem;
    font-weight: var(--weight-title);
    line-height: 1.2;
  }
  .about h1 { font-size: 4.5rem; letter-spacing: 0.06em; line-height: 1.15; }
  :host(:lang(en)) .about h1 { letter-spacing: 0; line-height: 1.3; }
  .about h1.medium { font-size: 3rem; letter-spacing: 0; }
  .about h1.small { font-size: 2rem; letter-spacing: 0; }
  .about .stars { font-size: 2rem; }
  .soft { color: var(--ink-soft); }
  .badge {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-5);
  }
  .gone {
    padding: 0 0.6em;
    border-radius: var(--radius-small);
    background: var(--rating-soft);
    color: var(--rating);
  }
  .about .unit.medium { font-size: var(--text-body); }
  .about .unit.small { font-size: var(--text-small); }
  .tight .staff { padding-block: var(--space-3); }
  .tight .one mc-portrait { width: 14rem; }
  .joint .staff {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-content: center;
    align-items: start;
    gap: var(--space-5) var(--space-6);
    padding: var(--space-4) var(--space-6);
  }
  .both { grid-column: 1 / -1; font-size: 1.75rem; text-align: center; }
  .joint .one { gap: var(--space-5); }
  .joint .one mc-portrait { width: 13rem; }
  .joint .about { align-self: center; font-size: var(--text-body); }
  .joint .about h1 { font-size: 3.5rem; }
  .joint .about h1.medium { font-size: 2rem; }
  .joint .about h1.small { font-size: 1.5rem; }
  .joint .badge { gap: var(--space-1) var(--space-4); }
`

const parts = css`
  .strip {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-5);
    padding: var(--space-2) var(--space-6);
    border-radius: var(--radius);
    font-size: 1.75rem;
    line-height: 1.3;
  }
  .strip.call { background: var(--brand-deep); color: var(--on-brand); font-size: var(--text-title); }
  .strip.wait { background: var(--rating-soft); color: var(--rating); }
  .strip.rest { background: var(--closed-soft); color: var(--closed); }
  .strip.good { background: var(--idle-soft); color: var(--idle); }
  .strip p { display: flex; flex-wrap: wrap; gap: 0 var(--space-5); }
  .strip .desk { margin-left: auto; color: var(--brand); }
  .strip mc-portrait { flex: none; width: 3.5rem; border-radius: var(--radius-small); }
  .strip.medium { font-size: var(--text-medium); }
  .strip.small { font-size: var(--text-small); }
  .beneath { display: flex; gap: var(--space-4); }
  .beneath .phone { flex: 1; align-items: center; }
  .pledge { flex: 1; justify-content: center; padding: var(--space-4) var(--space-6); --pledge: 2rem; }
  .code {
    flex-direction: row;
    align-items: center;
    gap: var(--space-4);
    margin-left: auto;
    padding: var(--space-3) var(--space-5) var(--space-3) var(--space-3);
    font-size: var(--text-body);
    font-weight: var(--weight-strong);
    line-height: 1.4;
  }
  .code mc-qr-code { flex: none; width: 8rem; }
  .code p { max-width: 4.2em; }
  :host(:lang(en)) .code p { max-width: 6em; }
`

const notice = css`
  .notice {
    display: grid;
    flex: 1;
    place-content: center;
    justify-items: center;
    gap: var(--space-4);
    font-size: 2rem;
    line-height: 1.4;
    text-align: center;
  }
  .notice h1 { font-size: 3.75rem; }
  .when {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: center;
    gap: 0 var(--space-6);
    color: var(--brand);
    font-size: 3rem;
    font-weight: var(--weight-strong);
    line-height: 1.2;
    white-space: nowrap;
  }
  .when b { font-size: 5rem; }
  .front-desk { display: flex; align-items: center; gap: var(--space-7); text-align: left; }
  .front-desk > div { display: grid; gap: var(--space-3); }
  .front-desk mc-portrait { flex: none; width: 15rem; }
  .front-desk h1 { color: var(--brand); }
  .front-desk h1.medium { font-size: 2.5rem; }
  .front-desk h1.small { font-size: 1.75rem; }
  .front-desk .name { font-size: 4rem; font-weight: var(--weight-title); letter-spacing: 0.06em; line-height: 1.2; }
  .front-desk .name.medium { font-size: 2.5rem; letter-spacing: 0; }
  .front-desk .name.small { font-size: 1.75rem; letter-spacing: 0; }
`

const late = css`
  .late {
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: var(--space-7);
    padding: var(--space-6) var(--space-7);
  }
  .late mc-qr-code { width: 30rem; box-shadow: var(--shadow); }
  .late > div { display: grid; justify-items: start; gap: var(--space-4); font-size: 2rem; line-height: 1.35; }
  .late p, .handover [role] > p { text-wrap: balance; }
  .late .soft { font-size: var(--text-medium); }
  .late .key { margin-top: var(--space-4); }
  .handover { align-content: center; gap: var(--space-6); }
  .handover h1 { font-size: 4rem; text-align: center; }
  .handover [role] > p { font-size: var(--text-medium); text-align: center; }
  .hands {
    flex-direction: row;
    align-items: center;
    justify-content: center;
    gap: var(--space-7);
    padding: var(--space-6) var(--space-7);
  }
  .hands p { display: grid; flex: 1; gap: var(--space-2); min-width: 0; font-size: var(--text-medium); line-height: 1.3; text-align: center; }
  .hands b { font-size: 3.5rem; font-weight: var(--weight-title); line-height: 1.2; text-wrap: balance; }
  .hands b.medium { font-size: 2.25rem; }
  .hands b.small { font-size: var(--text-medium); }
  .hands b.anybody { color: var(--ink-soft); font-size: 2rem; }
  .hands svg { flex: none; width: 8rem; color: var(--brand); }
  dl { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--space-5); margin: 0; }
  dl div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: center;
    gap: 0 var(--space-4);
    padding: var(--space-4) var(--space-5);
    border-radius: var(--radius);
    background: var(--brand-soft);
    font-size: var(--text-medium);
  }
  dt { font-size: 2rem; font-weight: var(--weight-strong); }
  dd { margin: 0; color: var(--ink-soft); }
`

const upright = css`
  @media (orientation: portrait) {
    .staff { padding: var(--space-5); }
    .one { flex-direction: column; gap: var(--space-5); }
    .one mc-portrait, .roomy .one mc-portrait, .tight .one mc-portrait { flex: 0 1 30rem; width: auto; min-height: 12rem; }
    .about { flex: none; justify-items: center; text-align: center; max-width: 40rem; }
    .badge { justify-content: center; }
    .joint .staff { padding: var(--space-5); }
    .joint .one mc-portrait { flex: none; width: 15rem; }
    .joint .about { align-self: auto; max-width: 100%; }
    .strip { flex-wrap: wrap; gap: var(--space-2) var(--space-5); }
    .strip .desk { margin-left: 0; }
    .front-desk { flex-direction: column; gap: var(--space-6); text-align: center; }
    .front-desk mc-portrait { width: 22rem; }
    .front-desk.small mc-portrait { width: 16rem; }
    .late { grid-template-columns: 1fr; align-content: center; justify-items: center; }
    .late mc-qr-code { width: 34rem; }
    .late > div { justify-items: center; text-align: center; }
    .hands { flex-direction: column; gap: var(--space-5); }
    .hands p { flex: none; }
    .hands svg { transform: rotate(90deg); width: 6rem; margin-block: 1.5rem; }
    dl { grid-template-columns: 1fr; gap: var(--space-3); }
    dl div { justify-content: space-between; }
  }
`

export const restStyles = [card, parts, notice, late, upright]
