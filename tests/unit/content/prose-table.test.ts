import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '@/lib/content/prose/markdown'
import { findMarkdownFaults } from '@/lib/content/prose/markdown-faults'
import { readPlainText } from '@/lib/content/prose/plain'

const HERE = new Set(['mbk.gov.cn', 'old.gov.cn'])

const p = (html: string) => `<p>${html}</p>`
const web = (href: string, words: string) =>
  `<a href="${href}" rel="noopener noreferrer">${words}（外部网站）</a>`
const tel = (number: string, words = number) => `<a href="tel:${number}">${words}</a>`

const show = (text: string) => renderMarkdown(text, new Map(), HERE).trim().replace(/\n/g, '')

describe('lines', () => {
  test.each([
    ['时间：周六\n地点：广场\n带好证件', p('时间：周六<br>地点：广场<br>带好证件')],
    ['一\r\n二', p('一<br>二')],
    ['一\n\n二', p('一') + p('二')],
    ['1、取号\n2、交表\n3、领证', p('1、取号<br>2、交表<br>3、领证')],
    ['1.苹果\n2.梨', p('1.苹果<br>2.梨')],
    ['（1）甲\n（2）乙', p('（1）甲<br>（2）乙')],
    ['①甲\n②乙', p('①甲<br>②乙')],
    ['一、甲\n二、乙', p('一、甲<br>二、乙')],
    ['　　各村：\n　　请注意', p('各村：<br>请注意')],
    ['    四个空格', p('四个空格')],
    ['一段\n\n\t制表符', p('一段') + p('制表符')],
    ['标题\n=====', p('标题<br>=====')],
    ['标题\n-----', `${p('标题')}<hr>`],
    ['#通知', p('#通知')],
    ['#', p('#')],
    ['>60岁的老人', p('&gt;60岁的老人')],
    ['对象：\n>60岁', p('对象：<br>&gt;60岁')],
    ['> 60岁以上', p('&gt; 60岁以上')],
    ['甲\n```通知如下\n乙', p('甲<br>```通知如下<br>乙')],
    ['> 引用', `<blockquote>${p('引用')}</blockquote>`],
    ['~~~~~~~~\n内容', p('~~~~~~~~<br>内容')],
    ['-5℃到3℃', p('-5℃到3℃')],
    ['- 甲\n- 乙', '<ul><li>甲</li><li>乙</li></ul>'],
    ['1. 甲\n2. 乙', '<ol><li>甲</li><li>乙</li></ol>'],
    ['3. 甲\n5. 乙', '<ol start="3"><li>甲</li><li value="5">乙</li></ol>'],
    ['2026. 全年\n免费', p('2026. 全年<br>免费')],
    ['|甲|乙|\n|-|-|\n|12348|周六|', /<td><a href="tel:12348">12348<\/a><\/td><td>周六<\/td>/],
    ['[注]: 张三', p('[注]: 张三')],
    ['```\n　　>x\n2026. a\n```', '<pre><code>　　&gt;x2026. a</code></pre>'],
  ])('%j', (text, html) =>
    expect(show(text)).toEqual(html instanceof RegExp ? expect.stringMatching(html) : html),
  )
})

