import { Document } from '@/components/resident/Document'
import { EmergencyNumbers } from '@/components/resident/EmergencyNumbers'
import { Done, Lost } from '@/components/resident/handling/Done'
import { link } from '@/components/resident/link'
import { Whole } from '@/components/resident/Whole'
import { formatCaseNumber, parseCaseNumber } from '@/lib/answer/case/number'
import { MOST_PICTURES } from '@/lib/answer/case/read-case'
import { PARTS } from '@/lib/answer/round/parts'
import { sayMonthDay } from '@/lib/system/clock/days'
import { PointRow } from './PointRow'
import { addressOfPart, type RoundPage } from './round-page'

/** Today's round of a grid worker: each point a key to press. */
export function RoundView(page: RoundPage) {
  const { round, big, wrong, found, lost } = page
  const { name, areaName, day, part, points } = round
  const seen = points.filter(({ at }) => at !== null).length
  const number = found === null ? null : parseCaseNumber(found)
  return (
    <Document
      title={`${name}巡查`}
      path={null}
      big={big}
      heading={`${name}巡查`}
      under={
        <>
          {areaName}，<Whole>今天是{sayMonthDay(day)}，</Whole>
          <Whole>
            看了{seen}个，共{points.length}个
          </Whole>
        </>
      }
      stylesheet="rounds"
      hasOwnEmergency
      isLong
    >
      <nav className="parts" aria-label="哪一次">
        {PARTS.map(known => (
          <a
            key={known.path}
            href={addressOfPart(page, known.path)}
            aria-current={known.part === part ? 'page' : undefined}
          >
            {known.name}
          </a>
        ))}
      </nav>
      {wrong && (
        <p className="said" role="alert">
          {wrong}
        </p>
      )}
      {points.length > 0 && seen === points.length && <Done words="都看完了，辛苦了" />}
      {number && <Done words={`报上去了，编号${formatCaseNumber(number)}`} />}
      {number && (
        <Lost lost={lost} most={MOST_PICTURES}>
          <a href={link(`/s/${number}`, big)}>去补照片</a>
        </Lost>
      )}
      {points.map((point, at) => (
        <PointRow key={point.point} page={page} point={point} at={at} />
      ))}
      <p className="note">这个链接只给巡查这个网格的人用，请不要转发。火灾、有人受伤，先打：</p>
      <EmergencyNumbers />
    </Document>
  )
}
