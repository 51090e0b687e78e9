// Says which field of a form the hub did not take, in the words of its label, and puts the cursor there.
import { z } from 'zod'
import type { Words } from '#wire/define'
import { commonRefusals, type Refusal } from '#wire/errors'

const faults = z.object({ issues: z.array(z.object({ path: z.string() })) })

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The words of a refusal; of content that is not valid, with the label of the first field under `root` that it names. */
export function wordsOf({ code, message, data }: Refusal, root: ParentNode): Words {
  const found = code === 'invalid' ? faults.safeParse(data) : null
  const paths = found?.success === true ? found.data.issues.map(({ path }) => path) : []
  const field = paths.flatMap((path) => fieldsOf(path, root))[0]
  const label = field === undefined ? '' : labelOf(field)
  if (field === undefined || label === '') return message
  field.focus()
  return { zh: `“${label}”${commonRefusals.invalid.zh}`, en: `“${label}”: ${commonRefusals.invalid.en}` }
}

/** Fields that bear a part of the path as their name and can be seen, the innermost part first. */
function fieldsOf(path: string, root: ParentNode): Field[] {
  const named = path.split('.').reverse()
  return named.flatMap((name) =>
    [...root.querySelectorAll<Field>('input, select, textarea')].filter(
      (field) => field.name === name && field.checkVisibility(),
    ),
  )
}

/** What the label says apart from what stands in its field. */
function labelOf({ labels }: Field): string {
  const parts = [...(labels?.[0]?.childNodes ?? [])].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
  return parts.map(({ textContent }) => textContent?.trim() ?? '').join('')
}
