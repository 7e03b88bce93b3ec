import type { ReactNode } from 'react'
import { addressOfFeed } from '@/lib/exchange/feed/feed-name'
import { toTyped } from '@/lib/paper/sheet/sheet'
import { formatDate } from '@/lib/system/clock/shanghai'
import { readEnv } from '@/lib/system/config/env'
import { toPublicUrl } from '@/lib/system/config/public-address'
import { EmergencyNumbers } from './EmergencyNumbers'
import { Hills } from './Hills'
import { Icon, type IconName } from './icons'
import { link } from './link'
import { type Share, ShareTags } from './ShareTags'
import { STYLESHEETS, type StylesheetName } from './style/stylesheet'
import { Whole } from './Whole'

type Props = {
  title: string
  /** This page's own address, for the 大字 switch; null where nobody knows it: a refusal. */
  path: string | null
  big: boolean
  /** Code of the area whose news other programs may follow. */
  feed?: string
  /** By what it is found and passed on; a page without it is not. */
  share?: Share
  /** The line in the red band: an area's name, a column's title. */
  heading: ReactNode
  /** Above the heading: where one is, each part a link up. */
  trail?: { name: string; path: string }[]
  /** Under the heading, small. */
  under?: ReactNode
  /** A sign before the heading. */
  mark?: IconName
  /** Under the band, or in it: what there is to see of a county. */
  head?: ReactNode
  /** Where something is more urgent still, the page itself says where the emergency numbers stand. */
  hasOwnEmergency?: boolean
  /** What an address names when it means the row for which the emergency numbers stand in. */
  emergencyId?: string
  children: ReactNode
  footer?: ReactNode
  /** What of the looks it carries: all, where nothing is said. */
  stylesheet?: StylesheetName
  /** So long that it needs no drawing at its foot. */
  isLong?: boolean
  /** The day whose state the page shows: said where it is printed. */
  seenAt?: Date
}

/** The frame of every page a resident opens: one HTML document, no framework script. */
export function Document(props: Props) {
  const {
    title,
    path,
    big,
    stylesheet = 'whole',
    share,
    feed,
    hasOwnEmergency,
    emergencyId,
    head,
    isLong,
    children,
    footer,
    seenAt,
  } = props
  return (
    <html lang="zh-CN" className={big ? 'big' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light only" />
        <meta name="theme-color" content="#9f1d16" />
        <title>{title}</title>
        {feed && <FeedLinks code={feed} />}
        {share && <ShareTags title={title} {...share} />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <style dangerouslySetInnerHTML={{ __html: STYLESHEETS[stylesheet] }} />
        <script src="/resident.js" defer />
      </head>
      <body>
        <Band {...props} />
        {head}
        {!hasOwnEmergency && <EmergencyNumbers id={emergencyId} />}
        <main>{children}</main>
        <footer>
          {!isLong && <Hills />}
          {footer ?? (
            <p>
              明白卡，<Whole>有难题，</Whole>
              <Whole>明白卡来帮你</Whole>
            </p>
          )}
          <FilingNumber />
          <PrintedFoot path={path} seenAt={seenAt} />
        </footer>
      </body>
    </html>
  )
}

type BandProps = Pick<Props, 'path' | 'big' | 'heading' | 'trail' | 'under' | 'mark'>

/** The head: whose page it is, the way up, and the same in other letters. */
function Band({ path, big, heading, trail = [], under, mark }: BandProps) {
  return (
    <header className="band">
      {mark && <Icon name={mark} />}
      <div>
        {trail.length > 0 && (
          <nav aria-label="上级">
            {trail.map((step, at) => [
              at > 0 && ' › ',
              <a key={step.path} href={link(step.path, big)}>
                {step.name}
              </a>,
            ])}
          </nav>
        )}
        <h1>{heading}</h1>
        {under && <p>{under}</p>}
      </div>
      <a
        className="tool"
        href={path === null ? `?big=${big ? 0 : 1}` : link(path, !big)}
        data-big={big ? '1' : '0'}
        aria-label={big ? '换成标准字' : '换成大字'}
      >
        {big ? (
          <>
            标准
            <br />字
          </>
        ) : (
          <b>大字</b>
        )}
      </a>
    </header>
  )
}

/** By what other programs find the feeds by themselves. */
function FeedLinks({ code }: { code: string }) {
  return (
    <>
      <link
        rel="alternate"
        type="application/rss+xml"
        title="公告"
        href={addressOfFeed({ code, kind: 'xml' })}
      />
      <link
        rel="alternate"
        type="text/calendar"
        title="活动日历"
        href={addressOfFeed({ code, kind: 'ics' })}
      />
    </>
  )
}

/** The filing number that a public site in China shows; an official number is never invented, so often none. */
function FilingNumber() {
  const number = readEnv().FILING_NUMBER
  return number ? (
    <p>
      <a href="https://beian.miit.gov.cn/">{number}</a>
    </p>
  ) : null
}

/** On paper alone: where it was printed from, and that it grows old there. */
function PrintedFoot({ path, seenAt }: Pick<Props, 'path' | 'seenAt'>) {
  if (path === null) return null
  const address = toTyped(toPublicUrl(path))
  return (
    <p className="paper">
      {address}
      {seenAt && `，${formatDate(seenAt)}的样子，以后可能有变`}
    </p>
  )
}

type SectionProps = {
  title: string
  /** It leads to other pages and says nothing by itself: nothing to print. */
  isWay?: boolean
  children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, isWay, children }: SectionProps) {
  return (
    <section className={isWay ? 'ways' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
