'use client'
import { Stack } from '@mantine/core'
import { discardProposal, publishReviewed, returnReviewed } from '@/app/staff/_record/actions'
import { SubmitButton, TextAreaField } from '@/components/staff/form/fields'
import { OneButtonForm } from '@/components/staff/form/OneButtonForm'
import { StaffForm } from '@/components/staff/form/StaffForm'
import { Panel } from '@/components/staff/page/Panel'
import type { Review } from '@/lib/revision/review/review'

const BACK = [{ href: '/staff/reviews', label: '回审核，看下一份' }]

/** What the reader may decide about an open revision. */
export function DecisionForms({ review }: { review: Review }) {
  const { id, lock, mayPublish, mayReturn } = review
  const looked = { revisionId: id, lock }
  return (
    <Stack gap="md">
      {mayPublish && (
        <Panel title="发布">
          <OneButtonForm
            action={publishReviewed}
            hidden={looked}
            button="发布"
            next={BACK}
            text="居民马上就能看到，印过的卡会提示有变动。"
          />
        </Panel>
      )}
      {mayReturn && (
        <Panel title="退回">
          <StaffForm
            inline
            action={returnReviewed}
            hidden={looked}
            unsavedKey={`return-${id}`}
            next={BACK}
            actions={<SubmitButton variant="default">退回</SubmitButton>}
          >
            <TextAreaField
              name="reason"
              label="退回的原因"
              description="写清楚要改什么，对方会看到。"
              maxLength={300}
              required
            />
          </StaffForm>
        </Panel>
      )}
      <Panel title="放弃">
        <OneButtonForm
          action={discardProposal}
          hidden={looked}
          button="放弃这份修改"
          next={BACK}
          text="居民看到的不变。这份修改留在“放弃的”里，以后还能接着改。"
        />
      </Panel>
    </Stack>
  )
}
