'use client'
import { Anchor } from '@mantine/core'
import { type RefObject, useEffect, useState } from 'react'
import type { FormState } from '@/lib/system/form/form-state'
import classes from './ActionBar.module.css'
import { FormIcon } from './FormIcon'
import { NextLinks } from './NextLinks'
import { goTo, showMessage } from './show'
import { findWrong, listUnsaid, type WrongField } from './wrong-fields'

/** So many wrong fields are named; the others are counted. */
const NAMED = 4

type Wrong = { fields: WrongField[]; unsaid: string[] }
const NOTHING: Wrong = { fields: [], unsaid: [] }

/**
 * Reads what is wrong out of the form and puts the focus where the reader goes on: at the first field that is wrong,
 * which says why, else at the message itself.
 */
function useOutcome(message: RefObject<HTMLElement | null>, said: FormState): Wrong {
  const [wrong, setWrong] = useState(NOTHING)
  useEffect(() => {
    const form = message.current?.closest('form')
    if (!form || said.status === 'idle') return setWrong(NOTHING)
    const isInvalid = said.status === 'invalid'
    const fields = isInvalid ? findWrong(form) : []
    setWrong(isInvalid ? { fields, unsaid: listUnsaid(form, said.errors) } : NOTHING)
    if (fields[0]) goTo(fields[0].element)
    else if (said.message) showMessage(message.current!)
  }, [message, said])
  return wrong
}

type Props = { message: RefObject<HTMLDivElement | null>; said: FormState }

/** What came of the last press, and the ways on. One region: it is announced once, where it stands. */
export function FormMessage({ message, said }: Props) {
  const { fields, unsaid } = useOutcome(message, said)
  const { status, next = [] } = said
  const title = fields.length > 0 && status === 'invalid' ? `没办成：有${fields.length}处要改` : said.message
  const more = status === 'invalid' ? unsaid.join('；') : said.more
  return (
    <div
      ref={message}
      className={classes.message}
      data-form-message=""
      data-status={status}
      tabIndex={-1}
      role="status"
    >
      {title && status !== 'idle' && <FormIcon status={status} />}
      <div>
        {title && <b className={classes.title}>{title}</b>}
        {more && <span className={classes.more}>{more}</span>}
        {fields.length > 0 && (
          <span className={classes.links}>
            {fields.slice(0, NAMED).map(({ element, label }, at) => (
              <Anchor key={`${label}${at}`} component="button" type="button" onClick={() => goTo(element)}>
                改{label}
              </Anchor>
            ))}
            {fields.length > NAMED && `还有${fields.length - NAMED}处`}
          </span>
        )}
        {next.length > 0 && <NextLinks links={next} />}
      </div>
    </div>
  )
}
