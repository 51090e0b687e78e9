// What the screens have to say, word for word, when the journal is right. Pure.
import { shareWords } from '../../display/design/rate.ts'
import { words as boardWords } from '../../display/screens/board/words.ts'
import { words as panelWords } from '../../display/screens/panel/words.ts'
import type { Story, WindowFigures } from './journal-story.ts'

const none: WindowFigures = { ratings: 0, due: 0, satisfied: 0 }

/** The figures on the panel of a window. */
export function panelTexts({ figures }: Story, windowId: string): string[] {
  const { ratings, due, satisfied } = figures.get(windowId) ?? none
  return [panelWords.zh.ratings(ratings, due), shareWords(satisfied, ratings)]
}

/** The figures on the board: all windows together. */
export function boardTexts({ figures }: Story): string[] {
  const hall = { ...none }
  for (const { ratings, due, satisfied } of figures.values()) {
    hall.ratings += ratings
    hall.due += due
    hall.satisfied += satisfied
  }
  const { ratings, due, satisfied } = hall
  return [boardWords.zh.ratings(ratings), boardWords.zh.due(due), shareWords(satisfied, ratings)]
}
