// The words of the page that says who handled what.
import { dictionary } from '../../../display/design/i18n.ts'

export const words = dictionary({
  zh: {
    title: '办件责任',
    under: '每件办理由谁负责，A岗还是B岗',
    date: '日期',
    window: '窗口',
    all: '全部窗口',
    number: '票号或办件号',
    look: '查询',
    heads: ['办结时间', '窗口', '票号', '办件号', '责任人', '岗位', '评价'],
    role: { A: 'A岗', B: 'B岗' },
    outcome: { open: '待评价', unrated: '未评价', rated: '已评价', undone: '已撤销' },
    found: (count: number) => (count === 500 ? '显示最近 500 件，请按窗口或号码缩小范围' : `共 ${count} 件`),
    none: '没有符合条件的办件',
    notAsked: '选择日期后查询。这里只看责任和是否评价，不看评价结果。',
  },
  en: {
    title: 'Who handled it',
    under: 'Who was liable for each service, A or B',
    date: 'Date',
    window: 'Window',
    all: 'All windows',
    number: 'Ticket or matter number',
    look: 'Look up',
    heads: ['Finished', 'Window', 'Ticket', 'Matter', 'Handled by', 'Role', 'Rating'],
    role: { A: 'A', B: 'B' },
    outcome: { open: 'may be rated', unrated: 'not rated', rated: 'rated', undone: 'taken back' },
    found: (count: number) => (count === 500 ? 'The latest 500; narrow it by window or number' : `${count} in all`),
    none: 'Nothing fits',
    notAsked: 'Choose a date and look up. Here is who handled it and whether it was rated, never how.',
  },
})
