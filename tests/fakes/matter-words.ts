// Words in which tests speak of matters, notices and first-asked questions.
import type { Command } from '../../hub/core/machine.ts'

export const pension = {
  itemId: 'pension',
  name: '城乡居民养老保险参保登记',
  nameEn: 'Joining the residents’ pension insurance',
  unitId: 'social',
  windowIds: ['w1', 'w2'],
  words: ['交养老金'],
}

export const registerPension: Command = { name: 'item.register', data: pension }

/** Accepts a matter at window 1; five working days where nothing else is said. */
export function openMatter(change: object = {}): Command {
  return {
    name: 'matter.open',
    data: {
      windowId: 'w1',
      itemId: 'pension',
      kind: 'promised',
      applicant: '孙悦',
      contact: '13812345678',
      lastFour: '5678',
      limit: { count: 5, unit: 'workingDay' },
      ...change,
    },
  }
}

/** A deed on a matter at window 1. */
export function onMatter(
  deed: 'complete' | 'take' | 'pause' | 'resume' | 'askUnit' | 'answer' | 'finish' | 'return',
  number: string,
  more: object = {},
): Command {
  return { name: `matter.${deed}`, data: { windowId: 'w1', number, ...more } }
}

export const finishMatter = (number: string, applicant: 'here' | 'away' = 'here') =>
  onMatter('finish', number, { result: '参保登记完成', applicant })

export const sendBack = (number: string, more: object = {}) =>
  onMatter('return', number, {
    why: 'law',
    reason: '户籍不在本区',
    basis: '《社会保险费征缴暂行条例》第三条',
    ...more,
  })

export function askQuestion(more: object = {}): Command {
  return {
    name: 'question.ask',
    data: { windowId: 'w1', text: '外省转入的社保怎么接续', phone: '13812345678', ...more },
  }
}

export function consult(more: object = {}): Command {
  return {
    name: 'question.consult',
    data: {
      windowId: 'w1',
      topic: '两地重复参保如何认定',
      asked: '区社保中心业务科',
      answer: '以待遇领取地为准',
      ...more,
    },
  }
}
