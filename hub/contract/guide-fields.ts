// What an item and its guide consist of, field by field, as people fill it in: the office page and the workbook follow this one list.
import { both, choice, type Field, type FieldList, field, list, of, type Section, text } from './guide-field.ts'

export type { Choice, Field, FieldList, Section } from './guide-field.ts'

const [short, sentence, paragraph] = [text(60), text(200, 2), text(600, 3)]

const limitHint = both('如：当场办结、5个工作日、30天、3个月、1年', 'Such as 当场办结, 5个工作日, 30天, 3个月 or 1年')
const phoneHint = both('数字、空格和“-”，如 0531-88000001', 'Digits, spaces and -, such as 0531-88000001')

/** What an item is called and who handles it. */
export const itemFields: readonly Field[] = [
  field('name', '事项名称', 'Name', short),
  field('nameEn', '英文名称', 'Name in English', short),
  field('unitId', '部门编号', 'Unit', text(64)),
  field(
    'windowIds',
    '窗口编号',
    'Windows',
    { type: 'lines', longest: 64, most: 20 },
    {
      empty: 'list',
      hint: both(
        '一行一个，常去的窗口在前；留空表示到前台办理',
        'One a line, the usual one first; none: the front desk',
      ),
    },
  ),
  field(
    'words',
    '老百姓的说法',
    'Everyday words',
    { type: 'lines', longest: 60, most: 40 },
    {
      empty: 'list',
      hint: both('一行一个，查找时用得上', 'One a line; the search goes by them'),
    },
  ),
]

const forms = choice(
  of('original', '原件', 'Original'),
  of('copy', '复印件', 'Copy'),
  of('originalAndCopy', '原件和复印件', 'Original and copy'),
  of('filledForm', '填写的表格', 'Filled form'),
  of('electronic', '电子证照', 'Electronic'),
)
const stepKinds = choice(
  of('prepare', '准备', 'Prepare'),
  of('apply', '申请', 'Apply'),
  of('accept', '受理', 'Accepted'),
  of('review', '审查', 'Review'),
  of('siteVisit', '现场核查', 'Site visit'),
  of('notice', '公示告知', 'Notice'),
  of('decide', '决定', 'Decision'),
  of('pay', '缴费', 'Pay'),
  of('collect', '领取', 'Collect'),
)
const lifeEvents = [
  of('birth', '出生', 'Birth'),
  of('schooling', '上学', 'School'),
  of('work', '工作', 'Work'),
  of('marriage', '婚姻', 'Marriage'),
  of('home', '住房', 'Home'),
  of('illness', '看病', 'Illness'),
  of('moving', '搬迁', 'Moving'),
  of('retirement', '退休', 'Retirement'),
  of('hardship', '困难', 'Hardship'),
  of('farewell', '身后事', 'Farewell'),
  of('starting', '开办企业', 'Starting a company'),
  of('running', '经营', 'Running a company'),
  of('building', '建设', 'Building'),
  of('closing', '注销退出', 'Closing'),
]
const samples = { empty: 'sample' } as const

const materials: FieldList = {
  name: 'materials',
  title: both('材料', 'Materials'),
  least: 0,
  most: 40,
  fields: [
    field('name', '材料名称', 'Name', short),
    field('nameEn', '英文名称', 'Name in English', short),
    field('form', '形式', 'Form', forms),
    field(
      'copies',
      '份数',
      'Copies',
      { type: 'count', least: 0, most: 9 },
      {
        hint: both('只看不收填 0', '0 where it is only shown'),
      },
    ),
    field('issuer', '由谁出具', 'Issued by', short),
    field('when', '什么情况下要', 'Only when', sentence, { empty: 'null' }),
    field(
      'waiver',
      '免交',
      'Waiver',
      choice(
        of('none', '不可免交', 'None'),
        of('promise', '可告知承诺', 'A written promise'),
        of('shared', '大厅可查到', 'We look it up'),
      ),
    ),
    field('sample.title', '样例名称', 'Sample: title', short, samples),
    field(
      'sample.lines',
      '样例内容',
      'Sample: lines',
      { type: 'pairs', longest: 60, most: 12 },
      {
        ...samples,
        hint: both('一行一项，如“有效期限：应在有效期内”', 'One a line: label, colon, value'),
      },
    ),
    field('sample.tip', '常见错误提醒', 'Sample: what goes wrong', sentence, samples),
  ],
}

