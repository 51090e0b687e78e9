// The words on the board to type on.
import { dictionary } from '../../display/design/i18n.ts'

export const typingWords = dictionary({
  zh: { candidates: '点一下要写的字', more: '更多字', delete: '删一个', clear: '清空', space: '空格' },
  en: { candidates: 'Touch what you mean', more: 'More', delete: 'Delete', clear: 'Clear', space: 'Space' },
})

export type TypingSay = (typeof typingWords)['zh']
