/** How the login's outcome travels through next-auth, which knows only an error's text. */
export const LOGIN_ERRORS = {
  wrong: 'CredentialsSignin',
  locked: 'locked',
  codeNeeded: 'code-needed',
  codeWrong: 'code-wrong',
  down: 'down',
} as const

export type LoginAnswer = { field: 'email' | 'code' | null; message: string; asksCode: boolean }

/** What a person reads for an error of the login. */
export function readLoginError(error: string): LoginAnswer {
  if (error.startsWith(LOGIN_ERRORS.locked)) {
    const minutes = Number(error.split(':')[1]) || 1
    return { field: null, asksCode: false, message: `试的次数太多了，请 ${minutes} 分钟后再试。` }
  }
  switch (error) {
    case LOGIN_ERRORS.wrong:
      return { field: null, asksCode: false, message: '邮箱或密码不对。' }
    case LOGIN_ERRORS.codeNeeded:
      return { field: 'code', asksCode: true, message: '' }
    case LOGIN_ERRORS.codeWrong:
      return {
        field: 'code',
        asksCode: true,
        message: '验证码不对，或者已经用过。请等手机上出现下一个再填。',
      }
    default:
      return { field: null, asksCode: false, message: '服务器暂时没有回应，请过一会儿再试。' }
  }
}
