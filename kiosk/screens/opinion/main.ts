// Puts the page for complaints and opinions before its visitor: chooses the receipt, hands the words in, has the receipt printed.
import { keepCatalogue } from '../../catalogue/load.ts'
import { receiveVisitors } from '../../frame/visit.ts'
import { wordbookOf } from '../../typing/candidates.ts'
import { OpinionScreen } from './screen.ts'

const screen = new OpinionScreen()
const catalogue = keepCatalogue((loaded) => {
  screen.desk = { units: loaded.catalogue.units, book: wordbookOf(loaded.catalogue) }
})
const live = await receiveVisitors(screen, { any: () => true })
live.onDraw = ({ seen }) => catalogue.wish(seen?.view.facts.catalogue?.value ?? null)
screen.addEventListener('send', () => void send())

async function send(): Promise<void> {
  screen.act({ type: 'send', receipt: newReceipt() })
  const { step } = screen
  if (step.at !== 'sending') return
  const { draft, receipt } = step
  const { kind, unitId, happenedOn, text } = draft
  const orNull = (written: string) => (written === '' ? null : written)
  const outcome = await live.link.command('complaint.enter', {
    ...{ receipt, kind, unitId, happenedOn, text },
    ...{ name: orNull(draft.name), contact: orNull(draft.contact) },
  })
  if (!outcome.accepted) return screen.act({ type: 'refused', refusal: outcome.refusal })
  screen.act({ type: 'sent' })
  const printed = await live.link.command('receipt.print', { kind, receipt })
  screen.act({ type: 'printed', refusal: printed.accepted ? null : printed.refusal })
}

/** Letters and digits nobody confuses. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const receiptLength = 8
/** Bytes from here on would make some letters likelier than others. */
const fairBelow = 256 - (256 % alphabet.length)

function newReceipt(): string {
  let receipt = ''
  while (receipt.length < receiptLength) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < fairBelow) receipt += alphabet[byte % alphabet.length]
  }
  return receipt
}

addEventListener('keydown', ({ key, ctrlKey, altKey, metaKey }) => {
  if (ctrlKey || altKey || metaKey) return
  if (/^[a-z]$/i.test(key)) screen.type(key.toLowerCase())
  else if (/^[\d\p{Script=Han}]$/u.test(key)) screen.act({ type: 'typing', input: { type: 'sign', sign: key } })
  else if (key === 'Backspace') screen.act({ type: 'typing', input: { type: 'delete' } })
})
