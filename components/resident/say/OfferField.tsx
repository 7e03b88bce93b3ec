import { ChoiceField, Picks } from '@/components/resident/form/fields'
import type { FormState } from '@/components/resident/form/form-state'
import type { Offer, Offers } from '@/lib/answer/case/list-offers'

/** So many are seen at a glance: nothing is folded. */
const FEW = 6

type Group = { title: string; offers: Offer[] }

type GroupProps = {
  group: Group
  state: FormState
  /** Null: so few that nothing is folded. */
  isFolded: boolean | null
}

/** What the town does this year, and what is on the card; a group without anything is not there. */
export function groupOffers({ listOf, year, projects, services }: Offers): Group[] {
  return [
    { title: `${listOf}${year}年的志愿服务项目`, offers: projects },
    { title: '卡上的服务', offers: services },
  ].filter(({ offers }) => offers.length > 0)
}

/** The choices of one group, with its words above them. */
function GroupPicks({ group: { title, offers }, state, isFolded }: GroupProps) {
  const choices = offers.map(({ value, name, about }) => ({ value, words: name, about }))
  const picks = <Picks name="wish" state={state} choices={choices} />
  if (isFolded === null)
    return (
      <>
        <p className="lead">{title}</p>
        {picks}
      </>
    )
  return (
    <details className="fold" open={!isFolded}>
      <summary>
        {title}（{offers.length}项）
      </summary>
      {picks}
    </details>
  )
}

/** What is ordered: one of all groups. Of many the first stands open, and the one in which something is chosen. */
export function OfferField({ groups, state }: { groups: Group[]; state: FormState }) {
  const isShort = groups.reduce((sum, { offers }) => sum + offers.length, 0) <= FEW
  const isChosen = ({ offers }: Group) => offers.some(({ value }) => value === state.values.wish)
  return (
    <ChoiceField name="wish" label="您要哪一项？" state={state} choices={[]}>
      {groups.map((group, at) => (
        <GroupPicks
          key={group.title}
          group={group}
          state={state}
          isFolded={isShort ? null : at > 0 && !isChosen(group)}
        />
      ))}
    </ChoiceField>
  )
}
