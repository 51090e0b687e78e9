// What the parts of a guide say, in the language of whoever reads it.
import { expect, it } from 'vitest'
import { sampleGuide } from '../../../tests/fakes/sample-guide.ts'
import { rowsOf } from './rows.ts'
import { catalogue } from './sample-library.ts'

const [item] = catalogue.items
if (item === undefined) throw new Error('the library has items')
const told = (language: 'zh' | 'en') =>
  rowsOf('steps', { guide: sampleGuide, item, catalogue, language }).map((row) =>
    row.type === 'step' ? row.text : row.type,
  )

it('a step is told in English where the visitor wants it so, and in Chinese while nobody has put it into English', () => {
  expect(told('en')).toEqual(['Bring your identity card and fill in the form at the window.', '窗口当场核对并登记。'])
  expect(told('zh')).toEqual(['带身份证到窗口填写登记表。', '窗口当场核对并登记。'])
})
