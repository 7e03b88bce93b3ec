import type { Sheet, SheetPhone } from '@/lib/paper/sheet/sheet'
import { listRects } from '@/lib/system/format/qr-modules'

// What a developer would write who prints with a browser: one page for each side, one font, one stylesheet, codes as SVG.
const STYLE = `@page{size:148mm 210mm;margin:7.3mm}
body{margin:0;font:10.5pt/1.3 "Noto Sans SC",sans-serif}
section{break-after:page}
header{border-top:2.2mm solid #9f1d16;padding-top:2mm}h1{font-size:24pt;margin:0}
h2{font-size:15pt;margin:3mm 0 1mm;border-top:.9pt solid #9f1d16}
.strip{display:flex;gap:1.2mm;margin:2mm 0}.strip b{flex:1;text-align:center;background:#9f1d16;color:#fff;border-radius:1mm}
.strip big{display:block;font-size:22pt}
table{width:100%;border-collapse:collapse}td,th{border-top:.5pt solid #000;text-align:left;padding:1mm 2mm 1mm 0}
td big{font-size:17pt;font-weight:700}
footer{display:flex;gap:4mm}figure{margin:0;width:22mm}figure:first-child{width:28mm}svg{width:100%}
.write td{height:8mm}`

const drawCode = ({ size, rects, say, caption, typed }: Sheet['codes'][number]) => {
  const path = listRects({ rects })
    .map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}z`)
    .join('')
  return `<figure><svg role="img" aria-label="${say}" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg><figcaption>${caption}<br>${typed}</figcaption></figure>`
}

const writePhone = ({ number, ext, label, hours }: SheetPhone) =>
  `<big>${number}${ext && `转${ext}`}</big><br>${[label, ...hours.flat()].filter(Boolean).join(' ')}`

const writeRow = ({ category, lines }: Sheet['rows'][number]) =>
  lines
    .map(
      ({ name, description, phones }, i) =>
        `<tr>${i === 0 ? `<th rowspan="${lines.length}">${category}` : ''}<td><b>${name}</b><br>${description}<td>${phones.map(writePhone).join('<br>')}`,
    )
    .join('')

const writeFront = (sheet: Sheet) =>
  `<section><header><h1>${sheet.place} ${sheet.name}</h1><p>${sheet.above} ${sheet.programme} ${sheet.issuer}</p></header>
<div class="strip">${[...sheet.emergency, sheet.hotline].map(({ number, name }) => `<b><big>${number}</big>${name}</b>`).join('')}</div>
<table>${sheet.rows.map(writeRow).join('')}</table>
<p>号码换了没有？扫码看　不会扫，照着输入：<b>${sheet.codes[0]?.typed}</b></p><footer>${sheet.codes.map(drawCode).join('')}</footer>
<p>${[sheet.issuer, sheet.month, sheet.edition, sheet.verified].join(' ')}</p></section>`

const writeBack = (sheet: Sheet) =>
  `<section><header><h1>打电话，照着念</h1><p>${sheet.place} ${sheet.name}</p></header>
<h2>1 在哪</h2><p>我在 <b>${sheet.above} ${sheet.place}</b></p><p>${sheet.whereParts.map(part => `______${part}`).join(' ')}</p>
<h2>2 出了什么事</h2><p>着火、有人昏倒、受伤、被骗、漏水……</p><p>几个人？现在怎么样？</p>
<h2>3 回电</h2><p>我的电话是 ____________</p><p>对方说完再挂，挂了别关机。</p>
<h2>自己写上</h2><table class="write">${[...sheet.contacts, ''].map(who => `<tr><th>${who}<td><td>`).join('')}</table>
<h2>怎么看这张卡</h2><table><tr><th>粗体的号码<td>打过、有人接；或者是全国统一的号码。<tr><th>虚线框里的<td>本地号码还没核实，先打框里这个。<tr><th>号码下的时间<td>这个时间有人接。没人接，到点再打。<tr><th>方块码<td>${sheet.codeHelp}</table>
<p><b>号码打不通</b>：打 ${sheet.hotline.number}${sheet.wrongHelp}</p><p><b>作废请交回</b>：旧卡交回${sheet.returnTo}，换新的。</p></section>`

/** The same words and codes as HTML, front and back, for Chromium to print. */
export function toHtml(sheets: Sheet[]): string {
  const pages = sheets.map(sheet => writeFront(sheet) + writeBack(sheet)).join('')
  return `<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>明白卡</title><style>${STYLE}</style>${pages}`
}

/** A browser that prints against us, tagged as ours are; the first card, for which it finds its fonts, is printed. */
export async function openChromium(first: Sheet) {
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const page = await browser.newPage()
  // A thousand cards may take it longer than a test would wait.
  page.setDefaultTimeout(0)
  const print = async (sheets: Sheet[]) => {
    await page.setContent(toHtml(sheets))
    return page.pdf({ preferCSSPageSize: true, tagged: true })
  }
  await print([first])
  return { print, close: () => browser.close() }
}
