// The words of the list of complaints and opinions.
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    title: '意见投诉',
    under: '自助机上收到的投诉和意见，按登记号排列；姓名、电话和内容单独加锁保存，不在此显示。',
    heads: ['登记号', '回执号', '类别', '部门', '发生日期', '收到', '设备', '状态'],
    kind: { complaint: '投诉', opinion: '意见' },
    standing: { registered: '已登记' },
    none: '还没有收到投诉或意见。',
    notYet: '正在读取…',
    found: (count: number) => `共 ${count} 件`,
    received: '收到的投诉和意见',
    again: '刷新',
  },
  en: {
    title: 'Complaints and opinions',
    under:
      'What was entered at kiosks, by register number; names, telephones and words are kept locked apart and not shown here.',
    heads: ['Number', 'Receipt', 'Kind', 'Department', 'Day', 'Received', 'Box', 'State'],
    kind: { complaint: 'Complaint', opinion: 'Opinion' },
    standing: { registered: 'registered' },
    none: 'Nothing has been entered yet.',
    notYet: 'One moment…',
    found: (count: number) => `${count} entries`,
    received: 'What was entered',
    again: 'Look again',
  },
})
