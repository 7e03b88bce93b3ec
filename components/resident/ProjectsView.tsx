import type { Activity, ProjectYear } from '@/lib/content/project/projects'
import { sayCount } from '@/lib/content/team/count'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { Document, Section } from './Document'
import { link } from './link'
import { NextSteps } from './NextSteps'
import { PlainText } from './PlainText'
import type { Scan } from './scan'
import { shareBelow } from './share'
import { trailThrough } from './trail'
import { Way } from './Way'
import { Whole } from './Whole'

type Props = {
  area: AreaWithTree
  year: number
  years: number[]
  list: ProjectYear
  big: boolean
  scan?: Scan
}

/** 次 and 人次 are different units; 余 where the source says "over". */
function countsOf(activity: Activity): string {
  const sessions = sayCount(activity.sessions, activity.sessionsApprox, '次')
  const served = sayCount(activity.peopleServed, activity.peopleServedApprox, '人次')
  return [sessions, served && `服务${served}`].filter(Boolean).join('，')
}

const hasDates = (rows: { dateText: string | null }[]) => rows.some(({ dateText }) => dateText !== null)

type RowProps = {
  /** Some row of its list says when: all names stand in one line then. */
  isDated: boolean
  dateText: string | null
  name: string
  description: string | null
  more: (string | null | undefined)[]
  /** Of its name, below what stands above the list. */
  heading: 'h2' | 'h3'
}

/** When, and beside it what, how, and where or by whom. */
function Row({ isDated, dateText, name, description, more, heading: Heading }: RowProps) {
  const told = more.filter(Boolean).join(' · ')
  return (
    <li>
      {isDated && <i>{dateText}</i>}
      <div>
        <Heading>{name}</Heading>
        {description && (
          <p>
            <PlainText text={description} />
          </p>
        )}
        {told && <small>{told}</small>}
      </div>
    </li>
  )
}

/** A town's list of one year: what it set out to do, what was done, by which teams. */
export function ProjectsView({ area, year, years, list, big, scan }: Props) {
  const others = years.filter(other => other !== year)
  const path = `/k/${area.code}/projects/${year}`
  const words = `${area.name}${year}年的志愿服务项目：做什么、什么时候、谁来做。`
  return (
    <Document
      title={`${area.name} ${year}年志愿服务项目`}
      path={scan?.path ?? path}
      big={big}
      share={shareBelow(area, path, words)}
      heading={
        <>
          {area.name} <Whole>{year}年</Whole>志愿服务项目
        </>
      }
      trail={trailThrough(area)}
    >
      {scan?.band}
      {list.projects.length > 0 && (
        <ol className="list">
          {list.projects.map(project => (
            <Row
              key={project.id}
              {...project}
              isDated={hasDates(list.projects)}
              heading="h2"
              more={[project.place, project.team?.name]}
            />
          ))}
        </ol>
      )}
      {list.activities.length > 0 && (
        <Section title="做过的活动">
          <ul className="list">
            {list.activities.map(activity => (
              <Row
                key={activity.id}
                {...activity}
                isDated={hasDates(list.activities)}
                heading="h3"
                more={[countsOf(activity), activity.team?.name]}
              />
            ))}
          </ul>
        </Section>
      )}
      {list.teams.length > 0 && (
        <Section title="志愿服务队">
          <ul className="items">
            {list.teams.map(team => (
              <li key={team.id}>
                <h3>
                  {team.name}
                  {team.teamCount > 1 && `（${team.teamCount}支）`}
                </h3>
                {team.description && (
                  <p>
                    <PlainText text={team.description} />
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <NextSteps area={area} big={big}>
        {others.map(other => (
          <Way
            key={other}
            to={link(`/k/${area.code}/projects/${other}`, big)}
            icon="list"
            name={`看${other}年的项目`}
          />
        ))}
      </NextSteps>
    </Document>
  )
}
