// What was asked first at which window, and what came of it, from the register's tables.
import type { Answer } from '../../../core/feature.ts'
import type { questionContract } from './contract.ts'

type Queries = (typeof questionContract)['queries']

const mostRows = 500

export const questionList: Answer<Queries['question.list']> = async (database, { from, to }) => {
  const rows = await database
    .selectFrom('question_record')
    .selectAll()
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('asked_at', 'desc')
    .orderBy('question_id')
    .limit(mostRows)
    .execute()
  return rows.map((row) => ({
    questionId: row.question_id,
    windowId: row.window_id,
    itemId: row.item_id,
    text: row.text,
    staffId: row.staff_id,
    askedAt: row.asked_at,
    date: row.date,
    dueAt: row.due_at,
    tries: row.tries,
    answer: row.answer,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by,
  }))
}

export const consultationList: Answer<Queries['question.consultations']> = async (database, { from, to }) => {
  const rows = await database
    .selectFrom('question_consultation')
    .select('content')
    .where('date', '>=', from)
    .where('date', '<=', to)
    .orderBy('date', 'desc')
    .orderBy('consultation_id')
    .limit(mostRows)
    .execute()
  return rows.map(({ content }) => JSON.parse(content))
}
