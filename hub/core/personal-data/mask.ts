// Makes personal data unreadable and leaves enough to recognise one's own. Pure.
import type { PersonalKind } from './find.ts'
import { compoundSurnames } from './surnames.ts'

const bareOf = (text: string) => text.normalize('NFKC').replaceAll(/[^0-9A-Za-z+]/g, '')
const stars = (count: number) => '*'.repeat(Math.max(count, 1))

/** 张三 → 张*, 王小明 → 王**, 欧阳雪峰 → 欧阳**; a name of several parts keeps its first sign. */
export function maskName(name: string): string {
  const signs = [...name.replaceAll(' ', '')]
  const kept = compoundSurnames.has(signs.slice(0, 2).join('')) && signs.length > 2 ? 2 : 1
  return signs.slice(0, kept).join('') + stars(signs.length - kept)
}

/** First signs, stars, last signs; too short for that: stars alone. */
function ends(text: string, first: number, last: number): string {
  if (text.length <= first + last) return stars(text.length)
  return text.slice(0, first) + stars(text.length - first - last) + text.slice(-last)
}

/** A place stands for many; what is behind the district, the town or the street stands for one. */
function maskAddress(address: string): string {
  const place = /^\p{Script=Han}{1,12}?(?:(?<![小社园])区|县|镇|乡|街道)/u.exec(address)
  return `${place?.[0] ?? ''}***`
}

/** What may be shown of a piece of personal data; `plain` is how it reads without tricks of writing. */
export function maskOf(kind: PersonalKind, plain: string): string {
  const bare = bareOf(plain)
  switch (kind) {
    case 'name':
      return maskName(plain)
    case 'address':
      return maskAddress(plain)
    case 'idNumber':
      return ends(bare, 4, 4)
    case 'mobile':
      return ends(bare.slice(-11), 3, 4)
    case 'landline':
      return `${bare.slice(0, bare.startsWith('01') || bare.startsWith('02') ? 3 : 4)}-****${bare.slice(-2)}`
    case 'bankCard':
      return ends(bare, 4, 4)
    case 'passport':
      return ends(bare, 1, 3)
    case 'plate':
      return `${plain.replaceAll(/[ ·.-]/g, '').slice(0, 2)}***${bare.slice(-2)}`
  }
}
