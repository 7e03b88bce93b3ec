/** Ends of names under which sites that people here write down are found. */
const ENDS = /\.(cn|com|net|org|gov|edu|info|top|vip|xyz|xin|mobi)$/i

/** Whether a bare name is one of a site: `www.nmg.gov.cn`, `nmg.gov.cn`; not 通知.doc or 8.30. */
export function isSiteName(host: string): boolean {
  const labels = host.split('.')
  if (labels.length < 2 || labels.some(label => !/^[a-z\d]([a-z\d-]*[a-z\d])?$/i.test(label))) return false
  return ENDS.test(host) || (/^www\./i.test(host) && labels.length > 2 && /\.[a-z]{2,}$/i.test(host))
}
