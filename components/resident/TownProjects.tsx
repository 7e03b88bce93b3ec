import type { FirstProjects } from '@/lib/content/project/first-projects'
import { Section } from './Document'
import { link } from './link'
import { Way } from './Way'

type Props = { code: string; list: FirstProjects; big: boolean }

/** The first of a town's projects of the year, when at left and what beside it, and the way to all of them. */
export function TownProjects({ code, list: { year, total, projects }, big }: Props) {
  const isDated = projects.some(({ dateText }) => dateText)
  const isAll = total === projects.length
  return (
    <Section title={`${year}年志愿服务项目`}>
      <ol className="list">
        {projects.map(({ id, name, dateText, place }) => (
          <li key={id}>
            {isDated && <i>{dateText}</i>}
            <span>
              <b>{name}</b>
              {place && <small>{place}</small>}
            </span>
          </li>
        ))}
      </ol>
      <Way
        to={link(`/k/${code}/projects/${year}`, big)}
        icon="list"
        name={isAll ? `这${total}项都做什么` : `全部${total}项`}
      />
    </Section>
  )
}
