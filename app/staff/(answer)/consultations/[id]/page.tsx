import { Stack } from '@mantine/core'
import type { Metadata } from 'next'
import { z } from 'zod'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { loadRecord, type RecordPageProps } from '@/app/staff/_record/load-record'
import { AddressPanel } from '@/components/staff/answer/consultation/AddressPanel'
import { AnswersPanel } from '@/components/staff/answer/consultation/AnswersPanel'
import { ConsultationForm } from '@/components/staff/answer/consultation/ConsultationForm'
import { TextsPanel } from '@/components/staff/answer/consultation/TextsPanel'
import { RecordPage } from '@/components/staff/record/RecordPage'
import { addressOfAsk, pictureOfAsk } from '@/lib/answer/consultation/ask-address'
import { openAnswers, readDays, readStaffResult } from '@/lib/answer/consultation/staff-result'
import { judgeConsultation } from '@/lib/answer/consultation/state'
import { listTexts } from '@/lib/answer/consultation/texts'
import { listQuerySchema } from '@/lib/record/page'
import type { Actor } from '@/lib/staff/session/actor'
import { now } from '@/lib/system/clock/clock'
import { writeShanghai } from '@/lib/system/clock/shanghai'
import { toPrinted } from '@/lib/system/config/public-address'

export const metadata: Metadata = { title: '征求意见' }

const searchSchema = z.object({ texts: listQuerySchema.shape.page })

/** What has been answered, of a consultation that is out. */
async function loadAnswers(actor: Actor, id: number, page: number) {
  const opened = await openAnswers(actor, id)
  if (!opened) return null
  const [result, days, texts] = await Promise.all([
    readStaffResult(opened),
    readDays(opened),
    listTexts(opened, page),
  ])
  return { ...opened, result, days, texts }
}

export default async function ConsultationPage(props: RecordPageProps) {
  const record = await loadRecord('CONSULTATION', props)
  const actor = await requirePageActor()
  const { texts: page } = searchSchema.parse(await props.searchParams)
  const { recordId, isLive } = record
  const answers =
    recordId !== null && isLive ? await guardPage(() => loadAnswers(actor, recordId, page)) : null
  const path = answers && addressOfAsk(answers.areaCode, answers.id)
  const at = now()
  const state = answers && judgeConsultation(answers, at)
  const hasTexts = answers?.questions.some(({ kind }) => kind === 'TEXT')
  return (
    <Stack gap="lg">
      <RecordPage
        record={record}
        list={{ href: `/staff/consultations?area=${record.area.id}`, label: '全部征求意见' }}
        withdrawal="居民再也打不开，也不能再答；已经答了的留着。以后可以从修改记录里恢复。"
      >
        <ConsultationForm
          record={record}
          now={writeShanghai(at)}
          running={state === 'open' && answers ? writeShanghai(answers.closesAt) : null}
          replies={answers?.result.replies ?? 0}
        />
      </RecordPage>
      {answers && path && (
        <>
          <AddressPanel id={answers.id} path={path} {...toPrinted(path)} />
          <AnswersPanel
            id={answers.id}
            result={answers.result}
            days={answers.days}
            picture={state === 'told' ? pictureOfAsk(answers.areaCode, answers.id) : null}
          />
          {hasTexts && <TextsPanel id={answers.id} questions={answers.questions} texts={answers.texts} />}
        </>
      )}
    </Stack>
  )
}
