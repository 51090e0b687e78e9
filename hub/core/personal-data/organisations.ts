// Tells organisations from people, and finds the person's name that a small business carries. Pure.
import { isUsualName, nameEndingAt, type Span } from './names.ts'

/** What small businesses do, as their names say it: whoever runs one often gives it their own name. */
const trades =
  /(?:小吃|快餐|早餐|餐饮|餐馆|饭店|饭馆|面馆|火锅|烧烤|包子|水饺|馒头|豆腐|卤味|烘焙|蛋糕|茶叶|烟酒|副食|百货|超市|便利|杂货|日用|五金|建材|装饰|装修|门窗|家具|家电|电器|灯具|水暖|水产|海鲜|水果|果蔬|蔬菜|粮油|种子|农资|农药|化肥|养殖|种植|家庭农场|农家乐|民宿|采摘|服装|鞋店|童装|裁缝|干洗|洗衣|理发|美发|美容|美甲|养生|按摩|足疗|推拿|诊所|口腔|牙科|中医|药店|药房|眼镜|摄影|照相|打印|广告|文具|书店|玩具|花店|鲜花|汽修|修理|维修|汽车|洗车|轮胎|电动车|摩托|运输|货运|搬家|物流|快递|废品|回收|加工|木器|铁艺|石材|印刷|网吧|棋牌|台球|培训|书画|律师|商店|商行|商贸|门市|经营|批发|零售|经销|服务部|工作室|豆制品|熟食|肉铺|肉店|小店|铺子|珠宝|健身|书吧|酒坊|酒水|茶馆|茶社|酱|饺子|面点|羊汤|牛肉|把子肉)/g

/** How names of organisations end. */
const ends =
  /(?:公司|集团|厂|店|院|局|处|会|中心|大学|学校|小学|中学|幼儿园|银行|合作社|联社|社|所|站|部|馆|行|铺|场|政府|办|医院|药房|农家乐|宾馆|酒店|基金|园|队|室|吧|坊|城|网点|支部|党委|企业|个体户|农场|超市|市场)$/

/** Where the place before a business's name ends. */
const placeEnd = /(?:^|[省市区县镇乡村道路街巷屯庄园城\s(（])$/

export function isOrganisation(text: string): boolean {
  return [...text].length >= 4 && ends.test(text)
}

/** Names of people that businesses carry: 李翠花 of 济南市历城区李翠花小吃店. */
export function namesInBusinesses(text: string): Span[] {
  for (const { index } of text.matchAll(trades)) {
    const name = nameEndingAt(text, index)
    if (name === null) continue
    const isAtStart = placeEnd.test(text.slice(0, name.from))
    if (isAtStart || isUsualName(text.slice(name.from, name.to))) return [name]
  }
  return []
}
