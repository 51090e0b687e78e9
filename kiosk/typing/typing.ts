// Words typed by touch: letters become characters or whole phrases that the visitor chooses; digits and marks go in as they are. Pure.

export interface Typed {
  /** What has been chosen. */
  readonly text: string
  /** Letters that wait to become characters. */
  readonly letters: string
  /** Which page of candidates is shown, from 0. */
  readonly page: number
}

export type TypingInput =
  | { readonly type: 'letter'; readonly letter: string }
  /** A digit or a mark. */
  | { readonly type: 'sign'; readonly sign: string }
  | { readonly type: 'choose'; readonly candidate: Candidate }
  | { readonly type: 'more' }
  | { readonly type: 'delete' }
  | { readonly type: 'clear' }

export interface Candidate {
  readonly text: string
  /** How many of the letters it stands for. */
  readonly takes: number
}

export const nothingTyped: Typed = { text: '', letters: '', page: 0 }

/** Nobody types more letters before choosing. */
const mostLetters = 24

/** @param longest characters of the text at most; what would pass it is not taken */
export function typed(before: Typed, input: TypingInput, longest: number): Typed {
  const { text, letters } = before
  const withText = (more: string, rest: string): Typed =>
    [...text, ...more].length > longest ? before : { text: text + more, letters: rest, page: 0 }
  switch (input.type) {
    case 'letter':
      return letters.length < mostLetters ? { text, letters: letters + input.letter, page: 0 } : before
    case 'sign':
      return letters === '' ? withText(input.sign, '') : before
    case 'choose':
      return withText(input.candidate.text, letters.slice(input.candidate.takes))
    case 'more':
      return { ...before, page: before.page + 1 }
    case 'delete':
      return letters === ''
        ? { text: [...text].slice(0, -1).join(''), letters: '', page: 0 }
        : { text, letters: letters.slice(0, -1), page: 0 }
    case 'clear':
      return nothingTyped
  }
}
