import { requiredText } from '@/lib/system/form/text'
import { findMarkdownFaults } from './markdown-faults'

/** A text in Markdown, with words for whatever of it would not be shown. @param longest in characters */
export function proseSchema(longest: number) {
  return requiredText('正文', longest).superRefine((typed, context) => {
    for (const message of findMarkdownFaults(typed)) context.addIssue({ code: 'custom', message })
  })
}
