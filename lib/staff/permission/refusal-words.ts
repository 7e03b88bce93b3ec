import { readEnv } from '@/lib/system/config/env'
import type { RefusalReason } from './refused'

/** Why somebody who did nothing for so long is out. */
export const sayIdle = () => `闲置超过 ${readEnv().SESSION_IDLE_MINUTES} 分钟，已自动退出`

/** What a refused person reads. */
export const REFUSAL_WORDS: Record<RefusalReason, string> = {
  'signed-out': '登录已过期。请在新窗口重新登录，再回到这里保存，填好的内容还在。',
  get idle() {
    return `${sayIdle()}。请在新窗口重新登录，再回到这里保存，填好的内容还在。`
  },
  left: '这次登录已经退出。请在新窗口重新登录，再回到这里保存，填好的内容还在。',
  ended: '这个账号的设置刚被管理员改过，请重新登录。',
  'second-factor': '本地区要求两步验证，请先到“我的账号”里开通。',
  role: '您的账号没有做这件事的权限。',
  area: '这条记录不在您负责的区域。',
  'four-eyes': '本县实行双人审核，自己提交的内容要由别人发布。',
}
