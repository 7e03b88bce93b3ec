import { DECLINED, DONE } from '@/lib/answer/handling/words'

/** What came into a case from outside the office since the office last did anything with it. */
export type News = 'added' | 'reopened' | 'progress' | 'done' | 'declined'

/**
 * The news of a case "c" and those handled as it, as SQL: their last step, where that is nobody's of the office; null
 * where there is none.
 */
export const NEWS = `(SELECT CASE WHEN s."staffName" IS NOT NULL THEN NULL
      WHEN s."kind" = 'ADDED' THEN 'added'
      WHEN s."kind" = 'REOPENED' THEN 'reopened'
      WHEN s."kind" = 'PROGRESS' AND starts_with(s."text", '${DONE}') THEN 'done'
      WHEN s."kind" = 'PROGRESS' THEN 'progress'
      WHEN s."kind" = 'NOTE' AND starts_with(s."text", '${DECLINED}') THEN 'declined' END
    FROM "CaseStep" s
    WHERE s."caseId" IN (SELECT c."id" UNION ALL SELECT d."id" FROM "Case" d WHERE d."mergedIntoId" = c."id")
    ORDER BY s."id" DESC LIMIT 1)`

/** @param handler who handles it, by name; null: nobody is known */
export function sayNews(news: News, handler: string | null): string {
  const who = handler ?? '经办单位'
  switch (news) {
    case 'added':
      return '居民补充了'
    case 'reopened':
      return '居民要求重新办'
    case 'progress':
      return `${who}报了进展`
    case 'done':
      return `${who}办完了`
    case 'declined':
      return `${who}办不了`
  }
}
