// The national code table of reasons, by level. Versioned data: nobody adds local tags.
import type { Level } from '#wire/ids'

export interface Tag {
  /** Three digits; the first is the level. */
  readonly code: string
  readonly zh: string
  readonly en: string
}

export const tagTable: Readonly<Record<Level, readonly Tag[]>> = {
  5: [
    { code: '510', zh: '一窗受理一次办结', en: 'One window, done in one visit' },
    { code: '511', zh: '可以先受理后补材料', en: 'Accepted first, papers later' },
    { code: '512', zh: '不用提交证明', en: 'No certificates asked for' },
    { code: '513', zh: '可以全程网上办理', en: 'Can be done fully online' },
    { code: '514', zh: '可以使用手机办理', en: 'Can be done by phone' },
    { code: '515', zh: '可以就近办理', en: 'Can be done nearby' },
    { code: '516', zh: '无需材料直接办理', en: 'No papers needed' },
    { code: '517', zh: '服务热情效率高', en: 'Warm and quick service' },
  ],
  4: [
    { code: '406', zh: '填写一张表单就可完成申报', en: 'One form was enough' },
    { code: '407', zh: '在线提交材料窗口核验', en: 'Sent online, checked at the window' },
    { code: '408', zh: '一张清单告知全部申报材料', en: 'One list named every paper' },
    { code: '409', zh: '用告知承诺减免申报材料', en: 'A promise replaced papers' },
    { code: '410', zh: '可以在线预约办理', en: 'Can be booked online' },
    { code: '411', zh: '跑大厅一次办完', en: 'One trip to the hall' },
    { code: '412', zh: '可以使用自助机办理', en: 'Can be done at a kiosk' },
    { code: '413', zh: '服务态度较好', en: 'Good service' },
  ],
  3: [
    { code: '307', zh: '一次性告知需要补正的材料', en: 'All missing papers named at once' },
    { code: '308', zh: '提供申报材料样本', en: 'Samples were provided' },
    { code: '309', zh: '在承诺的时间内办结', en: 'Done in the promised time' },
    { code: '310', zh: '办事指南指引准确', en: 'The guide was right' },
    { code: '311', zh: '按办事指南要求的材料即可办理', en: 'Only the papers of the guide' },
    { code: '312', zh: '可以快递送达', en: 'Can be delivered' },
    { code: '313', zh: '跑动次数与承诺的一致', en: 'As many trips as promised' },
    { code: '314', zh: '服务态度一般', en: 'Ordinary service' },
  ],
  2: [
    { code: '207', zh: '没有提供材料样本', en: 'No samples were provided' },
    { code: '208', zh: '没有提供材料清单', en: 'No list of papers was given' },
    { code: '209', zh: '未在承诺时间内办结', en: 'Not done in the promised time' },
    { code: '210', zh: '同样内容的证明材料被要求多次提交', en: 'The same proof asked for again' },
    { code: '211', zh: '承诺网办但无法在线办理', en: 'Promised online, not possible' },
    { code: '212', zh: '在线预约办理后到实体大厅重复取号排队', en: 'Booked, yet had to queue again' },
    { code: '213', zh: '窗口人员业务不熟练', en: 'Staff did not know the matter' },
    { code: '214', zh: '服务态度生硬', en: 'Curt service' },
  ],
  1: [
    { code: '108', zh: '在办事指南之外增加新的审批条件', en: 'Conditions beyond the guide' },
    { code: '109', zh: '需提供办事指南之外的申报材料', en: 'Papers beyond the guide' },
    { code: '110', zh: '无理由超过法定办理时间', en: 'Past the legal time without reason' },
    { code: '111', zh: '办事指南提供样本有错', en: 'The sample in the guide is wrong' },
    { code: '112', zh: '承诺在线收取申报材料实际无法收取', en: 'Online submission did not work' },
    { code: '113', zh: '多头跑窗口和部门', en: 'Sent from window to window' },
    { code: '114', zh: '跑动次数与承诺的不一致', en: 'More trips than promised' },
    { code: '115', zh: '服务态度差效率低', en: 'Bad and slow service' },
  ],
}

/** True when every tag belongs to the level. */
export function areTagsOf(level: Level, codes: readonly string[]): boolean {
  return codes.every((code) => tagTable[level].some((tag) => tag.code === code))
}
