// The words of the page about the hall.
import { dictionary } from '../../../display/design/i18n.ts'
import { pagerWords } from '../../frame/pager.ts'

export const words = dictionary({
  zh: {
    title: '大厅信息',
    parts: { hours: '办公时间', facilities: '母婴室', pledges: '我们的承诺' },
    now: '现在',
    next: '下次办公',
    lunch: '午间值班',
    phone: '监督电话',
    state: { free: '空闲，可以使用', inUse: '有人正在使用', closed: '现在不开放' },
    unsure: '请以现场为准',
    hours: (hours: string) => `今日 ${hours}`,
    restToday: '今日不开放',
    way: '怎么走',
    none: {
      hours: '',
      facilities: '没有母婴室的信息，请问工作人员。',
      pledges: '服务承诺请看大厅公示栏。',
    },
    ...pagerWords.zh,
  },
  en: {
    title: 'About the hall',
    parts: { hours: 'Opening hours', facilities: 'Nursing room', pledges: 'Our pledges' },
    now: 'Now',
    next: 'Opens again',
    lunch: 'Lunch duty',
    phone: 'Supervision',
    state: { free: 'Free; please come in', inUse: 'Somebody is using it', closed: 'Closed now' },
    unsure: 'Please look for yourself',
    hours: (hours: string) => `Today ${hours}`,
    restToday: 'Closed today',
    way: 'The way there',
    none: {
      hours: '',
      facilities: 'Nothing is known of a nursing room; please ask a person.',
      pledges: 'Our pledges are on the wall of the hall.',
    },
    ...pagerWords.en,
  },
})
