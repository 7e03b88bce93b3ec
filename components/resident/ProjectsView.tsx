import type { Activity, ProjectYear } from '@/lib/content/project/projects'
import { sayCount } from '@/lib/content/team/count'
import type { AreaWithTree } from '@/lib/directory/area/areas'
import { BackTo } from './BackTo'
import { Document, Section } from './Document'
import { Icon } from './icons'
import { link } from './link'
import { PlainText } from './PlainText'
import type { Scan } from './scan'
import { trailThrough } from './trail'
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

/** A town's list of one year: what it set out to do, what was done, by which teams. */
export function ProjectsView({ area, year, years, list, big, scan }: Props) {
  const others = years.filter(other => other !== year)
  return (
    <Document
      title={`${area.name} ${year}年志愿服务项目`}
      path={scan?.path ?? `/k/${area.code}/projects/${year}`}
      big={big}
      heading={
        <>
          {area.name} <Whole>{year}年</Whole>志愿服务项目
        </>
      }
      trail={trailThrough(area)}
    >
      {scan?.band}
      {list.projects.length > 0 && (
        <ol className="items">
          {list.projects.map(project => (
            <li key={project.id}>
              <h2>{project.name}</h2>
              <p>
                <PlainText text={project.description} />
              </p>
              <p className="who">
                {[project.dateText, project.place, project.team?.name].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
      {list.activities.length > 0 && (
        <Section title="做过的活动">
          <ul className="items">
            {list.activities.map(activity => (
              <li key={activity.id}>
                <h3>{activity.name}</h3>
                {activity.description && (
                  <p>
                    <PlainText text={activity.description} />
                  </p>
                )}
                <p className="who">
                  {[activity.dateText, countsOf(activity), activity.team?.name].filter(Boolean).join(' · ')}
                </p>
              </li>
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
      <ul className="links">
        {others.map(other => (
          <li key={other}>
            <a href={link(`/k/${area.code}/projects/${other}`, big)}>
              <Icon name="list" />
              {other}年的项目
            </a>
          </li>
        ))}
        <BackTo area={area} big={big} />
      </ul>
    </Document>
  )
}
