import Bowser from 'bowser'

/** What is longer says no more, and whoever logs in writes it. */
const MOST_READ = 300

/** A browser as its person would name it, "Chrome · Windows", from what it says of itself (User-Agent). */
export function describeBrowser(userAgent: string | undefined): string {
  if (!userAgent) return '未知浏览器'
  const { browser, os } = Bowser.parse(userAgent.slice(0, MOST_READ))
  return [browser.name || '未知浏览器', os.name].filter(Boolean).join(' · ').slice(0, 60)
}