describe('signs', () => {
  test.each([
    ['**时间：**周六', p('<strong>时间：</strong>周六')],
    ['**注意！**请带证', p('<strong>注意！</strong>请带证')],
    ['**《民法典》**宣讲', p('<strong>《民法典》</strong>宣讲')],
    ['周六**《民法典》**宣讲', p('周六<strong>《民法典》</strong>宣讲')],
    ['“**重点**”内容', p('“<strong>重点</strong>”内容')],
    ['请看**“重点”**内容', p('请看<strong>“重点”</strong>内容')],
    ['**（一）**报名', p('<strong>（一）</strong>报名')],
    ['**时间：**周六**地点：**广场', p('<strong>时间：</strong>周六<strong>地点：</strong>广场')],
    ['𠮷**（一）**𠮷', p('𠮷<strong>（一）</strong>𠮷')],
    ['带*的为必填，*为选填', p('带*的为必填，*为选填')],
    ['2*（3+4）*5', p('2*（3+4）*5')],
    ['(*^_^*)', p('(*^_^*)')],
    ['***重点：***请', p('<em><strong>重点：</strong></em>请')],
    ['__时间：__周六', p('<strong>时间：</strong>周六')],
    ['请看__《民法典》__宣讲', p('请看<strong>《民法典》</strong>宣讲')],
    ['a **(b)** c', p('a <strong>(b)</strong> c')],
    ['3*5*2', p('3*5*2')],
    ['2米*3米*4米', p('2米*3米*4米')],
    ['身份证1528****1234，尾号****', p('身份证1528****1234，尾号****')],
    ['姓名：____电话：____', p('姓名：____电话：____')],
    ['共__人，其中党员__人', p('共__人，其中党员__人')],
    ['a_b_c', p('a_b_c')],
    ['~~旧的~~新的', p('<s>旧的</s>新的')],
    ['8:30~12:00~14:00', p('8:30~12:00~14:00')],
    ['8:30~~12:00，14:30~~17:30', p('8:30~~12:00，14:30~~17:30')],
    ['周一~~周五，周六~~周日', p('周一~~周五，周六~~周日')],
    ['<18岁，A&B，1<2且3>2', p('&lt;18岁，A&amp;B，1&lt;2且3&gt;2')],
    ['<张三>', p('&lt;张三&gt;')],
    ['\\*星\\* D:\\村\\表', p('*星* D:\\村\\表')],
  ])('%s', (text, html) => {
    expect(show(text)).toBe(html)
    expect(findMarkdownFaults(text)).toEqual([])
  })
})

describe('links', () => {
  test.each([
    ['[官网](www.nmg.gov.cn/a?b=1&c=2)', p(web('https://www.nmg.gov.cn/a?b=1&amp;c=2', '官网'))],
    ['[官网](nmg.gov.cn)', p(web('https://nmg.gov.cn', '官网'))],
    ['[官网](http://www.nmg.gov.cn)', p(web('http://www.nmg.gov.cn', '官网'))],
    ['[官网](https：／／www．nmg．gov．cn／a)', p(web('https://www.nmg.gov.cn/a', '官网'))],
    ['［官网］（www.nmg.gov.cn）', p(web('https://www.nmg.gov.cn', '官网'))],
    ['[官网]（www.nmg.gov.cn）', p(web('https://www.nmg.gov.cn', '官网'))],
    ['[**官网**](www.a.cn)', p(web('https://www.a.cn', '<strong>官网</strong>'))],
    ['[看](https://a.cn/通知.html)', p(web('https://a.cn/%E9%80%9A%E7%9F%A5.html', '看'))],
    ['[看](https://a.cn/(b) "题")', /^<p><a href="https:\/\/a\.cn\/\(b\)" title="题" rel=/],
    ['[拨打](0472-8112345)', p(tel('04728112345', '拨打'))],
    ['[拨打]( （0472） 8112345 )', p(tel('04728112345', '拨打'))],
    ['[拨打](电话：0472 8112345)', p(tel('04728112345', '拨打'))],
    ['[拨打](０４７２－８１１２３４５)', p(tel('04728112345', '拨打'))],
    ['[拨打](tel:0472-8112345)', p(tel('04728112345', '拨打'))],
    ['［拨打］（12345）', p(tel('12345', '拨打'))],
    ['[本村](/k/GY-JS-ZN)', p('<a href="/k/GY-JS-ZN">本村</a>')],
    ['[本村](https://mbk.gov.cn/k/GY?big=1#farm)', p('<a href="/k/GY?big=1#farm">本村</a>')],
    ['[本村](http://old.gov.cn/k/GY)', p('<a href="/k/GY">本村</a>')],
    ['[本村](mbk.gov.cn)', p('<a href="/">本村</a>')],
    ['[看 0472-8112345](/k/GY)', p('<a href="/k/GY">看 0472-8112345</a>')],
    ['［备注］（周六上午）', p('［备注］（周六上午）')],
  ])('%s', (text, html) => {
    expect(show(text)).toEqual(html instanceof RegExp ? expect.stringMatching(html) : html)
    expect(findMarkdownFaults(text)).toEqual([])
  })

  test.each([
    ['[x](abc)', '链接只能是网址、电话或本站的页面：“abc”'],
    ['[x](通知.doc)', '“通知.doc”'],
    ['[必填](2026)', '“2026”'],
    ['[x](8.30)', '“8.30”'],
    ['[x](110-119)', '“110-119”'],
    ['[x](k/GY)', '“k/GY”'],
    ['[x](#a)', '“#a”'],
    ['[x](?q=1)', '“?q=1”'],
    ['[x](/tongzhi)', '“/tongzhi”'],
    ['[x](/\\evil.cn)', '“/\\evil.cn”'],
    ['[x](周六 上午)', '“周六 上午”'],
    ['[x](mailto:a@b.cn)', '“mailto:a@b.cn”'],
    ['[x](sms:10086)', '“sms:10086”'],
    ['[x](https://网址)', '“https://网址”'],
    ['[x](https://gov.cn@evil.cn)', '“https://gov.cn@evil.cn”'],
    ['[x]()', '链接的括号里没有写网址或电话'],
    ['[x](8112345)', '链接里的电话“8112345”：本地座机请加区号'],
    ['[x](1380472000)', '链接里的电话“1380472000”：手机号应是11位'],
    ['［x］（http://）', '“http://”'],
  ])('%s leads nowhere and is told', (text, said) => {
    expect(findMarkdownFaults(text)).toEqual([expect.stringContaining(said)])
    for (const [, href] of show(text).matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^https?:\/\/|^tel:/)
  })
})

