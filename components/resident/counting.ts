/** The letters that a printed code never opens: whoever reads them came from the page that was counted. */
const BIG = '<html lang="zh-CN" class="big">'

/**
 * Makes a page count, without knowing whose: that it was opened, through an image that no cache keeps, and
 * that a number was tapped, through `ping`. Works on the markup, so that no call button is forgotten.
 * @param token of the printed code under which the page was opened
 */
export function addCounting(html: string, token: string): string {
  const pixel = html.includes(BIG)
    ? ''
    : `<img class="pixel" src="/q/${token}/pixel.gif" width="1" height="1" alt="">`
  // In text the quote would be an entity: only attributes read like this.
  return html
    .replaceAll('href="tel:', `ping="/q/${token}/call" href="tel:`)
    .replace('</body>', `${pixel}</body>`)
}
