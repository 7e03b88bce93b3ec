import type { Sheet } from '@/lib/paper/sheet/sheet'
import { drawQrCode } from '@/lib/system/format/qr'

/** The same lines and drawings as HTML, for Chromium to print. */
export function toHtml(sheets: Sheet[]): string {
  const pages = sheets.map(
    sheet =>
      `<section><h1>${sheet.place} ${sheet.name}</h1><p>${sheet.above} ${sheet.programme} ${sheet.issuer}</p><table>${sheet.rows
        .flatMap(row =>
          row.lines.map(
            line =>
              `<tr><th>${row.category}<td><b>${line.name}</b><br>${line.description}<td>${line.phones
                .map(
                  phone => `<big>${phone.number}</big><br>${[phone.label, ...phone.hours.flat()].join(' ')}`,
                )
                .join('<br>')}`,
          ),
        )
        .join(
          '',
        )}</table><p>${sheet.emergency.map(item => `${item.number} ${item.name}`).join(' ')}</p><div>${sheet.codes
        .map(
          code =>
            `<figure>${drawQrCode(`HTTPS://${code.typed.toUpperCase()}`).svg}<figcaption>${code.caption}<br>${code.typed}</figcaption></figure>`,
        )
        .join('')}</div></section>`,
  )
  return `<!DOCTYPE html><meta charset="utf-8"><style>@page{size:148mm 210mm;margin:6mm}section{break-after:page;font:10.5pt "Noto Sans SC",sans-serif}big{font-size:17pt;font-weight:700}td,th{border-bottom:1px solid #9f1d16}figure{display:inline-block;width:28mm;margin:0 4mm}</style>${pages.join('')}`
}

/** The browser that prints against us. */
export async function openChromium() {
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
  return { page, close: () => browser.close() }
}