const basis = list('basis', '依据', 'Legal basis', 1, 12, [
  field('law', '法律法规', 'Law', short),
  field('article', '条款', 'Article', short),
  field('text', '内容', 'Text', paragraph),
])
const steps = list('steps', '步骤', 'Steps', 1, 12, [
  field('kind', '环节', 'Kind', stepKinds),
  field('text', '做什么', 'What is done', sentence),
  field('textEn', '英文', 'In English', sentence, { empty: 'null' }),
])
const fees = list('fees', '收费', 'Fees', 0, 12, [
  field('name', '收费项目', 'Fee', short),
  field('amount', '金额', 'Amount', short),
  field('basis', '收费依据', 'Basis', sentence),
])
const specialSteps = list('specialSteps', '特别程序', 'Special steps', 0, 8, [
  field('name', '程序名称', 'Name', short),
  field(
    'limit',
    '所需时间',
    'Time',
    { type: 'limit', spot: 'never' },
    {
      hint: both('如：5个工作日、30天', 'Such as 5个工作日 or 30天'),
    },
  ),
  field(
    'counts',
    '是否计入时限',
    'Counted',
    choice(of('within', '计入', 'Within the limit'), of('onTop', '不计入', 'On top')),
  ),
])
const faq = list('faq', '常见问题', 'Questions', 0, 12, [
  field('question', '问题', 'Question', sentence),
  field('answer', '回答', 'Answer', paragraph),
])

/** The lists of a guide, in the order of the form. */
export const guideLists: readonly FieldList[] = [basis, materials, steps, fees, specialSteps, faq]

const code = (length: 31 | 33) => ({
  empty: 'null' as const,
  hint: both(`${length} 位数字或大写字母`, `${length} digits or capital letters`),
})

/** The whole guide as a form, part by part. */
export const guideSections: readonly Section[] = [
  {
    id: 'basics',
    title: both('基本信息', 'Basics'),
    fields: [
      field('summary', '一句话说明', 'In one sentence', sentence),
      field('summaryEn', '英文说明', 'In English', sentence),
      field('codes.basic', '基本编码', 'Basic code', text(31), code(31)),
      field('codes.handling', '办理项编码', 'Handling code', text(33), code(33)),
      field('audience', '办理对象', 'For whom', {
        type: 'choices',
        choices: [of('person', '个人', 'Persons'), of('company', '企业', 'Companies')],
        most: 2,
      }),
      field(
        'lifeEvents',
        '人生事件',
        'Life events',
        { type: 'choices', choices: lifeEvents, most: 6 },
        { empty: 'list' },
      ),
      field('phone', '咨询电话', 'Phone', text(20), { hint: phoneHint }),
      field('visits', '跑动次数', 'Visits', { type: 'count', least: 0, most: 5 }),
    ],
  },
  { id: 'basis', title: basis.title, list: basis },
  {
    id: 'conditions',
    title: both('条件', 'Conditions'),
    fields: [
      field(
        'conditions',
        '受理条件',
        'Conditions',
        { type: 'lines', longest: 200, most: 20 },
        {
          empty: 'list',
          hint: both('一行一条', 'One a line'),
        },
      ),
    ],
  },
  { id: 'materials', title: materials.title, list: materials },
  { id: 'steps', title: steps.title, list: steps },
  {
    id: 'limits',
    title: both('时限', 'Limits'),
    fields: [
      field(
        'statutory',
        '法定时限',
        'By law',
        { type: 'limit', spot: 'onTheSpot' },
        { empty: 'null', hint: limitHint },
      ),
      field('promised', '承诺时限', 'Promised', { type: 'limit', spot: 'onTheSpot' }, { hint: limitHint }),
    ],
  },
  { id: 'specialSteps', title: specialSteps.title, list: specialSteps },
  { id: 'fees', title: fees.title, list: fees },
  {
    id: 'result',
    title: both('结果', 'Result'),
    fields: [
      field('result.name', '结果名称', 'Result', short),
      field('result.nameEn', '结果英文名称', 'Result in English', short),
      field('result.delivery', '怎么拿到', 'Delivery', {
        type: 'choices',
        choices: [
          of('counter', '窗口领取', 'At the counter'),
          of('post', '邮寄', 'By post'),
          of('online', '网上下载', 'Online'),
        ],
        most: 3,
      }),
    ],
  },
  { id: 'faq', title: faq.title, list: faq },
  {
    id: 'supervision',
    title: both('监督', 'Supervision'),
    fields: [
      field('supervision.phone', '监督电话', 'Supervision phone', text(20), { hint: phoneHint }),
      field('supervision.place', '监督地点', 'Where to complain', short),
    ],
  },
]

/** The single fields of a guide, in the order of the form. */
export const guideFields: readonly Field[] = guideSections.flatMap((section) =>
  'fields' in section ? section.fields : [],
)
