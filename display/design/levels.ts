// The five levels in the order and the words of the national rule. Pure.

import type { Words } from '#wire/define'
import type { Level } from '#wire/ids'

export const levelWords: Readonly<Record<Level, Words>> = {
  5: { zh: '非常满意', en: 'Very satisfied' },
  4: { zh: '满意', en: 'Satisfied' },
  3: { zh: '基本满意', en: 'Basically satisfied' },
  2: { zh: '不满意', en: 'Dissatisfied' },
  1: { zh: '非常不满意', en: 'Very dissatisfied' },
}

export const levels: readonly Level[] = [5, 4, 3, 2, 1]
