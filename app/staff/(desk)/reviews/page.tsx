import { Group, Stack, Text, Title } from '@mantine/core'
import type { Metadata } from 'next'
import { guardPage, requirePageActor } from '@/app/staff/_action/page-actor'
import { LinkButton } from '@/components/staff/page/LinkButton'
import { PageTitle } from '@/components/staff/page/PageTitle'
import { TextLink } from '@/components/staff/page/TextLink'
import { ReviewTable } from '@/components/staff/revision/review/ReviewTable'
import { listQuerySchema } from '@/lib/record/page'
import { listOpenRevisions, listReviews } from '@/lib/revision/review/reviews'
import type { Actor } from '@/lib/staff/session/actor'

export const metadata: Metadata = { title: '审核' }

type Search = Record<string, string | string[] | undefined>

const pageOf = (asked: Search[string]) => listQuerySchema.parse({ page: asked }).page

/** What waits and what is not finished; `?show=discarded` what was given up, `?mine=returned` what came back. */
export default async function ReviewsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const actor = await requirePageActor()
  const search = await searchParams
  const isDiscarded = search.show === 'discarded'
  const page = pageOf(search.page)
  return (
    <>
      <PageTitle title="审核">
        <nav aria-label="看哪些">
          <Group gap="xs">
            <Tab href="/staff/reviews" isHere={!isDiscarded} label="没处理完的" />
            <Tab href="/staff/reviews?show=discarded" isHere={isDiscarded} label="放弃的" />
          </Group>
        </nav>
      </PageTitle>
      <Stack gap="md">
        {isDiscarded ? (
          <Discarded actor={actor} page={page} />
        ) : search.mine === 'returned' ? (
          <Returned actor={actor} page={page} />
        ) : (
          <Open actor={actor} waiting={pageOf(search.waiting)} unfinished={pageOf(search.unfinished)} />
        )}
      </Stack>
    </>
  )
}

function Tab({ href, isHere, label }: { href: string; isHere: boolean; label: string }) {
  return (
    <LinkButton
      href={href}
      variant={isHere ? 'filled' : 'default'}
      aria-current={isHere ? 'page' : undefined}
    >
      {label}
    </LinkButton>
  )
}

const Heading = ({ children }: { children: string }) => (
  <Title order={2} size="h4" mt="md">
    {children}
  </Title>
)

async function Open({ actor, ...pages }: { actor: Actor; waiting: number; unfinished: number }) {
  const { waiting, unfinished } = await guardPage(() => listOpenRevisions(actor, pages))
  const hrefOf = (changed: Partial<typeof pages>) => {
    const turned = Object.entries({ ...pages, ...changed }).filter(([, page]) => page > 1)
    return `/staff/reviews?${new URLSearchParams(turned.map(([list, page]) => [list, String(page)]))}`
  }
  return (
    <>
      <Heading>等审核的</Heading>
      <ReviewTable
        caption="等审核的"
        list={waiting}
        empty="没有等审核的修改。"
        hrefOf={page => hrefOf({ waiting: page })}
      />
      <Heading>草稿和退回的</Heading>
      <ReviewTable
        caption="草稿和退回的"
        list={unfinished}
        empty="没有草稿，也没有退回的。"
        hrefOf={page => hrefOf({ unfinished: page })}
      />
    </>
  )
}

async function Returned({ actor, page }: { actor: Actor; page: number }) {
  return (
    <>
      <Heading>退回给我的</Heading>
      <TextLink href="/staff/reviews">看全部</TextLink>
      <ReviewTable
        caption="退回给我的"
        list={await guardPage(() => listReviews(actor, 'returnedToMe', page))}
        empty="没有退回给您的修改。"
        hrefOf={to => `/staff/reviews?mine=returned&page=${to}`}
      />
    </>
  )
}

async function Discarded({ actor, page }: { actor: Actor; page: number }) {
  return (
    <>
      <Heading>放弃的</Heading>
      <Text>放弃的修改都留在这里，新的在前。点开可以看全部内容，也可以接着改。</Text>
      <ReviewTable
        caption="放弃的"
        list={await guardPage(() => listReviews(actor, 'discarded', page))}
        empty="没有放弃的修改。"
        hrefOf={to => `/staff/reviews?show=discarded&page=${to}`}
      />
    </>
  )
}
