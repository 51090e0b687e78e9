// Why something cannot be done to a matter, and what to do instead.
import type { Words } from '#wire/define'

export const refusals = {
  'matter.itemUnknown': { zh: '没有这个事项', en: 'There is no such service item' },
  'matter.notHere': {
    zh: '该事项已取消或下放，本大厅不再受理，请告知群众去向',
    en: 'This item is not handled here any more; please tell the visitor where it is',
  },
  'matter.windowUnknown': { zh: '没有这个窗口', en: 'There is no such window' },
  'matter.nobodyOnDuty': {
    zh: '该窗口无人在岗，请先签到，办件要有责任人',
    en: 'Nobody is on duty at this window; somebody must be liable for the matter',
  },
  'matter.limitUnknown': {
    zh: '办事指南没有承诺时限，请填写办理期限',
    en: 'The guide promises no limit; please say how long it takes',
  },
  'matter.nothingMissing': {
    zh: '补办件要写明缺少哪些材料，一次说全',
    en: 'Say at once which papers are missing',
  },
  'matter.notOfKind': { zh: '这一类办件不能这样操作', en: 'This cannot be done to a matter of this kind' },
  'matter.gapTooEarly': {
    zh: '补交日期不能早于今天',
    en: 'A paper cannot be wanted by a day that is over',
  },
  'matter.unitUnknown': { zh: '没有这个部门', en: 'There is no such unit' },
  'matter.unitAsked': { zh: '该部门正在办理', en: 'This unit has been asked already' },
  'matter.unitNotAsked': { zh: '没有请该部门办理，或已答复', en: 'This unit was not asked, or has answered' },
  'matter.unitsOpen': {
    zh: '还有联办部门没有答复，不能办结',
    en: 'Units have not answered yet; the matter cannot be finished',
  },
  'matter.papersOpen': {
    zh: '还有材料没有补齐，不能办结',
    en: 'Papers are still missing; the matter cannot be finished',
  },
  'matter.unknown': {
    zh: '没有这个在办的办件，请核对办件号',
    en: 'There is no open matter of this number; please check it',
  },
  'matter.paperUnknown': { zh: '这份材料不在待补清单里', en: 'This paper is not on the list' },
  'matter.pausedAlready': { zh: '已经暂停计时', en: 'Its clock stands already' },
  'matter.notPaused': { zh: '没有暂停', en: 'It is not paused' },
  'matter.stillPaused': { zh: '正在暂停计时，请先恢复', en: 'Its clock stands; let it go on first' },
  'matter.personalData': {
    zh: '内容里有个人信息（如手机号、证件号），请删去后再提交',
    en: 'There is personal data in the text; please take it out',
  },
  'matter.notConsulted': {
    zh: '规定不明确的，先请示并登记征询记录，再答复群众，不能直接退件',
    en: 'Where rules are unclear, ask others first and record it; nothing is sent back before',
  },
  'matter.numbersOver': { zh: '今天的办件号已用完', en: 'All matter numbers of today are given' },
  'matter.full': { zh: '在办的办件太多，请先办结', en: 'Too many matters are open; please finish some first' },
  'matter.asBefore': { zh: '没有变化', en: 'Nothing changes' },
} as const satisfies Record<string, Words>
