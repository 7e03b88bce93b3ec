import type { ReactNode } from 'react'
import { formatMainNumber } from '@/lib/directory/phone/format'
import { splitExtension } from '@/lib/directory/phone/number-forms'
import { readEnv } from '@/lib/system/config/env'
import { Icon, IconSheet } from './icons'
import { link } from './link'
import { type Share, ShareTags } from './ShareTags'
import { STYLESHEET } from './style/stylesheet'

type Props = {
  title: string
  /** This page's own address, for the 大字 switch. */
  path: string
  big: boolean
  /** By what it is found and passed on; a page without it is not. */
  share?: Share
  /** The line in the red band: an area's name, a column's title. */
  heading: ReactNode
  /** Above the heading: where one is, each part a link up. */
  trail?: { name: string; path: string }[]
  /** Under the heading, small. */
  under?: string
  children: ReactNode
  footer?: ReactNode
}

/** The frame of every page a resident opens: one HTML document, no framework script. */
export function Document(props: Props) {
  const { title, path, big, share, heading, trail = [], under, children, footer } = props
  return (
    <html lang="zh-CN" className={big ? 'big' : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light only" />
        <meta name="theme-color" content="#9f1d16" />
        <title>{title}</title>
        {share && <ShareTags title={title} {...share} />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <style dangerouslySetInnerHTML={{ __html: STYLESHEET }} />
        <script src="/resident.js" defer />
      </head>
      <body>
        <header className="band">
          <div className="top">
            <nav aria-label="上级">
              {trail.map(step => (
                <a key={step.path} href={link(step.path, big)}>
                  {step.name}
                </a>
              ))}
            </nav>
            <a className="switch" href={link(path, !big)} data-big={big ? '0' : '1'}>
              {big ? '标准字' : '大字'}
            </a>
          </div>
          <h1>{heading}</h1>
          {under && <p>{under}</p>}
        </header>
        <main>{children}</main>
        <footer>
          {footer ?? (
            <p>
              明白卡 · <Whole>有难题，</Whole>
              <Whole>明白卡来帮你</Whole>
            </p>
          )}
          <FilingNumber />
        </footer>
        <IconSheet />
      </body>
    </html>
  )
}

/** Words that stay on one line: a year, a span of hours, half a motto. */
export function Whole({ children }: { children: ReactNode }) {
  return <span className="whole">{children}</span>
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

/** A titled part of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/**
 * A full-width button that rings. Behind a comma, which Android and iOS dial as a pause, stands the extension; whose phone
 * does not go on dialling reads what to press.
 */
export function CallButton({ number, label, quiet }: { number: string; label: string; quiet?: boolean }) {
  const { main, extension } = splitExtension(number)
  return (
    <>
      <a className={quiet ? 'call quiet' : 'call'} href={`tel:${number}`}>
        <Icon name="phone" />
        <span>{label}</span> <b>{formatMainNumber(main)}</b>
        {extension && (
          <>
            {' '}
            <b>转{extension}</b>
          </>
        )}
      </a>
      {extension && <p className="who after">手机会接着拨分机；没有接着拨的，接通后按{extension}。</p>}
    </>
  )
}
