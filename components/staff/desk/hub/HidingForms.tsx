'use client'
import { Alert, Button } from '@mantine/core'
import { saveRecord, withdrawRecord } from '@/app/staff/_record/actions'
import { SubmitButton, TextField } from '@/components/staff/form/fields'
import { StaffForm } from '@/components/staff/form/StaffForm'
import type { HubLine } from '@/lib/desk/hub/hub'
import type { FormState } from '@/lib/system/form/form-state'
import classes from './HubLines.module.css'

type HideProps = { line: HubLine; areaId: number; mayPublish: boolean; onLeave: () => void }

/** Takes a line from above off the cards of this area and all below it, or proposes to. */
export function HideForm({ line, areaId, mayPublish, onLeave }: HideProps) {
  const hidden = { recordKind: 'HIDING', areaId, serviceId: line.baseServiceId, seen: 'new' }
  return (
    <div className={classes.actions}>
      <StaffForm
        inline
        action={saveRecord}
        hidden={hidden}
        actions={state =>
          state.status !== 'done' && (
            <>
              <SubmitButton size="xs" intent={mayPublish ? 'publish' : 'submit'}>
                {mayPublish ? '不显示这一行' : '提议不显示'}
              </SubmitButton>
              <Button size="xs" variant="default" onClick={onLeave}>
                算了
              </Button>
            </>
          )
        }
      >
        {state =>
          state.status === 'done' ? null : (
            <>
              {line.impact && (
                <Alert color="orange" title="不显示以后，印着这一行的卡就旧了">
                  {line.impact}
                </Alert>
              )}
              <TextField
                name="reason"
                label={`为什么在这里不显示${line.name}`}
                description="这里和下面的卡、网页上都不再有这一行。"
                maxLength={100}
                autoFocus
              />
            </>
          )
        }
      </StaffForm>
    </div>
  )
}

/** Showing again is a withdrawal of what hides; said in the words of whoever does it. */
async function showAgain(previous: FormState, form: FormData): Promise<FormState> {
  const state = await withdrawRecord(previous, form)
  const isProposal = form.get('intent') === 'submit'
  if (state.status !== 'done') return state
  return { ...state, message: isProposal ? '已提交恢复显示，等发布员审核。' : '已恢复显示。' }
}

type ShowProps = { name: string; hiding: NonNullable<HubLine['hiding']>; mayPublish: boolean }

/** Shows a line from above again. */
export function ShowForm({ name, hiding, mayPublish }: ShowProps) {
  const hidden = { recordKind: 'HIDING', recordId: hiding.id, seen: hiding.seen }
  return (
    <StaffForm
      inline
      action={showAgain}
      hidden={hidden}
      actions={
        <SubmitButton
          size="xs"
          variant="default"
          intent={mayPublish ? 'publish' : 'submit'}
          aria-label={`恢复显示${name}`}
        >
          {mayPublish ? '恢复显示' : '提议恢复显示'}
        </SubmitButton>
      }
    />
  )
}