const RUNNING: [string, string][] = [
  ['详见www.nmg.gov.cn。', `详见${web('https://www.nmg.gov.cn', 'www.nmg.gov.cn')}。`],
  ['网址：https://a.cn/b，请点', `网址：${web('https://a.cn/b', 'https://a.cn/b')}，请点`],
  ['请看https://a.cn/b请点', `请看${web('https://a.cn/b', 'https://a.cn/b')}请点`],
  ['(zwfw.nmg.gov.cn)', `(${web('https://zwfw.nmg.gov.cn', 'zwfw.nmg.gov.cn')})`],
  ['http://a.cn/a_1_2.html', web('http://a.cn/a_1_2.html', 'http://a.cn/a_1_2.html')],
  ['https：//a.cn/b', web('https://a.cn/b', 'https：//a.cn/b')],
  ['https://mbk.gov.cn/k/GY', '<a href="/k/GY">https://mbk.gov.cn/k/GY</a>'],
  ['https://mbk.gov.cn//evil.cn', web('https://mbk.gov.cn//evil.cn', 'https://mbk.gov.cn//evil.cn')],
  ['www.12371.cn/13804720001', web('https://www.12371.cn/13804720001', 'www.12371.cn/13804720001')],
  [
    '电话：0472-8112345，或13804720001。',
    `电话：${tel('04728112345', '0472-8112345')}，或${tel('13804720001')}。`,
  ],
  ['（0472）8112345', tel('04728112345', '（0472）8112345')],
  ['0472—8112345', tel('04728112345', '0472—8112345')],
  ['０４７２－８１１２３４５', tel('04728112345', '０４７２－８１１２３４５')],
  [
    '138 0472 0001 0472 8112345',
    `${tel('13804720001', '138 0472 0001')} ${tel('04728112345', '0472 8112345')}`,
  ],
  ['138\u200b0472\u200b0001', tel('13804720001', '138\u200b0472\u200b0001')],
  ['+86 138 0472 0001', tel('13804720001', '+86 138 0472 0001')],
  ['400-800-1234', tel('4008001234', '400-800-1234')],
  ['上午8:30 0472-8112345', `上午8:30 ${tel('04728112345', '0472-8112345')}`],
  ['0472-8112345、8112346', `${tel('04728112345', '0472-8112345')}、8112346`],
  ['12345热线，咨询12348', `${tel('12345')}热线，咨询${tel('12348')}`],
  ['拨打110、119、120', `拨打${tel('110')}、${tel('119')}、${tel('120')}`],
  ['120急救，火警119', `${tel('120')}急救，火警${tel('119')}`],
  ['请打“96110”', `请打“${tel('96110')}”`],
  ['预约12320，话费打10086', `预约${tel('12320')}，话费打${tel('10086')}`],
  ['热线：961234', `热线：${tel('961234')}`],
  ['0472 8112345 转 802', tel('04728112345,802', '0472 8112345 转 802')],
  ['0472-8112345-802', tel('04728112345,802', '0472-8112345-802')],
  ['0472-8112345（转802）', tel('04728112345,802', '0472-8112345（转802）')],
  ['0472-8112345转分机802', tel('04728112345,802', '0472-8112345转分机802')],
  ['0472-8112345转1号窗口', `${tel('04728112345', '0472-8112345')}转1号窗口`],
  ['0472-8112345转3楼', `${tel('04728112345', '0472-8112345')}转3楼`],
  ['热线：0472-12345', `热线：${tel('047212345', '0472-12345')}`],
  ['86-472-8112345', tel('04728112345', '86-472-8112345')],
]

