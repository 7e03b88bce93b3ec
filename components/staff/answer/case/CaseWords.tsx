import { TextLink } from '@/components/staff/page/TextLink'
import type { CaseSource } from '@/lib/answer/case/words'
import { KIND_NAMES, nameGrade, WAY_NAMES } from '@/lib/answer/case/words'
import type { OfficeCase } from '@/lib/answer/office/office-case'
import { formatPhoneNumber } from '@/lib/directory/phone/format'
import { sayMonthDay } from '@/lib/system/clock/days'
import classes from './inbox.module.css'

const SOURCES: Record<CaseSource, string> = {
  PAGE: '从手机网页来',
  SCAN: '扫卡上的码来',
  ROUND: '网格员巡查时发现',
  PARTNER: '从别的系统转来',
}

export function Pictures({ ids }: { ids: number[] }) {
  if (ids.length === 0) return null
  return (
    <div className={classes.pictures}>
      {ids.map((id, at) => (
        <a key={id} href={`/staff/cases/pictures/${id}`} target="_blank" rel="noopener">
          <img src={`/staff/cases/pictures/${id}`} alt={`图${at + 1}`} loading="lazy" />
        </a>
      ))}
    </div>
  )
}

function sayWish({ wish, wantedOn, wantedPart }: OfficeCase): string {
  const day = wantedOn ? sayMonthDay(wantedOn.toISOString().slice(0, 10)) : ''
  const part = wantedPart === '都行' ? '上午下午都行' : wantedPart
  return [wish, day || '哪天都行', part].filter(Boolean).join('，')
}

/** What was said beside the words, as far as it was. */
function listFacts(item: OfficeCase): string[] {
  const { kind, grade, way, lineName, phoneNumber, reports, rating, isUrgent } = item
  return [
    isUrgent ? '居民说很急。' : '',
    kind === 'REPORT' && way ? `${formatPhoneNumber(phoneNumber ?? '')}：${WAY_NAMES[way]}` : '',
    reports > 1 ? `这个号码现在有${reports}件反映。` : '',
    grade ? `评价：${nameGrade(grade)}` : '',
    kind === 'ORDER' ? `点的是：${sayWish(item)}` : '',
    lineName ? `说的是卡上这一行：${lineName}` : '',
    rating ? `居民对办理的评价：${nameGrade(rating)}` : '',
  ].filter(Boolean)
}

/** What the resident sent: words, pictures, about which line, from which paper. */
export function CaseWords({ item }: { item: OfficeCase }) {
  const { text, pictures, isEmptied, edition, source, partnerName, phoneId, kind, way, grade, topic, wish } =
    item
  const none = isEmptied
    ? '内容已经删掉了。'
    : `没有写字，只选了“${way ? WAY_NAMES[way] : grade ? nameGrade(grade) : (topic ?? wish ?? KIND_NAMES[kind])}”。`
  return (
    <>
      <div className={classes.words}>
        {text ?? none}
        <Pictures ids={pictures} />
      </div>
      <div className={classes.facts}>
        {listFacts(item).map(fact => (
          <p key={fact}>{fact}</p>
        ))}
        <p className={classes.dim}>
          {partnerName ? `从${partnerName}转来` : SOURCES[source]}
          {edition && (
            <>
              ，
              <TextLink underline="always" href={`/staff/editions/${edition.id}`}>
                {edition.areaName}第{edition.number}次印
              </TextLink>
            </>
          )}
          {kind === 'REPORT' && phoneId && (
            <>
              {' · '}
              <TextLink underline="always" href={`/staff/checks/${phoneId}`}>
                去打这个号码
              </TextLink>
            </>
          )}
        </p>
      </div>
    </>
  )
}
