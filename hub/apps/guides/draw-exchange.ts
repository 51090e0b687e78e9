// Import and export: files out, the template, and a file that comes in: judged first, brought in only when somebody says so.
import { html, nothing, type TemplateResult } from 'lit'
import { dictionary, type Language } from '../../../display/design/i18n.ts'
import { table } from '../office/sheet.ts'
import type { Report } from './send-file.ts'

const words = dictionary({
  zh: {
    title: '导入与导出',
    template: '下载模板',
    sheets: '导出表格',
    json: '导出 JSON',
    exportHint: '导出的是现行版本；在表格里改好，再从这里导入。',
    choose: '选择文件检查',
    chooseHint: '.xlsx 或 .json，不超过 4 MB。先检查，不会改动任何内容。',
    checking: (name: string) => `正在检查 ${name}`,
    bad: (count: number) => `有 ${count} 处需要修改，什么都没有导入。改好后重新选择文件。`,
    more: (count: number) => `这里只列出前 ${count} 处`,
    heads: ['表', '行', '列', '问题和改法'],
    whole: '整个文件',
    fine: (name: string) => `${name} 检查通过`,
    counts: (items: number, newItems: number, changed: number, guides: number) =>
      `共 ${items} 个事项：新增 ${newItems} 个，修改事项信息 ${changed} 个，指南新草稿 ${guides} 份。`,
    same: '与现行内容完全相同，没有要导入的。',
    bring: '导入，草稿交另一人审核',
    brought: '已导入。指南草稿在“待审核”里，审核通过后才会公开。',
  },
  en: {
    title: 'Import and export',
    template: 'Template',
    sheets: 'Export sheets',
    json: 'Export JSON',
    exportHint: 'What is in force goes out; correct it in the sheets and bring it back here.',
    choose: 'Choose a file to check',
    chooseHint: '.xlsx or .json, at most 4 MB. It is only checked; nothing changes.',
    checking: (name: string) => `Checking ${name}`,
    bad: (count: number) => `${count} ${count === 1 ? 'place wants' : 'places want'} correcting; nothing was imported.`,
    more: (count: number) => `The first ${count} of them`,
    heads: ['Sheet', 'Row', 'Column', 'What is wrong, and what to do'],
    whole: 'The whole file',
    fine: (name: string) => `${name} is in order`,
    counts: (items: number, newItems: number, changed: number, guides: number) =>
      `${items} items: ${newItems} new, ${changed} changed, ${guides} new drafts of guides.`,
    same: 'It says just what is in force; there is nothing to import.',
    bring: 'Import; the drafts wait for review',
    brought: 'Imported. The drafts wait for review and are public after that.',
  },
})

export interface ChosenFile {
  readonly blob: File
  /** Null while the hub is at it. */
  readonly report: Report | null
}

export interface ExchangeParts {
  readonly file: ChosenFile | null
  readonly language: Language
  readonly mayBring: 'yes' | 'no'
  choose(file: File): void
  bring(file: File): void
}

export function exchangeCard({ file, language, mayBring, choose, bring }: ExchangeParts): TemplateResult {
  const say = words[language]
  const chosen = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return
    const [first] = target.files ?? []
    // The same file can be chosen again after it was corrected.
    target.value = ''
    if (first !== undefined) choose(first)
  }
  const link = (name: string, label: string) =>
    html`<a class="key small" href="/api/guides/${name}" download>${label}</a>`
  return html`<mc-card class="exchange">
    <h2>${say.title}</h2>
    <p class="row">${link('template.xlsx', say.template)}${link('guides.xlsx', say.sheets)}${link('guides.json', say.json)}<span class="soft">${say.exportHint}</span></p>
    ${
      mayBring === 'no'
        ? nothing
        : html`<p class="row"><label class="key small">${say.choose}<input type="file" accept=".xlsx,.json" @change=${chosen} /></label><span class="soft">${say.chooseHint}</span></p>`
    }
    ${file === null ? nothing : file.report === null ? html`<p class="answer" role="status">${say.checking(file.blob.name)}</p>` : told(file.blob, file.report, language, bring)}
  </mc-card>`
}

function told(
  blob: File,
  { bad, badRows, counts, isBrought }: Report,
  language: Language,
  bring: (file: File) => void,
) {
  const say = words[language]
  const { items, newItems, changedItems, guides } = counts
  if (badRows > 0) {
    return html`<div class="answer refused" role="alert"><strong>${say.bad(badRows)}</strong></div>
      ${badRows > bad.length ? html`<p class="soft">${say.more(bad.length)}</p>` : nothing}
      ${table(
        say.heads,
        bad.map(({ sheet, row, column, words }) => [
          sheet === '' ? say.whole : sheet,
          row === 0 ? '—' : row,
          column === '' ? '—' : column,
          words[language],
        ]),
      )}`
  }
  if (isBrought) return html`<p class="answer" role="status">${say.brought}</p>`
  const isSame = newItems + changedItems + guides === 0
  return html`<div class="answer" role="status"><p>${say.fine(blob.name)}</p><p>${isSame ? say.same : say.counts(items, newItems, changedItems, guides)}</p></div>
    ${isSame ? nothing : html`<p><button class="key leading" type="button" @click=${() => bring(blob)}>${say.bring}</button></p>`}`
}