const NO_LINK =
  `8112345 961234 2026年11月26日 2026-11-26 20261126 2026.11.26 GB/T␣39735-2020 41° 第12345号 12345元 ￥12345
  12345人次 救助120元 路宽120米 G110国道 打100分 打1000只羊 打100、200斤 电话1998 电话费120元 电话1998年开通 热线服务1000余人 编号13804720001 密码是12345
  第13804720001号 13804720001元 13804720001@163.com a13804720001 QQ：13804720001 1380472000 138047200011 6222␣0213␣8001␣3800␣138
  6222␣0472␣8001␣3800 152825198001011234 15282519800101123X 0.4728112345 13804720001-13804720009 蒙B12345 No.12345 积分12345分
  12345封 人口12345 微信号13804720001 0472-8112345-6 0472-8112345-2026 13804720001斤 150-2026-1126
  邮编014200 12345-1 8:30-12:00 通知.doc 8.30 nmg@nmg.gov.cn /k/GY`
    .split(/\s+/)
    .map(text => text.replaceAll('␣', ' '))

const toHtml = (text: string) =>
  readPlainText(text, HERE)
    .map(parts =>
      parts
        .map(({ words, href, away }) =>
          href ? `<a href="${href}"${away ? ' rel="noopener noreferrer"' : ''}>${words}</a>` : words,
        )
        .join(''),
    )
    .join('<br>')

describe('numbers and addresses in running text lead there', () => {
  test.each(RUNNING)('%s', (text, html) => {
    expect(show(text)).toBe(p(html))
    expect(toHtml(text)).toBe(html)
  })

  test.each([
    ['**0472-8112345**', p(`<strong>${tel('04728112345', '0472-8112345')}</strong>`)],
    ['拨打**12345**', p(`拨打<strong>${tel('12345')}</strong>`)],
    ['**https://a.cn/b**后', p(`<strong>${web('https://a.cn/b', 'https://a.cn/b')}</strong>后`)],
    ['<https://a.cn/b>', p(web('https://a.cn/b', 'https://a.cn/b'))],
    ['`0472-8112345`', p('<code>0472-8112345</code>')],
  ])('%s', (text, html) => expect(show(text)).toBe(html))

  test.each(NO_LINK)('%s is none', text => {
    expect(show(text)).not.toContain('<a')
    expect(toHtml(text)).toBe(text)
  })

  test('a description keeps its lines', () => {
    expect(toHtml('　　一\n\n二 \r\n三')).toBe('一<br><br>二<br>三')
  })
})
