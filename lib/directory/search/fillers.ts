/** What people say around what they want: of no help in finding it. A word of the directory that holds one is found all the same. */
const PHRASES = `我想 我要 我们 我家 想要 需要 请问 您好 你好 麻烦 劳驾 帮我 给我 我的 怎么办 怎么 咋办 咋整 咋 如何
  什么 为什么 啥时候 啥 哪里 哪儿 哪个 在哪 谁管 找谁 归谁 问谁 打给谁 谁 多少 几点 有没有 能不能
  可不可以 可以 是不是 电话 号码 热线 联系方式 联系 拨打 打电话 咨询 服务 办理 申请 一下 有关 关于
  怎样 要是 如果 因为 现在 今天 已经 还是 这个 那个 一个 有人 没人 家里 好不好 不好 孩子 老人 小孩`

/** Single characters that only join others. */
const PARTICLES = '的了吗呢吧啊呀嘛么着过我你您他她它咱要想去给和跟与在是有被把让请问找办很都也还就到从对为'

const longestFirst = PHRASES.split(/\s+/).sort((a, b) => b.length - a.length)
const FILLER = new RegExp(`${longestFirst.join('|')}|[${PARTICLES}]`, 'g')

/** The pieces of a word that are left when what people say around it is taken out: 我想看病 → 看病. */
export function dropFillers(word: string): string[] {
  return word.replace(FILLER, ' ').split(' ').filter(Boolean)
}
