/** Everything the log knows, with its word for staff. */
export const LOG_ACTIONS = {
  'revision.draft': '存草稿',
  'revision.submit': '提交审核',
  'revision.publish': '发布',
  'revision.return': '退回',
  'revision.discard': '放弃草稿',
  'revision.restore': '恢复旧版',
  'phone.check': '核验号码',
  'staff.invite': '邀请账号',
  'staff.join': '启用账号',
  'staff.change': '修改账号',
  'staff.reset': '重置密码',
  'account.password': '修改密码',
  'account.second-factor': '两步验证',
  'area.settings': '修改设置',
  'image.upload': '上传图片',
  'login.failed': '登录失败',
  'login.locked': '登录受限',
  refused: '拒绝操作',
} as const

export type LogAction = keyof typeof LOG_ACTIONS
