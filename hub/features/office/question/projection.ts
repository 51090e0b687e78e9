// Every question and every consultation, for the register; names and phones stay in the private store.
import { eventsOf } from '../../../core/events-of.ts'
import type { Projection } from '../../../core/projection.ts'
import { questionContract } from './contract.ts'

export const questionHistory: Projection = {
  name: 'question_history',
  version: 1,
  async create(database) {
    await database.schema
      .createTable('question_record')
      .addColumn('question_id', 'text', (column) => column.primaryKey())
      .addColumn('window_id', 'text', (column) => column.notNull())
      .addColumn('item_id', 'text')
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('staff_id', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'text', (column) => column.notNull())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('due_at', 'text')
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('answer', 'text')
      .addColumn('answered_at', 'text')
      .addColumn('answered_by', 'text')
      .execute()
    await database.schema
      .createTable('question_consultation')
      .addColumn('consultation_id', 'text', (column) => column.primaryKey())
      .addColumn('date', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await database.schema.createIndex('question_record_date').on('question_record').column('date').execute()
  },
  async drop(database) {
    await database.schema.dropTable('question_record').ifExists().execute()
    await database.schema.dropTable('question_consultation').ifExists().execute()
  },
  async apply(database, entry) {
    for (const { type, data } of eventsOf(questionContract, entry)) {
      if (type === 'question.asked') {
        const { questionId, windowId, itemId, text, staffId, askedAt, date, dueAt } = data
        await database
          .insertInto('question_record')
          .values({
            question_id: questionId,
            window_id: windowId,
            item_id: itemId,
            text,
            staff_id: staffId,
            asked_at: askedAt,
            date,
            due_at: dueAt,
            tries: 0,
          })
          .execute()
      }
      if (type === 'question.tried') {
        await database
          .updateTable('question_record')
          .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
          .where('question_id', '=', data.questionId)
          .execute()
      }
      if (type === 'question.answered') {
        const { questionId, staffId, answer, at } = data
        await database
          .updateTable('question_record')
          .set({ answer, answered_at: at, answered_by: staffId })
          .where('question_id', '=', questionId)
          .execute()
      }
      if (type === 'question.consulted') {
        const { consultationId, date } = data
        await database
          .insertInto('question_consultation')
          .values({ consultation_id: consultationId, date, content: JSON.stringify(data) })
          .execute()
      }
    }
  },
}
