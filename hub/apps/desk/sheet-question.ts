// The sheets of first-asked questions: one more is written down, one is answered; and who was consulted where rules are unclear.
import { html, nothing } from 'lit'
import type { Language } from '../../../display/design/i18n.ts'
import { drawKey } from './draw-key.ts'
import { submitted, textOf } from './forms.ts'
import { matterWords } from './matter-words.ts'
import type { DeskMatters } from './matters.ts'
import { line, type MatterHost } from './sheet-accept.ts'
import { back } from './sheets.ts'

const answers = ['answered', 'tried', 'reveal'] as const

export function questionSheet(host: MatterHost, matters: DeskMatters, language: Language) {
  const say = matterWords[language]
  return html`<section class="sheet matters questions" aria-label=${say.question}>
    <div class="body">
      <form
        class="task"
        @submit=${submitted((form) =>
          host.wish({
            do: 'ask',
            text: textOf(form, 'text') ?? '',
            phone: textOf(form, 'phone') ?? '',
            name: textOf(form, 'name'),
          }),
        )}
      >
        <label class="field wide">${say.text}<input name="text" maxlength="200" autocomplete="off" required data-first /></label>
        ${line('phone', say.phone, 30, { isWanted: true })} ${line('name', say.visitor, 60)}
        ${drawKey({ words: say.ask, cap: 'F2', look: 'small', type: 'submit', isLeading: true }, null)}
      </form>
      ${matters.questions.length === 0 ? nothing : answerForm(host, matters, language)}
      ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.consult, cap: 'F6', look: 'small' }, () => host.turnTo('consult'))} ${back(host, language)}
    </div>
  </section>`
}

function answerForm(host: MatterHost, { questions }: DeskMatters, language: Language) {
  const say = matterWords[language]
  const { revealed } = host.matterPage
  const shown = questions.find(({ questionId }) => questionId === revealed?.questionId)
  return html`<form
    class="task"
    @submit=${submitted((form, chosen) => {
      const questionId = textOf(form, 'questionId')
      const deed = answers.find((one) => one === chosen)
      if (questionId === null || deed === undefined) return
      if (deed === 'reveal') host.wish({ do: 'reveal', questionId })
      else host.wish({ do: 'answerQuestion', deed, questionId, answer: textOf(form, 'answer') ?? '' })
    })}
  >
    <label class="field">${say.open}<select name="questionId">
      ${questions.map(({ questionId, text, tries }) => html`<option value=${questionId}>${text}${tries === 0 ? '' : `（${say.tries(tries)}）`}</option>`)}
    </select></label>
    ${line('answer', say.answer, 200)}
    ${drawKey({ words: say.answered, cap: 'F3', look: 'small', type: 'submit', deed: 'answered' }, null)}
    ${drawKey({ words: say.tried, cap: 'F4', look: 'small', type: 'submit', deed: 'tried' }, null)}
    ${
      shown === undefined || revealed === null
        ? drawKey({ words: say.reveal, cap: 'F5', look: 'small', type: 'submit', deed: 'reveal' }, null)
        : html`<b class="phone" role="status">${say.called(revealed.name ?? '', revealed.phone ?? '')}</b>`
    }
  </form>`
}

/** Who was asked where rules are unclear, and what they said; a refusal may rest on it. */
export function consultSheet(host: MatterHost, language: Language) {
  const say = matterWords[language]
  return html`<form
    class="sheet matters"
    aria-label=${say.consult}
    @submit=${submitted((form) =>
      host.wish({
        do: 'consult',
        topic: textOf(form, 'topic') ?? '',
        asked: textOf(form, 'asked') ?? '',
        answer: textOf(form, 'said') ?? '',
      }),
    )}
  >
    <div class="body">
      <label class="field wide">${say.topic}<input name="topic" maxlength="200" autocomplete="off" required data-first /></label>
      ${line('asked', say.asked, 60, { isWanted: true })} ${line('said', say.said, 200, { isWanted: true })} ${host.note}
    </div>
    <div class="ends">
      ${drawKey({ words: say.consult, cap: 'F2', isLeading: true, type: 'submit' }, null)} ${back(host, language)}
    </div>
  </form>`
}
