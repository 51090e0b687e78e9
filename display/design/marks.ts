// Small marks beside a name: service stars and the party member's badge, shown only for those who have them.
import { css, html, nothing } from 'lit'
import { dictionary, type Language } from './i18n.ts'

const words = dictionary({
  zh: { party: '共产党员', stars: (count: number) => `${count} 星服务` },
  en: { party: 'Party member', stars: (count: number) => `Service stars: ${count} of 5` },
})

export const markStyles = css`
  .party {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding: 0.1em 0.7em;
    border-radius: var(--radius-small);
    background: var(--party);
    color: #ffffff;
    font-size: var(--text-small);
    font-weight: var(--weight-strong);
    white-space: nowrap;
  }
  .stars {
    display: inline-flex;
    gap: 0.15em;
    color: var(--star);
    font-size: var(--text-medium);
  }
  .stars svg {
    width: 1em;
    height: 1em;
  }
`

/** The badge of a party member; nothing for others. */
export function partyMark(isPartyMember: boolean, language: Language) {
  return isPartyMember ? html`<span class="party">${words[language].party}</span>` : nothing
}

/** Five stars, as many filled as earned; nothing where the hall does not use them. */
export function starMark(stars: number | null, language: Language) {
  if (stars === null) return nothing
  return html`<span class="stars" role="img" aria-label=${words[language].stars(stars)}>
    ${[1, 2, 3, 4, 5].map(
      (place) => html`<svg
        viewBox="0 0 20 20"
        fill=${place <= stars ? 'currentColor' : 'none'}
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linejoin="round"
      >
        <path d="M10 2l2.5 5.1 5.6.8-4 4 .9 5.6-5-2.7-5 2.7.9-5.6-4-4 5.6-.8z" />
      </svg>`,
    )}
  </span>`
}
